import { inTransaction, type RequestContext } from "#request-context";
import { markExpired } from "./listings.repository";

/** Moves listings past their end from the market to Expired. Running it again changes nothing. */
export function expireListings(ctx: RequestContext): Promise<void> {
  return inTransaction(ctx, (tx) => markExpired(tx, ctx.now()));
}
