import type { ListingContent } from "@repo/domain/listings/listing-content";
import { marketOf } from "@repo/domain/markets/markets";
import type { Locality } from "./listing-columns";

const DAYS_ON_MARKET = { Sale: 180, Lease: 90 };
const DAY_MS = 24 * 60 * 60 * 1000;

export function expiryOf(listingType: ListingContent["listingType"], offeredAt: Date): Date {
  return new Date(offeredAt.getTime() + DAYS_ON_MARKET[listingType] * DAY_MS);
}

/** What becomes of a listing when it is handed in: on the market, and with the moderators. The owner has agreed. */
export function handedInColumns({ listingType, priceMinor }: ListingContent, { market }: Locality, now: Date) {
  return {
    listingType,
    standardStatus: "Active" as const,
    moderationState: "Submitted" as const,
    originalListPriceMinor: priceMinor,
    currency: marketOf(market).currency,
    availabilityConfirmedAt: now,
    hasDisplayConsent: true,
    onMarketAt: now,
    submittedAt: now,
    expiresAt: expiryOf(listingType, now),
  };
}
