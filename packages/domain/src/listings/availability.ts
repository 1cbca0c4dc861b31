import type { ListingType } from "#listings/listing-type";
import type { StandardStatus } from "#listings/standard-status";

const DAY_MS = 24 * 60 * 60 * 1000;

/** For so long people rely on a home being available once somebody said so. Homes to let go faster. */
const DAYS_CONFIRMED: Readonly<Record<ListingType, number>> = { Lease: 7, Sale: 21 };
/** The last of these days: whoever offers the home is asked again, and has as many days to answer. */
export const DAYS_TO_ANSWER: Readonly<Record<ListingType, number>> = { Lease: 2, Sale: 5 };

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** Homes that were confirmed at this moment or earlier are asked about now. */
export function askAgainIfConfirmedBy(listingType: ListingType, now: Date): Date {
  return daysBefore(now, DAYS_CONFIRMED[listingType] - DAYS_TO_ANSWER[listingType]);
}

/** Homes that were confirmed at this moment or earlier have lapsed, if `timeIsUpIfAskedBy` says so too. */
export function lapsedIfConfirmedBy(listingType: ListingType, now: Date): Date {
  return daysBefore(now, DAYS_CONFIRMED[listingType]);
}

/** Whoever was reached by the question at this moment or earlier had time to answer. */
export function timeIsUpIfAskedBy(listingType: ListingType, now: Date): Date {
  return daysBefore(now, DAYS_TO_ANSWER[listingType]);
}

export const AVAILABILITY_ANSWERS = ["Awaited", "Given", "NotAsked"] as const;
export type AvailabilityAnswer = (typeof AVAILABILITY_ANSWERS)[number];

type Confirmable = {
  standardStatus: StandardStatus;
  availabilityConfirmedAt: Date | null;
  availabilityAskedAt: Date | null;
  availabilityLapsedAt: Date | null;
};

/** A home that its agent took off the market comes back by its status, not by a yes to an old question. */
export function canConfirmAvailability({ standardStatus, availabilityLapsedAt }: Confirmable): boolean {
  return standardStatus === "Active" || (standardStatus === "Hold" && availabilityLapsedAt !== null);
}

/** How it stands with the question of a letter: one question takes one answer. */
export function availabilityAnswer(listing: Confirmable): AvailabilityAnswer {
  if (!canConfirmAvailability(listing)) return "NotAsked";
  const { availabilityAskedAt: asked, availabilityConfirmedAt: confirmed } = listing;
  return asked !== null && (confirmed === null || confirmed < asked) ? "Awaited" : "Given";
}
