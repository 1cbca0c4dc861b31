import * as z from "zod";
import { listingCard } from "#listings/listing.schema";
import { LISTING_TYPES } from "#listings/listing-type";
import type { StandardStatus } from "#listings/standard-status";

/** Market statuses of a home that was offered and is not any more. One on hold may come back and is simply not shown. */
export const ENDED_STATUSES = [
  "Withdrawn",
  "Expired",
  "Canceled",
  "Closed",
] as const satisfies readonly StandardStatus[];

/** What is told where a home was once public: nothing of itself, only where it was and what is there now. */
export const endedHome = z.object({
  listingType: z.enum(LISTING_TYPES),
  localitySlug: z.string(),
  localityName: z.string(),
  cityName: z.string(),
  similar: z.array(listingCard),
});
export type EndedHome = z.infer<typeof endedHome>;
