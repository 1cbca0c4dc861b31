"use client";

import type { LeadCard } from "@repo/domain/leads/lead.schema";
import {
  type LeadStage,
  LOSS_REASONS,
  type LossReason,
  needsLossReason,
  nextTypedStages,
  OPEN_LEAD_STAGES,
  type TypedLeadStage,
} from "@repo/domain/leads/lead-stage";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { classNames } from "#ui/class-names";
import { SelectInput } from "#ui/select-input";
import { nearTimeText } from "#wording/time-wording";
import { LossReasonOptions, StageOptions } from "./lead-options";
import { STAGE_NAMES } from "./lead-wording";
import { useLeadChanges } from "./use-lead-changes";

/** Open leads in columns by stage: a card is dragged to another column, or moved by the list on it. */
export function LeadBoard({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: inbox } = useSuspenseQuery(trpc.leads.inbox.queryOptions({ show: "open" }));
  const leads = inbox.filter(({ mustBeClaimed }) => !mustBeClaimed);
  const [dragged, setDragged] = useState<LeadCard>();
  const stages = OPEN_LEAD_STAGES.filter((stage) => stage !== "Assigned");
  return (
    <div className="-mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-4 sm:snap-none">
      {stages.map((stage) => (
        <Column
          key={stage}
          stage={stage}
          leads={leads.filter((lead) => columnOf(lead.stage) === stage)}
          dragged={dragged}
          onDrag={setDragged}
          now={new Date(now)}
        />
      ))}
    </div>
  );
}

/** A lead that somebody was named for and that nobody answered is still new to its agent. */
const columnOf = (stage: LeadStage) => (stage === "Assigned" ? "New" : stage);

const canMoveTo = (lead: LeadCard, stage: LeadStage): stage is TypedLeadStage =>
  nextTypedStages(lead.stage).some((next) => next === stage);

type ColumnProps = {
  stage: LeadStage;
  leads: readonly LeadCard[];
  dragged: LeadCard | undefined;
  onDrag: (lead: LeadCard | undefined) => void;
  now: Date;
};

function Column({ stage, leads, dragged, onDrag, now }: ColumnProps) {
  const { changeStage } = useLeadChanges(dragged?.id ?? "");
  const isTarget = dragged !== undefined && canMoveTo(dragged, stage);
  const drop = () => {
    if (dragged && canMoveTo(dragged, stage))
      changeStage.mutate({ leadId: dragged.id, version: dragged.version, stage });
    onDrag(undefined);
  };
  return (
    <section
      aria-label={STAGE_NAMES[stage]}
      onDragOver={(event) => isTarget && event.preventDefault()}
      onDrop={drop}
      className={classNames(
        "grid min-h-64 w-72 shrink-0 snap-start content-start gap-3 rounded-card border p-3",
        isTarget ? "border-accent bg-accent-soft" : "border-line bg-sunken",
      )}
    >
      <h2 className="flex items-baseline justify-between px-1">
        {STAGE_NAMES[stage]}
        <span className="text-sm font-normal text-ink-muted">{leads.length}</span>
      </h2>
      <ul className="grid gap-3">
        {leads.map((lead) => (
          <li key={lead.id}>
            <BoardCard lead={lead} now={now} onDrag={onDrag} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function BoardCard({ lead, now, onDrag }: { lead: LeadCard; now: Date; onDrag: ColumnProps["onDrag"] }) {
  return (
    <article
      draggable
      onDragStart={() => onDrag(lead)}
      onDragEnd={() => onDrag(undefined)}
      className="grid gap-2 rounded-card border border-line bg-surface p-3 active:cursor-grabbing sm:cursor-grab"
    >
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={paths.agentLead(lead.id)}
          className="truncate font-semibold underline-offset-4 hover:underline"
          draggable={false}
        >
          {lead.contactName}
        </Link>
        <span className="shrink-0 text-sm text-ink-muted">{nearTimeText(lead.lastEnquiredAt, now)}</span>
      </p>
      <p className="truncate text-sm text-ink-muted">{lead.home?.title ?? "No home named"}</p>
      <p className="text-sm text-ink-muted">{lead.ownerName}</p>
      <MoveSelect lead={lead} />
    </article>
  );
}

/** What dragging does, for a keyboard and for a thumb. */
function MoveSelect({ lead }: { lead: LeadCard }) {
  const { changeStage } = useLeadChanges(lead.id);
  const [closing, setClosing] = useState<TypedLeadStage>();
  const stages = nextTypedStages(lead.stage);
  const move = (stage: TypedLeadStage, lossReason?: LossReason) =>
    changeStage.mutate({ leadId: lead.id, version: lead.version, stage, ...(lossReason && { lossReason }) });
  const choose = (value: string) => {
    const stage = stages.find((next) => next === value);
    if (stage === undefined) return setClosing(undefined);
    if (needsLossReason(stage)) return setClosing(stage);
    move(stage);
  };
  if (stages.length === 0) return null;
  return (
    <div className="grid gap-2">
      <SelectInput
        aria-label={`Move ${lead.contactName}`}
        disabled={changeStage.isPending}
        value={closing ?? ""}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Move to…</option>
        <StageOptions stages={stages} />
      </SelectInput>
      {closing ? (
        <SelectInput
          aria-label={`Why ${lead.contactName} is closed`}
          value=""
          onChange={(event) => {
            const reason = LOSS_REASONS.find((known) => known === event.target.value);
            if (reason) move(closing, reason);
          }}
        >
          <option value="">Why?</option>
          <LossReasonOptions />
        </SelectInput>
      ) : null}
    </div>
  );
}
