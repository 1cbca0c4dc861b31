import { notFound } from "@repo/domain/domain-error";
import { openSecretLink } from "#messages/open-secret-link";
import type { RequestContext } from "#request-context";
import { findListing, type ListingRow } from "./listings.repository";
import type { OpenedByAvailabilityLink } from "./opened-by-availability-link";

/** A wrong link, an old one and a missing home are answered alike. */
export async function openAvailabilityLink(
  ctx: RequestContext,
  token: string,
): Promise<ListingRow & OpenedByAvailabilityLink> {
  const listingId = await openSecretLink(ctx, "Availability", token);
  const listing = listingId === undefined ? undefined : await findListing(ctx.db, listingId);
  if (!listing) throw notFound("availability");
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand has no runtime value; the lines above are what earns it
  return listing as ListingRow & OpenedByAvailabilityLink;
}
