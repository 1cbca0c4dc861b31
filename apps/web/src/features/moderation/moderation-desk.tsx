"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { paths } from "#paths";
import { useTRPC } from "#trpc/provider";
import { EmptyState } from "#ui/empty-state";
import { PageHeader } from "#ui/page-header";
import { ModerationCase } from "./moderation-case";
import { ModerationQueue } from "./moderation-queue";

/** Queue on the left, the chosen listing beside it; the longest waiting is chosen until somebody picks another. */
export function ModerationDesk({ chosenId, now }: { chosenId: string | undefined; now: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: queue } = useSuspenseQuery(trpc.moderation.queue.queryOptions());
  const shownId = chosenId ?? queue[0]?.listingId;
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        title="Moderation"
        description={
          queue.length === 1 ? "1 listing waits for a decision." : `${queue.length} listings wait for a decision.`
        }
      />
      {shownId ? (
        <div className="grid grid-cols-1 gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
          <ModerationQueue queue={queue} shownId={shownId} now={new Date(now)} />
          <ModerationCase key={shownId} listingId={shownId} onDecided={() => router.push(paths.moderation())} />
        </div>
      ) : (
        <EmptyState icon={<CircleCheck strokeWidth={1.75} />} title="Nothing is waiting">
          New and changed listings appear here as agents send them.
        </EmptyState>
      )}
    </div>
  );
}
