import type { RequestContext } from "#request-context";
import { removeOldSignInCodes } from "./sign-in-codes.repository";
import { removeOldCodes as remove } from "./verification-codes.repository";

/** Addresses that asked for a code are forgotten after a day. */
export async function removeOldCodes(ctx: RequestContext): Promise<void> {
  await remove(ctx.db, ctx.now());
  await removeOldSignInCodes(ctx.db, ctx.now());
}
