"use client";

import type { ChangeBatch } from "@repo/domain/listings/change-together.schema";
import { marketOf } from "@repo/domain/markets/markets";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTRPC } from "#trpc/provider";
import { Button } from "#ui/button";
import { reasonText } from "#wording/error-wording";
import { STANDARD_STATUS_NAMES } from "#wording/home-wording";
import { nearTimeText } from "#wording/time-wording";
import { useUndoChanges } from "./use-change-together";

/** The latest presses on many listings, each to be taken back for a week. */
export function ChangedLately({ now }: { now: string }) {
  const trpc = useTRPC();
  const { data: batches } = useSuspenseQuery(trpc.listings.changeBatches.queryOptions());
  if (batches.length === 0) return null;
  return (
    <details className="mt-8 rounded-card border border-line bg-surface p-4">
      <summary className="min-h-8 cursor-pointer font-semibold">Changed together in the last seven days</summary>
      <ul className="mt-3 grid grid-cols-1 gap-5">
        {batches.map((batch) => (
          <li key={batch.batchId}>
            <Batch batch={batch} now={new Date(now)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Batch({ batch: { batchId, authorName, changedAt, changes }, now }: { batch: ChangeBatch; now: Date }) {
  const undo = useUndoChanges();
  return (
    <section className="grid grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-base">
          {changes.length === 1 ? "1 listing" : `${changes.length} listings`}, {authorName},{" "}
          {nearTimeText(changedAt, now)}
        </h3>
        {changes.some(({ refusal }) => refusal === null) ? (
          <Button isLoading={undo.isPending} onClick={() => undo.mutate({ batchId })}>
            Take back
          </Button>
        ) : null}
      </div>
      <ul className="grid gap-1 text-sm">
        {changes.map((change) => (
          <li key={change.listingId} className="wrap-anywhere">
            {change.title}: {changeText(change)}
            {change.refusal === null ? null : <span className="text-ink-muted">. {reasonText(change.refusal)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function changeText(change: ChangeBatch["changes"][number]): string {
  const { formatPrice } = marketOf(change.market);
  switch (change.effect) {
    case "Confirmed":
      return "confirmed available";
    case "Status":
      return `${STANDARD_STATUS_NAMES[change.formerStatus]} → ${STANDARD_STATUS_NAMES[change.standardStatus]}`;
    case "Price":
    case "PriceReviewed": {
      const prices = `${formatPrice(change.formerPriceMinor)} → ${formatPrice(change.priceMinor)}`;
      return change.effect === "PriceReviewed" ? `${prices}, handed to the moderators` : prices;
    }
  }
}
