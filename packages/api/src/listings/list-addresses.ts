import type { ListingAddress } from "@repo/domain/listings/listing.schema";
import type { RequestContext } from "#request-context";
import { listPublicAddresses } from "./listing-addresses.query";

/** Where every home that the public may see is found, for search engines. */
export function listAddresses(ctx: RequestContext): Promise<ListingAddress[]> {
  return listPublicAddresses(ctx.db, ctx.now());
}
