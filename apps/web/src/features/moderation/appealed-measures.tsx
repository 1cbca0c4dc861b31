"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { EmptyState } from "#ui/empty-state";
import { PageHeader } from "#ui/page-header";
import { STEP_NAMES } from "#wording/rule-wording";
import { nearTimeText } from "#wording/time-wording";

/** Agents who answered a warning, a limit, a suspension or a ban. */
export function AppealedMeasures({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: appeals } = useSuspenseQuery(trpc.enforcement.appealed.queryOptions());
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Agents"
        description="Steps against an agent begin on the page of a listing, at the agent's name. Appeals wait here."
      />
      {appeals.length === 0 ? (
        <EmptyState icon={<CircleCheck strokeWidth={1.75} />} title="No appeal is waiting">
          What agents answer appears here, for another moderator than the first.
        </EmptyState>
      ) : null}
      <ul className="grid gap-2">
        {appeals.map(({ memberId, measureId, name, agencyName, step, appealedAt }) => (
          <li key={measureId}>
            <Link
              href={paths.adminAgent(memberId)}
              className="grid gap-0.5 rounded-card border border-line bg-surface p-3 hover:bg-sunken"
            >
              <span className="font-semibold">
                {name}, {agencyName}
              </span>
              <span className="text-sm text-ink-muted">
                {STEP_NAMES[step]} · {nearTimeText(appealedAt, new Date(now))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
