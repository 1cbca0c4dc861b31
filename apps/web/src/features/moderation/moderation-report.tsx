"use client";

import { DECISION_OUTCOMES } from "@repo/domain/moderation/moderation.schema";
import { METRIC_DAYS, type ModerationMetrics } from "@repo/domain/moderation/moderation-metrics";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Card } from "#ui/card";
import { PageHeader } from "#ui/page-header";
import { MODERATION_STATE_NAMES } from "#wording/home-wording";
import { TASK_NAMES } from "./moderation-wording";

/** How fast and how well the desk decides, and how long the queue is. */
export function ModerationReport({ days }: { days: (typeof METRIC_DAYS)[number] }) {
  const trpc = useTRPC();
  const { data: metrics } = useSuspenseQuery(trpc.moderation.metrics.queryOptions({ days }));
  return (
    <div className="grid gap-6">
      <PageHeader title="How the desk does" />
      <nav aria-label="Period" className="flex flex-wrap gap-2">
        {METRIC_DAYS.map((choice) => (
          <Link
            key={choice}
            href={paths.moderationMetrics(choice)}
            aria-current={choice === days ? "page" : undefined}
            className="inline-flex min-h-11 items-center rounded-full border border-line px-4 aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
          >
            Last {choice} days
          </Link>
        ))}
      </nav>
      <dl className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {figuresOf(metrics).map(({ term, value, note }) => (
          <Card key={term} className="grid content-start gap-1">
            <dt className="text-ink-muted">{term}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
            <dd className="text-sm text-ink-muted">{note}</dd>
          </Card>
        ))}
      </dl>
      <div className="grid gap-6 md:grid-cols-2">
        <Counts
          title="Decided"
          none="Nothing was decided in this time."
          rows={DECISION_OUTCOMES.flatMap((outcome) => {
            const count = metrics.byOutcome.find((row) => row.outcome === outcome)?.count;
            return count === undefined ? [] : [{ name: MODERATION_STATE_NAMES[outcome], value: String(count) }];
          })}
        />
        <Counts
          title="Waiting now"
          none="Nothing waits."
          rows={metrics.waiting.map(({ task, count, oldestHours }) => ({
            name: TASK_NAMES[task],
            value: `${count}, the oldest for ${hoursText(oldestHours)}`,
          }))}
        />
      </div>
    </div>
  );
}

function figuresOf({ decisions, hoursToDecision, judgedAppeals, overturned, waiting }: ModerationMetrics) {
  const oldest = Math.max(0, ...waiting.map(({ oldestHours }) => oldestHours));
  return [
    { term: "Decisions", value: String(decisions), note: "without suspensions" },
    {
      term: "Time to a decision",
      value: hoursToDecision ? hoursText(hoursToDecision.p50) : "None yet",
      note: hoursToDecision ? `half within this; nine of ten within ${hoursText(hoursToDecision.p90)}` : "",
    },
    {
      term: "Overturned on appeal",
      value: judgedAppeals === 0 ? "None judged" : `${Math.round((overturned / judgedAppeals) * 100)}%`,
      note: `${overturned} of ${judgedAppeals} appeals`,
    },
    {
      term: "Oldest in the queue",
      value: waiting.length === 0 ? "Nothing waits" : hoursText(oldest),
      note: `${waiting.reduce((sum, { count }) => sum + count, 0)} waiting`,
    },
  ];
}

const HOURS_PER_DAY = 24;

function hoursText(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  if (hours < 2 * HOURS_PER_DAY) return `${Math.round(hours)} h`;
  return `${Math.round(hours / HOURS_PER_DAY)} days`;
}

function Counts({ title, none, rows }: { title: string; none: string; rows: { name: string; value: string }[] }) {
  return (
    <section className="grid content-start gap-2">
      <h2 className="text-lg">{title}</h2>
      {rows.length === 0 ? <p className="text-ink-muted">{none}</p> : null}
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name} className="flex justify-between gap-4 border-b border-line py-2">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="text-right font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
