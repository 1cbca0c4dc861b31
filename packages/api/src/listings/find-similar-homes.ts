import type { ListingCard } from "@repo/domain/listings/listing.schema";
import { unlikeness } from "@repo/domain/listings/similar-homes";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import type { RequestContext } from "#request-context";
import { compileSearch } from "#search/compile-search";
import { searchEngine } from "#search/search-engine";
import type { ComparedListing } from "./ended-listing.query";
import { loadListingCards } from "./load-listing-cards";

const SHOWN = 4;
/** Looked at closer, nearest first. */
const CANDIDATES = 40;
const METRES = 8_000;
const PRICE_RANGE = 1.5;

/**
 * Public homes of the same deal within eight kilometres and half as much again in price, the most alike first. Asked of the
 * search index like any search, so it can find nothing that a search does not.
 */
export async function findSimilarHomes(ctx: RequestContext, home: ComparedListing): Promise<ListingCard[]> {
  const criteria = searchCriteria.parse({
    market: home.market,
    listingType: home.listingType,
    around: { ...home.point, metres: METRES },
    priceMinorMin: Math.floor(home.priceMinor / PRICE_RANGE),
    priceMinorMax: Math.ceil(home.priceMinor * PRICE_RANGE),
    sort: "nearest",
  });
  const { search } = await compileSearch(ctx, criteria, [home.listingId]);
  const reader = await searchEngine(ctx.db).reader();
  const { page } = await reader.answer(search, { shift: 26, pageSize: CANDIDATES });
  const cards = await loadListingCards(
    ctx,
    page.map(({ listingId }) => listingId),
  );
  return cards
    .map((card) => ({ card, by: unlikeness(home, { ...card, priceMinor: card.price.amountMinor }) }))
    .toSorted((one, other) => one.by - other.by)
    .slice(0, SHOWN)
    .map(({ card }) => card);
}
