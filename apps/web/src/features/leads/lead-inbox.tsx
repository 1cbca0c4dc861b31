"use client";

import type { LeadCard } from "@repo/domain/leads/lead.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Clock, Inbox, ListChecks } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Avatar } from "#ui/avatar";
import { Badge } from "#ui/badge";
import { EmptyState } from "#ui/empty-state";
import { nearTimeText } from "#wording/time-wording";
import { ClaimableLead } from "./claimable-lead";
import { STAGE_NAMES } from "./lead-wording";

export function LeadInbox({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: leads } = useSuspenseQuery(trpc.leads.inbox.queryOptions({ show: "open" }));
  if (leads.length === 0) {
    return (
      <EmptyState icon={<Inbox strokeWidth={1.75} />} title="No open leads">
        When somebody asks about one of your homes or books a visit, they appear here at once.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-3">
      {leads.map((lead) => (
        <li key={lead.id}>
          {lead.mustBeClaimed ? (
            <ClaimableLead lead={lead} now={new Date(now)} />
          ) : (
            <LeadRow lead={lead} now={new Date(now)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function LeadRow({ lead, now }: { lead: LeadCard; now: Date }) {
  return (
    <Link
      href={paths.agentLead(lead.id)}
      className="flex gap-4 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong hover:bg-sunken"
    >
      <Avatar name={lead.contactName} />
      <div className="grid min-w-0 grow gap-1">
        <p className="flex items-baseline justify-between gap-3">
          <span className="truncate font-semibold">{lead.contactName}</span>
          <span className="shrink-0 text-sm text-ink-muted">{nearTimeText(lead.lastEnquiredAt, now)}</span>
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone={lead.stage === "New" ? "accent" : "neutral"}>{STAGE_NAMES[lead.stage]}</Badge>
          {lead.firstResponseAt === null && lead.stage === "New" ? (
            <AnswerBy dueAt={lead.responseDueAt} now={now} />
          ) : null}
          {lead.nextTaskDueAt === null ? null : <TaskBy dueAt={lead.nextTaskDueAt} now={now} />}
        </div>
        {lead.latestMessage === "" ? null : <p className="truncate">{lead.latestMessage}</p>}
        <p className="truncate text-sm text-ink-muted">
          {[lead.home?.title, lead.enquiryCount > 1 ? `asked ${lead.enquiryCount} times` : null]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
    </Link>
  );
}

function TaskBy({ dueAt, now }: { dueAt: string; now: Date }) {
  const isOverdue = Date.parse(dueAt) < now.getTime();
  return (
    <Badge tone={isOverdue ? "danger" : "neutral"} icon={<ListChecks strokeWidth={1.75} />}>
      {isOverdue ? `Follow-up overdue, due ${nearTimeText(dueAt, now)}` : `Follow-up ${nearTimeText(dueAt, now)}`}
    </Badge>
  );
}

function AnswerBy({ dueAt, now }: { dueAt: string; now: Date }) {
  const isOverdue = Date.parse(dueAt) < now.getTime();
  return (
    <Badge tone={isOverdue ? "danger" : "attention"} icon={<Clock strokeWidth={1.75} />}>
      {isOverdue ? `Answer overdue, due ${nearTimeText(dueAt, now)}` : `Answer ${nearTimeText(dueAt, now)}`}
    </Badge>
  );
}
