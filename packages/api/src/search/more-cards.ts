import { type CardsPage, type MoreCardsInput, PAGE_SIZE } from "@repo/domain/search/search.schema";
import { loadListingCards } from "#listings/load-listing-cards";
import type { RequestContext } from "#request-context";
import { compileSearch } from "./compile-search";
import { decodeCursor, nextCursorAfter } from "./page-cursor";
import { searchEngine } from "./search-engine";

export async function moreCards(ctx: RequestContext, { criteria, hidden, cursor }: MoreCardsInput): Promise<CardsPage> {
  const after = decodeCursor(cursor, criteria.sort);
  const { search } = await compileSearch(ctx, criteria, hidden);
  const reader = await searchEngine(ctx.db).reader();
  const rows = await reader.pageAfter(search, after, PAGE_SIZE + 1);
  const ids = rows.slice(0, PAGE_SIZE).map(({ listingId }) => listingId);
  return { cards: await loadListingCards(ctx, ids), nextCursor: nextCursorAfter(criteria.sort, rows, PAGE_SIZE) };
}
