import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { gridBoxes } from "@repo/domain/geo/grid-boxes";
import { clusterShift, zoomToFit } from "@repo/domain/geo/zoom";
import { marketOf } from "@repo/domain/markets/markets";
import { MAX_FEATURES, PAGE_SIZE, type SearchInput, type SearchResult } from "@repo/domain/search/search.schema";
import { loadListingCards } from "#listings/load-listing-cards";
import type { RequestContext } from "#request-context";
import { nextCursorAfter } from "./page-cursor";
import { answerSearch } from "./search.query";
import { resolveScope } from "./search-scope";

export async function searchListings(ctx: RequestContext, { criteria, zoom }: SearchInput): Promise<SearchResult> {
  const { scope, place } = await resolveScope(ctx, criteria);
  const looksAt = criteria.bounds ?? place?.bounds ?? marketOf(criteria.market).bounds;
  const shift = widestNeededShift(looksAt, clusterShift(zoom ?? zoomToFit(looksAt)));
  // One more than a page tells whether there is another.
  const answer = await answerSearch(ctx.db, scope, { shift, pageSize: PAGE_SIZE + 1 });
  const page = answer.page.slice(0, PAGE_SIZE);
  return {
    total: answer.total,
    pins: answer.pins,
    clusters: answer.clusters,
    cards: await loadListingCards(
      ctx,
      page.map(({ listing_id }) => listing_id),
    ),
    nextCursor: nextCursorAfter(criteria.sort, answer.page, PAGE_SIZE),
    bounds: looksAt,
  };
}

/** Coarsens the clusters until even a viewport full of homes fits the map's limit. */
function widestNeededShift(bounds: GeoBounds, shift: number): number {
  const squares = gridBoxes(bounds).reduce(
    (sum, { minX, maxX, minY, maxY }) =>
      sum + ((maxX >> shift) - (minX >> shift) + 1) * ((maxY >> shift) - (minY >> shift) + 1),
    0,
  );
  return squares > MAX_FEATURES ? widestNeededShift(bounds, shift + 1) : shift;
}
