import { type CardsPage, type MoreCardsInput, PAGE_SIZE } from "@repo/domain/search/search.schema";
import { loadListingCards } from "#listings/load-listing-cards";
import type { RequestContext } from "#request-context";
import { decodeCursor, nextCursorAfter } from "./page-cursor";
import { listPageAfter } from "./search.query";
import { resolveScope } from "./search-scope";

export async function moreCards(ctx: RequestContext, { criteria, cursor }: MoreCardsInput): Promise<CardsPage> {
  const after = decodeCursor(cursor, criteria.sort);
  const { scope } = await resolveScope(ctx, criteria);
  const rows = await listPageAfter(ctx.db, scope, after, PAGE_SIZE + 1);
  const ids = rows.slice(0, PAGE_SIZE).map(({ listing_id }) => listing_id);
  return { cards: await loadListingCards(ctx, ids), nextCursor: nextCursorAfter(criteria.sort, rows, PAGE_SIZE) };
}
