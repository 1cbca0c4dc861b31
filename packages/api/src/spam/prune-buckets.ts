import type { RequestContext } from "#request-context";
import { removeFullBuckets } from "./spam.repository";

/** Limits nobody has come near to for a while are forgotten. */
export function pruneBuckets(ctx: RequestContext): Promise<void> {
  return removeFullBuckets(ctx.db, ctx.now());
}
