"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { Badge } from "#ui/badge";
import { classNames } from "#ui/class-names";
import { EmptyState } from "#ui/empty-state";
import { PageHeader } from "#ui/page-header";
import { nearTimeText } from "#wording/time-wording";
import { DuplicateComparison } from "./duplicate-comparison";
import { REASON_NAMES } from "./duplicate-wording";

/** Pairs that may be of one home; the longest waiting lies on top until somebody picks another. */
export function DuplicatesDesk({ chosenId, now }: { chosenId: string | undefined; now: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: queue } = useSuspenseQuery(trpc.duplicates.queue.queryOptions());
  const shownId = chosenId ?? queue[0]?.pairId;
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        title="One home or two?"
        description={queue.length === 1 ? "1 pair waits for a person." : `${queue.length} pairs wait for a person.`}
      />
      {shownId ? (
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <nav aria-label="Waiting pairs">
            <ul className="grid gap-2 max-lg:flex max-lg:overflow-x-auto">
              {queue.map(({ pairId, firstTitle, secondTitle, cityName, reasons, foundAt }) => (
                <li key={pairId} className="max-lg:w-72 max-lg:shrink-0">
                  <Link
                    href={paths.duplicates(pairId)}
                    aria-current={pairId === shownId ? "true" : undefined}
                    className={classNames(
                      "grid gap-0.5 rounded-card border p-3 transition-colors",
                      pairId === shownId ? "border-accent bg-accent-soft" : "border-line bg-surface hover:bg-sunken",
                    )}
                  >
                    <span className="truncate font-semibold">{firstTitle}</span>
                    <span className="truncate">{secondTitle}</span>
                    <span className="truncate text-sm text-ink-muted">
                      {cityName} · {nearTimeText(foundAt, new Date(now))}
                    </span>
                    <span className="flex flex-wrap gap-1">
                      {reasons.map((reason) => (
                        <Badge key={reason}>{REASON_NAMES[reason]}</Badge>
                      ))}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <DuplicateComparison key={shownId} pairId={shownId} onJudged={() => router.push(paths.duplicates())} />
        </div>
      ) : (
        <EmptyState icon={<CircleCheck strokeWidth={1.75} />} title="No pair is waiting">
          Listings are compared with all others as they are handed in and as their photos change.
        </EmptyState>
      )}
    </div>
  );
}
