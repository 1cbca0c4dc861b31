"use client";

import type { LeadCard } from "@repo/domain/leads/lead.schema";
import { LEADS_PER_PAGE, type LeadSort, type LeadTableInput } from "@repo/domain/leads/lead-table.schema";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, Table2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { Button } from "#ui/button";
import { CheckMark } from "#ui/check-mark";
import { classNames } from "#ui/class-names";
import { EmptyState } from "#ui/empty-state";
import { nearTimeText } from "#wording/time-wording";
import { ChangeLeads } from "./change-leads";
import { LeadTableFilters } from "./lead-table-filters";
import { STAGE_NAMES } from "./lead-wording";

/** All leads as a table whose filters and order stand in the address, to be bookmarked and shared. */
export function LeadTable({ input, now }: { input: LeadTableInput; now: string }) {
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.leads.table.queryOptions(input), placeholderData: keepPreviousData });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { leads, total, tags } = data ?? { leads: [], total: 0, tags: [] };
  const shownAndChosen = leads.filter(({ id }) => chosen.has(id));
  return (
    <div className="grid gap-5">
      <LeadTableFilters key={JSON.stringify(input)} input={input} tags={tags} />
      <p role="status" className="text-sm text-ink-muted">
        {total === 1 ? "1 lead" : `${total} leads`}
      </p>
      {shownAndChosen.length > 0 ? (
        <ChangeLeads leads={shownAndChosen} tags={tags} onDone={() => setChosen(new Set())} />
      ) : null}
      {leads.length === 0 ? (
        <EmptyState icon={<Table2 strokeWidth={1.75} />} title="No lead fits">
          Take a filter away, or show closed leads as well.
        </EmptyState>
      ) : (
        <div className="overflow-x-auto rounded-card border border-line bg-surface">
          <table className="w-full text-left text-sm">
            <Head input={input} leads={leads} chosen={chosen} onChoose={setChosen} />
            <tbody>
              {leads.map((lead) => (
                <Row key={lead.id} lead={lead} now={new Date(now)} chosen={chosen} onChoose={setChosen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages input={input} total={total} />
    </div>
  );
}

const COLUMNS: readonly { sort: LeadSort; name: string; isWideOnly: boolean }[] = [
  { sort: "name", name: "Person", isWideOnly: false },
  { sort: "stage", name: "Stage", isWideOnly: false },
  { sort: "owner", name: "Works on it", isWideOnly: true },
  { sort: "answerDue", name: "Answer due", isWideOnly: true },
  { sort: "asked", name: "Asked", isWideOnly: true },
];

type Choosing = { chosen: ReadonlySet<string>; onChoose: (chosen: ReadonlySet<string>) => void };
const cell = "px-3 py-2.5 align-top";
const wideOnly = "max-md:hidden";

function Head({ input, leads, chosen, onChoose }: Choosing & { input: LeadTableInput; leads: readonly LeadCard[] }) {
  const areAllChosen = leads.every(({ id }) => chosen.has(id));
  return (
    <thead className="border-b border-line bg-sunken">
      <tr>
        <th scope="col" className={cell}>
          <CheckMark
            label="Choose all on this page"
            isChecked={areAllChosen}
            onChange={() => onChoose(areAllChosen ? new Set() : new Set(leads.map(({ id }) => id)))}
          />
        </th>
        {COLUMNS.map(({ sort, name, isWideOnly }) => {
          const isSorted = input.sort === sort;
          const Arrow = input.isDescending ? ArrowDown : ArrowUp;
          const next = { ...input, sort, page: 1, isDescending: isSorted ? !input.isDescending : sort === "asked" };
          return (
            <th
              key={sort}
              scope="col"
              aria-sort={isSorted ? (input.isDescending ? "descending" : "ascending") : undefined}
              className={classNames(cell, isWideOnly && wideOnly)}
            >
              <Link href={paths.agentLeads(next)} className="inline-flex items-center gap-1 hover:underline" replace>
                {name}
                {isSorted ? <Arrow aria-hidden className="size-3.5" strokeWidth={2} /> : null}
              </Link>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Row({ lead, now, chosen, onChoose }: Choosing & { lead: LeadCard; now: Date }) {
  const isChosen = chosen.has(lead.id);
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(lead.id)) next.add(lead.id);
    onChoose(next);
  };
  return (
    <tr className={classNames("border-b border-line last:border-0", isChosen && "bg-accent-soft")}>
      <td className={cell}>
        <CheckMark label={`Choose ${lead.contactName}`} isChecked={isChosen} onChange={toggle} />
      </td>
      <td className={cell}>
        <Link href={paths.agentLead(lead.id)} className="font-semibold underline-offset-4 hover:underline">
          {lead.contactName}
        </Link>
        <span className="block max-w-64 truncate text-ink-muted max-sm:max-w-36">{lead.home?.title ?? ""}</span>
        {lead.tags.length === 0 ? null : <span className="block text-ink-muted">{lead.tags.join(" · ")}</span>}
      </td>
      <td className={cell}>
        <Badge tone={lead.stage === "New" ? "accent" : "neutral"}>{STAGE_NAMES[lead.stage]}</Badge>
      </td>
      <td className={classNames(cell, wideOnly)}>{lead.ownerName}</td>
      <td className={classNames(cell, wideOnly)}>
        {lead.firstResponseAt === null ? nearTimeText(lead.responseDueAt, now) : "Answered"}
      </td>
      <td className={classNames(cell, wideOnly)}>{nearTimeText(lead.lastEnquiredAt, now)}</td>
    </tr>
  );
}

function Pages({ input, total }: { input: LeadTableInput; total: number }) {
  const last = Math.max(1, Math.ceil(total / LEADS_PER_PAGE));
  if (last === 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3">
      <PageLink page={input.page - 1} last={last} input={input}>
        Back
      </PageLink>
      <span className="text-sm text-ink-muted">
        Page {input.page} of {last}
      </span>
      <PageLink page={input.page + 1} last={last} input={input}>
        Next
      </PageLink>
    </nav>
  );
}

type PageLinkProps = { page: number; last: number; input: LeadTableInput; children: string };

function PageLink({ page, last, input, children }: PageLinkProps) {
  if (page < 1 || page > last) return <Button disabled>{children}</Button>;
  return (
    <Button asChild>
      <Link href={paths.agentLeads({ ...input, page })}>{children}</Link>
    </Button>
  );
}
