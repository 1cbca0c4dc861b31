import type {
  ListingAddressesInput,
  ListingAddressesPage,
  ListingAddressPart,
} from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { listPublicAddresses, listPublicParts } from "./listing-addresses.query";

/** Which parts of the homes there are, for the index of a sitemap. */
export function listAddressParts(ctx: RequestContext): Promise<ListingAddressPart[]> {
  return listPublicParts(ctx.db, ctx.now());
}

/** Where every home of one part that the public may see is found, for search engines. */
export function listAddresses(ctx: RequestContext, input: ListingAddressesInput): Promise<ListingAddressesPage> {
  return listPublicAddresses(ctx.db, input, ctx.now());
}
