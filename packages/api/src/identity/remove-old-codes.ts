import type { RequestContext } from "#request-context";
import { removeOldCodes as remove } from "./verification-codes.repository";

/** Addresses that asked for a code are forgotten after a day. */
export function removeOldCodes(ctx: RequestContext): Promise<void> {
  return remove(ctx.db, ctx.now());
}
