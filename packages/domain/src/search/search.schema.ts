import * as z from "zod";
import { geoBounds, geoPoint } from "#geo/geo-point";
import { listingCard } from "#listings/listing.schema";
import { amountMinor } from "#money/money";
import { searchCriteria } from "#search/search-criteria";

export const PAGE_SIZE = 24;
/** A map shows at most this many pins and clusters together. */
export const MAX_FEATURES = 500;

export const searchInput = z.strictObject({
  criteria: searchCriteria,
  /** Zoom of the map (512-pixel tiles), which sets how close homes share a cluster; from the bounds when absent. */
  zoom: z.number().min(0).max(24).optional(),
});
export type SearchInput = z.infer<typeof searchInput>;

export const moreCardsInput = z.strictObject({ criteria: searchCriteria, cursor: z.string().max(200) });
export type MoreCardsInput = z.infer<typeof moreCardsInput>;

export const cardsPage = z.object({ cards: z.array(listingCard), nextCursor: z.string().nullable() });
export type CardsPage = z.infer<typeof cardsPage>;

export const mapPin = z.object({ listingId: z.uuid(), point: geoPoint, priceMinor: amountMinor });
export type MapPin = z.infer<typeof mapPin>;
export const mapCluster = z.object({
  id: z.string(),
  point: geoPoint,
  count: z.int(),
  priceMinorMin: amountMinor,
  priceMinorMax: amountMinor,
  bounds: geoBounds,
});
export type MapCluster = z.infer<typeof mapCluster>;

/** One answer for map and list: `total` is exact and equals the pins plus the clusters' counts. */
export const searchResult = cardsPage.extend({
  total: z.int(),
  pins: z.array(mapPin),
  clusters: z.array(mapCluster),
  /** Where the search looked: the viewport asked for, the place's bounds, or everything found. */
  bounds: geoBounds,
});
export type SearchResult = z.infer<typeof searchResult>;
