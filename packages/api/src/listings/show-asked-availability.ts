import { availabilityAnswer } from "@repo/domain/listings/availability";
import type { AskedAvailability } from "@repo/domain/listings/availability.schema";
import type { RequestContext } from "#request-context";
import type { ListingRow } from "./listings.repository";
import { openAvailabilityLink } from "./open-availability-link";

/** Changes nothing: programs that look through mail open its links. */
export async function showAskedAvailability(ctx: RequestContext, token: string): Promise<AskedAvailability> {
  return toAskedAvailability(await openAvailabilityLink(ctx, token));
}

export function toAskedAvailability(listing: ListingRow): AskedAvailability {
  return {
    title: listing.title,
    standardStatus: listing.standardStatus,
    availabilityConfirmedAt: listing.availabilityConfirmedAt?.toISOString() ?? null,
    answer: availabilityAnswer(listing),
  };
}
