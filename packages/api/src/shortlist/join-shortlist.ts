import type { JoinShortlistInput } from "@repo/domain/shortlist/shortlist.schema";
import type { RequestContext } from "#request-context";
import { ownShortlist } from "./own-shortlist";
import { insertKeptHomes, listKeptIds } from "./shortlist.repository";

/** What the browser kept before sign-in joins the account's list, and the whole comes back. */
export async function joinShortlist(ctx: RequestContext, { listingIds }: JoinShortlistInput): Promise<string[]> {
  const own = ownShortlist(ctx);
  await insertKeptHomes(ctx.db, own, listingIds, ctx.now());
  return listKeptIds(ctx.db, own);
}
