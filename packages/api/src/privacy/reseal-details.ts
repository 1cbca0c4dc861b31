import { resealRows } from "@repo/db/sealing/reseal-rows";
import type { RequestContext } from "#request-context";

/** Brings personal details to the current key; returns how many rows had another. */
export function resealDetails(ctx: RequestContext): Promise<number> {
  return resealRows(ctx.db);
}
