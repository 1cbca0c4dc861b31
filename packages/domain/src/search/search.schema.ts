import * as z from "zod";
import { geoBounds, geoPoint } from "#geo/geo-point";
import { geoPolygon } from "#geo/polygon";
import { listingCard } from "#listings/listing.schema";
import { amountMinor } from "#money/money";
import { RELAXABLE_FILTERS } from "#search/relaxations";
import { searchCriteria } from "#search/search-criteria";

export const PAGE_SIZE = 24;
/** A map shows at most this many pins and clusters together. */
export const MAX_FEATURES = 500;

/** Homes the visitor put away; they are left out of every count. */
const hidden = z.array(z.uuid()).max(500).default([]);

export const searchInput = z.strictObject({
  criteria: searchCriteria,
  /** Zoom of the map (512-pixel tiles), which sets how close homes share a cluster; from the bounds when absent. */
  zoom: z.number().min(0).max(24).optional(),
  hidden,
});
export type SearchInput = z.infer<typeof searchInput>;

export const moreCardsInput = z.strictObject({
  criteria: searchCriteria,
  hidden,
  cursor: z.string().max(200),
  /** tRPC's endless lists say which way they go; this one goes one way. */
  direction: z.literal("forward").optional(),
});
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

const counts = z.record(z.string(), z.int());

/** Homes beside each choice of a filter, counted as if that filter were not set; features count what fits everything. */
export const searchFacets = z.object({
  propertySubType: counts,
  bedrooms: counts,
  furnished: counts,
  directionFaces: counts,
  postedBy: counts,
  features: counts,
  /** Between the market's price steps: the first lies below the lowest step, the last above the highest. */
  prices: z.array(z.int()),
});
export type SearchFacets = z.infer<typeof searchFacets>;

/** A way out of "nothing found": how many homes one eased filter would bring. */
export const relaxation = z.object({
  filter: z.enum(RELAXABLE_FILTERS),
  /** The whole search with that filter eased. */
  criteria: searchCriteria,
  count: z.int().positive(),
});
export type Relaxation = z.infer<typeof relaxation>;

/** One answer for map and list: `total` is exact and equals the pins plus the clusters' counts. */
export const searchResult = cardsPage.extend({
  total: z.int(),
  pins: z.array(mapPin),
  clusters: z.array(mapCluster),
  facets: searchFacets,
  /** Only when nothing is found. */
  relaxations: z.array(relaxation),
  /** Where the search looked: the viewport asked for, the place's bounds, or everything found. */
  bounds: geoBounds,
});
export type SearchResult = z.infer<typeof searchResult>;

export const outlinesInput = z.strictObject({ places: searchCriteria.shape.places });

/** Where the homes of a locality are. Nobody's border: it is made from what is offered, and says so where it is drawn. */
export const placeOutline = z.object({
  slug: z.string(),
  /** Homes offered there, for sale or rent. */
  count: z.int(),
  /** Null while the homes are too few to tell. */
  area: z.nullable(geoPolygon),
});
export type PlaceOutline = z.infer<typeof placeOutline>;
