import * as z from "zod/mini";
import { AGENCY_KINDS } from "#agencies/agency-kind";
import { geoBounds, geoPoint } from "#geo/geo-point";
import { geoPolygon } from "#geo/polygon";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "#listings/home-facts";
import { LISTING_TYPES } from "#listings/listing-type";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { MARKET_CODES } from "#markets/market";
import { placeSlug } from "#places/place-slug";
import { EXTRAS } from "#search/features";
import { BEDROOM_CHOICES } from "#search/kinds";
import { SEARCH_SORTS } from "#search/search-sorts";
import { isStorable } from "#text/storable";

const anyOf = <Value extends string>(values: readonly [Value, ...Value[]]) =>
  z._default(z.array(z.enum(values)).check(z.maxLength(values.length)), []);
const wholeNumber = (min: number, max: number) => z.optional(z.int().check(z.minimum(min), z.maximum(max)));
const priceMinor = wholeNumber(0, Number.MAX_SAFE_INTEGER);
const squareMetres = z.optional(z.number().check(z.minimum(0), z.maximum(1e7)));

/**
 * Everything a search can be asked, typed once for the address bar, the form, the API and both ways to answer. Of zod's small
 * half, as is all it is made of: the search page reads addresses in the browser, and the other half weighs 10 KB more.
 */
export const searchCriteria = z
  .strictObject({
    market: z._default(z.enum(MARKET_CODES), "IN"),
    listingType: z._default(z.enum(LISTING_TYPES), "Sale"),
    /** Cities and localities; a home in any of them fits. */
    places: z._default(z.array(placeSlug).check(z.maxLength(10)), []),
    /** The part of the map on the screen. */
    bounds: z.optional(geoBounds),
    /** Drawn areas; a home in any of them fits. */
    areas: z._default(z.array(geoPolygon).check(z.maxLength(5)), []),
    around: z.optional(z.extend(geoPoint, { metres: z.number().check(z.minimum(50), z.maximum(100_000)) })),
    propertySubTypes: anyOf(PROPERTY_SUB_TYPES),
    bedrooms: z._default(
      z.array(z.int().check(z.minimum(0), z.maximum(5))).check(z.maxLength(BEDROOM_CHOICES.length)),
      [],
    ),
    bathroomsMin: wholeNumber(0, 20),
    priceMinorMin: priceMinor,
    priceMinorMax: priceMinor,
    /** On the market's comparison basis. */
    squareMetresMin: squareMetres,
    squareMetresMax: squareMetres,
    floorMin: wholeNumber(0, 200),
    floorMax: wholeNumber(0, 200),
    parkingMin: wholeNumber(0, 20),
    yearBuiltMin: wholeNumber(1800, 2200),
    /** Ready on this day at the latest; a home without a date is ready now. */
    availableBy: z.optional(z.iso.date()),
    listedWithinDays: wholeNumber(1, 365),
    furnished: anyOf(FURNISHINGS),
    directionFaces: anyOf(DIRECTIONS),
    postedBy: anyOf(AGENCY_KINDS),
    amenities: anyOf(AMENITIES),
    extras: anyOf(EXTRAS),
    /** Slug of the agency that offers the home. */
    agency: z.optional(placeSlug),
    keywords: z.optional(
      z
        .string()
        .check(
          z.trim(),
          z.maxLength(100),
          z.refine(isStorable, { error: "text.unstorable" }),
          z.minLength(1, { error: "text.required" }),
        ),
    ),
    sort: z._default(z.enum(SEARCH_SORTS), "relevance"),
  })
  .check((check) => {
    const criteria = check.value;
    for (const [low, high, reason] of ORDERED) {
      const [min, max] = [criteria[low], criteria[high]];
      if (min !== undefined && max !== undefined && min > max)
        check.issues.push({ code: "custom", message: reason, path: [high], input: max });
    }
  });
export type SearchCriteria = z.infer<typeof searchCriteria>;

const ORDERED = [
  ["priceMinorMin", "priceMinorMax", "price.reversed"],
  ["squareMetresMin", "squareMetresMax", "area.reversed"],
  ["floorMin", "floorMax", "floor.reversed"],
] as const;
