import * as z from "zod";
import { geoBounds } from "#geo/geo-point";
import { FURNISHINGS } from "#listings/home-facts";
import { LISTING_TYPES } from "#listings/listing-type";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { MARKET_CODES } from "#markets/market";
import { amountMinor } from "#money/money";
import { placeSlug } from "#places/place.schema";

export const SEARCH_SORTS = ["newest", "priceLowest", "priceHighest", "areaLargest"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** The highest bedroom choice means "this many or more". */
export const BEDROOM_CHOICES = [0, 1, 2, 3, 4, 5] as const;

/** Everything a search can be asked, typed once for the address bar, the form, the API and the query. */
export const searchCriteria = z
  .strictObject({
    market: z.enum(MARKET_CODES).default("IN"),
    listingType: z.enum(LISTING_TYPES).default("Sale"),
    /** A city or locality whose bounds limit the search while no viewport is given. */
    place: placeSlug.optional(),
    bounds: geoBounds.optional(),
    propertySubTypes: z.array(z.enum(PROPERTY_SUB_TYPES)).max(PROPERTY_SUB_TYPES.length).default([]),
    bedrooms: z.array(z.int().min(0).max(5)).max(BEDROOM_CHOICES.length).default([]),
    priceMinorMin: amountMinor.optional(),
    priceMinorMax: amountMinor.optional(),
    /** On the market's comparison basis. */
    squareMetresMin: z.number().nonnegative().max(1e7).optional(),
    squareMetresMax: z.number().nonnegative().max(1e7).optional(),
    furnished: z.array(z.enum(FURNISHINGS)).max(FURNISHINGS.length).default([]),
    sort: z.enum(SEARCH_SORTS).default("newest"),
  })
  .refine((criteria) => isOrdered(criteria.priceMinorMin, criteria.priceMinorMax), {
    message: "price.reversed",
    path: ["priceMinorMax"],
  })
  .refine((criteria) => isOrdered(criteria.squareMetresMin, criteria.squareMetresMax), {
    message: "area.reversed",
    path: ["squareMetresMax"],
  });
export type SearchCriteria = z.infer<typeof searchCriteria>;

function isOrdered(low: number | undefined, high: number | undefined): boolean {
  return low === undefined || high === undefined || low <= high;
}
