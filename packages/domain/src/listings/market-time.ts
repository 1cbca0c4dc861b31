import type { PropertyEventKind } from "#listings/property-event";
import type { StandardStatus } from "#listings/standard-status";

/** Offered again within these days, a home has not been away. */
const RELIST_DAYS = 98;
const DAY_MS = 86_400_000;

/** One line of a home's history, as its time on the market looks at it. */
export type MarketEvent = {
  kind: PropertyEventKind;
  occurredAt: Date;
  standardStatus: StandardStatus | null;
  listingId: string | null;
};

const ENDS: readonly StandardStatus[] = ["Withdrawn", "Expired", "Canceled", "Closed"];

/**
 * Since when a home has been offered, from its history in order of time: another listing of it within 98 days after the last
 * goes on where that one began, whoever's it is. What was sold or let begins anew. Null for a home that never was offered.
 */
export function onMarketSince(history: readonly MarketEvent[]): Date | null {
  const offered = new Set<string>();
  let since: Date | null = null;
  let awayAt: Date | null = null;
  for (const { listingId, kind, occurredAt, standardStatus } of history) {
    if (standardStatus === null || listingId === null || kind === "PriceChanged") continue;
    if (ENDS.includes(standardStatus)) {
      offered.delete(listingId);
      if (standardStatus === "Closed") since = null;
      if (offered.size === 0) awayAt = occurredAt;
    } else {
      const isBack = awayAt === null || occurredAt.getTime() - awayAt.getTime() <= RELIST_DAYS * DAY_MS;
      if (since === null || !isBack) since = occurredAt;
      offered.add(listingId);
      awayAt = null;
    }
  }
  return since;
}

/** Whole days that a home has been offered. */
export function daysOnMarket(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS));
}
