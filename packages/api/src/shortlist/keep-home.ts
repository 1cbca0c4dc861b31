import type { KeepHomeInput } from "@repo/domain/shortlist/shortlist.schema";
import type { RequestContext } from "#request-context";
import { ownShortlist } from "./own-shortlist";
import { insertKeptHomes, listKeptIds, removeKeptHome } from "./shortlist.repository";

export async function keepHome(ctx: RequestContext, { listingId, isKept }: KeepHomeInput): Promise<string[]> {
  const own = ownShortlist(ctx);
  if (isKept) await insertKeptHomes(ctx.db, own, [listingId], ctx.now());
  else await removeKeptHome(ctx.db, own, listingId);
  return listKeptIds(ctx.db, own);
}
