import * as z from "zod";
import { AGENCY_KINDS } from "#agencies/agency-kind";
import { geoBounds, geoPoint } from "#geo/geo-point";
import { geoPolygon } from "#geo/polygon";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "#listings/home-facts";
import { LISTING_TYPES } from "#listings/listing-type";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { MARKET_CODES } from "#markets/market";
import { amountMinor } from "#money/money";
import { placeSlug } from "#places/place.schema";
import { EXTRAS } from "#search/features";
import { BEDROOM_CHOICES } from "#search/kinds";
import { requiredText } from "#text/safe-text";

export const SEARCH_SORTS = [
  "relevance",
  "newest",
  "priceLowest",
  "priceHighest",
  "pricePerAreaLowest",
  "areaLargest",
  "nearest",
] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

const anyOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z.array(z.enum(values)).max(values.length).default([]);
const wholeNumber = (max: number) => z.int().min(0).max(max).optional();
const squareMetres = z.number().nonnegative().max(1e7).optional();

/** Everything a search can be asked, typed once for the address bar, the form, the API and both ways to answer. */
export const searchCriteria = z
  .strictObject({
    market: z.enum(MARKET_CODES).default("IN"),
    listingType: z.enum(LISTING_TYPES).default("Sale"),
    /** Cities and localities; a home in any of them fits. */
    places: z.array(placeSlug).max(10).default([]),
    /** The part of the map on the screen. */
    bounds: geoBounds.optional(),
    /** Drawn areas; a home in any of them fits. */
    areas: z.array(geoPolygon).max(5).default([]),
    around: geoPoint.extend({ metres: z.number().min(50).max(100_000) }).optional(),
    propertySubTypes: anyOf(PROPERTY_SUB_TYPES),
    bedrooms: z.array(z.int().min(0).max(5)).max(BEDROOM_CHOICES.length).default([]),
    bathroomsMin: wholeNumber(20),
    priceMinorMin: amountMinor.optional(),
    priceMinorMax: amountMinor.optional(),
    /** On the market's comparison basis. */
    squareMetresMin: squareMetres,
    squareMetresMax: squareMetres,
    floorMin: wholeNumber(200),
    floorMax: wholeNumber(200),
    parkingMin: wholeNumber(20),
    yearBuiltMin: z.int().min(1800).max(2200).optional(),
    /** Ready on this day at the latest; a home without a date is ready now. */
    availableBy: z.iso.date().optional(),
    listedWithinDays: z.int().min(1).max(365).optional(),
    furnished: anyOf(FURNISHINGS),
    directionFaces: anyOf(DIRECTIONS),
    postedBy: anyOf(AGENCY_KINDS),
    amenities: anyOf(AMENITIES),
    extras: anyOf(EXTRAS),
    /** Slug of the agency that offers the home. */
    agency: placeSlug.optional(),
    keywords: requiredText(100).optional(),
    sort: z.enum(SEARCH_SORTS).default("relevance"),
  })
  .superRefine((criteria, check) => {
    for (const [low, high, reason] of ORDERED) {
      const [min, max] = [criteria[low], criteria[high]];
      if (min !== undefined && max !== undefined && min > max) {
        check.addIssue({ code: "custom", message: reason, path: [high] });
      }
    }
  });
export type SearchCriteria = z.infer<typeof searchCriteria>;

const ORDERED = [
  ["priceMinorMin", "priceMinorMax", "price.reversed"],
  ["squareMetresMin", "squareMetresMax", "area.reversed"],
  ["floorMin", "floorMax", "floor.reversed"],
] as const;
