"use client";

import { QUEUE_TASKS, type QueueInput } from "@repo/domain/moderation/moderation.schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { EmptyState } from "#ui/empty-state";
import { PageHeader } from "#ui/page-header";
import { DecideTogether } from "./decide-together";
import { DeskKeys } from "./desk-keys";
import { ModerationCase } from "./moderation-case";
import { ModerationQueue } from "./moderation-queue";
import { TASK_NAMES } from "./moderation-wording";
import { QueueFilters } from "./queue-filters";
import { toggled } from "./toggled";
import { useDeskKeys } from "./use-desk-keys";

/** Queue on the left, the chosen listing beside it; the longest waiting lies on top until somebody picks another. */
type ModerationDeskProps = { chosenId: string | undefined; filters: QueueInput; now: string };

export function ModerationDesk({ chosenId, filters, now }: ModerationDeskProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: queue } = useSuspenseQuery(trpc.moderation.queue.queryOptions(filters));
  const shownId = chosenId ?? queue[0]?.listingId;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const together = queue.filter(({ listingId }) => chosen.has(listingId));
  const said = useDeskKeys({
    queue,
    shownId,
    onShow: (listingId) => router.replace(paths.moderation({ ...filters, listingId }), { scroll: false }),
    onToggle: (listingId) => setChosen(toggled(chosen, listingId)),
  });
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        title="Moderation"
        description={
          queue.length === 1 ? "1 listing waits for a decision." : `${queue.length} listings wait for a decision.`
        }
      />
      <p role="status" className="sr-only">
        {said}
      </p>
      <nav aria-label="What waits" className="flex flex-wrap items-center gap-2">
        <TaskLinks filters={filters} />
        <DeskKeys />
      </nav>
      <QueueFilters filters={filters} queue={queue} />
      {shownId ? (
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <ModerationQueue
            queue={queue}
            shownId={shownId}
            filters={filters}
            now={new Date(now)}
            chosen={chosen}
            onChoose={setChosen}
          />
          {together.length > 0 ? (
            <DecideTogether chosen={together} onDecided={setChosen} onCancel={() => setChosen(new Set())} />
          ) : (
            <ModerationCase
              key={`${shownId} ${chosenId}`}
              listingId={shownId}
              isChosen={shownId === chosenId}
              onDecided={() => router.push(paths.moderation(filters))}
            />
          )}
        </div>
      ) : (
        <NothingWaits isNarrowed={Object.values(filters).some(Boolean)} />
      )}
    </div>
  );
}

function TaskLinks({ filters }: { filters: QueueInput }) {
  return [undefined, ...QUEUE_TASKS].map((shown) => (
    <Link
      key={shown ?? "All"}
      href={paths.moderation({ ...filters, task: shown })}
      aria-current={shown === filters.task ? "page" : undefined}
      className="inline-flex min-h-11 items-center rounded-full border border-line px-4 aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
    >
      {shown ? TASK_NAMES[shown] : "All"}
    </Link>
  ));
}

function NothingWaits({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <EmptyState
      icon={<CircleCheck strokeWidth={1.75} />}
      title={isNarrowed ? "Nothing that waits fits" : "Nothing is waiting"}
    >
      New and changed listings appear here as agents send them.
    </EmptyState>
  );
}
