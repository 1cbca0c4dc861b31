import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { gridBoxes } from "@repo/domain/geo/grid-boxes";
import { clusterShift, zoomToFit } from "@repo/domain/geo/zoom";
import { mergeCloseSquares } from "@repo/domain/search/merge-close-squares";
import { MAX_FEATURES, PAGE_SIZE, type SearchInput, type SearchResult } from "@repo/domain/search/search.schema";
import { loadListingCards } from "#listings/load-listing-cards";
import type { RequestContext } from "#request-context";
import { compileSearch } from "./compile-search";
import { nextCursorAfter } from "./page-cursor";
import { searchEngine } from "./search-engine";
import { suggestRelaxations } from "./suggest-relaxations";
import { toFacets } from "./to-facets";
import { toMapFeatures } from "./to-map-features";

export async function searchListings(
  ctx: RequestContext,
  { criteria, zoom, hidden }: SearchInput,
): Promise<SearchResult> {
  const { search, looksAt } = await compileSearch(ctx, criteria, hidden);
  const shownZoom = zoom ?? zoomToFit(looksAt);
  const shift = widestNeededShift(looksAt, clusterShift(shownZoom));
  const reader = await searchEngine(ctx.db).reader();
  // One more than a page tells whether there is another.
  const found = await reader.answer(search, { shift, pageSize: PAGE_SIZE + 1 });
  const total = found.squares.reduce((sum, { count }) => sum + count, 0);
  const page = found.page.slice(0, PAGE_SIZE);
  return {
    total,
    ...toMapFeatures(mergeCloseSquares(found.squares, shownZoom)),
    facets: toFacets(found.facets),
    relaxations: total === 0 ? await suggestRelaxations(ctx, criteria, search, reader) : [],
    cards: await loadListingCards(
      ctx,
      page.map(({ listingId }) => listingId),
    ),
    nextCursor: nextCursorAfter(criteria.sort, found.page, PAGE_SIZE),
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
