import { AGENCY_KINDS } from "@repo/domain/agencies/agency-kind";
import type { GeoPolygon, Position } from "@repo/domain/geo/polygon";
import { geoPolygon } from "@repo/domain/geo/polygon";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "@repo/domain/listings/home-facts";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { EXTRAS } from "@repo/domain/search/features";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { SEARCH_SORTS } from "@repo/domain/search/search-sorts";
import fc from "fast-check";

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const near = (centre: number) => fc.double({ min: -0.2, max: 0.2, noNaN: true }).map((offset) => centre + offset);

/** Where the random homes are: two cities, the antimeridian, anywhere. */
const centre = fc.oneof(
  fc.tuple(near(77.6), near(12.97)),
  fc.tuple(near(72.8), near(19.1)),
  fc.tuple(fc.constantFrom(179.9, -179.9, 180), near(-17)),
  fc.tuple(longitude, latitude),
);
const halfWidth = fc.constantFrom(0, 0.001, 0.02, 0.1, 0.5, 5, 60);

const within = (limit: number, value: number) => Math.max(-limit, Math.min(limit, value));
const wrapped = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

const bounds = fc.tuple(centre, halfWidth, halfWidth).map(([[x, y], width, height]) => ({
  west: width >= 60 && height >= 60 ? -180 : wrapped(x - width),
  east: width >= 60 && height >= 60 ? 180 : wrapped(x + width),
  south: within(90, y - height),
  north: within(90, y + height),
}));

/** A star around a centre, which cannot cross itself, sometimes with a hole of its shape. */
const polygon = fc
  .tuple(
    centre,
    fc.constantFrom(0.01, 0.1, 1, 20),
    fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
    fc.boolean(),
  )
  .map(([[x, y], size, radii, hasHole]): GeoPolygon => {
    const star = (scale: number) =>
      radii.map((radius, index): Position => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [
          wrapped(x + Math.cos(angle) * radius * size * scale),
          within(89, y + Math.sin(angle) * radius * size * scale),
        ];
      });
    return hasHole ? [star(1), star(0.4)] : [star(1)];
  })
  .filter((rings) => geoPolygon.safeParse(rings).success);

const around = fc
  .tuple(centre, fc.integer({ min: 50, max: 100_000 }))
  .map(([[x, y], metres]) => ({ longitude: wrapped(x), latitude: y, metres }));

/** Mostly nothing: a search that sets every filter finds no home. */
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const some = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...values]) });
const price = fc.integer({ min: 0, max: 320 }).map((tenMillions) => tenMillions * 10_000_000);

/** Any search of the homes of `insertRandomHomes`, valid by the schema. */
export function anySearch(placeSlugs: readonly string[]): fc.Arbitrary<SearchCriteria> {
  return fc
    .record(
      {
        listingType: fc.constantFrom("Sale", "Sale", "Lease"),
        places: some(placeSlugs),
        bounds: fc.option(bounds, { nil: undefined, freq: 2 }),
        areas: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(polygon, { maxLength: 3 }) },
        ),
        around: maybe(around),
        propertySubTypes: some(PROPERTY_SUB_TYPES),
        bedrooms: some([0, 1, 2, 3, 4, 5]),
        bathroomsMin: maybe(fc.integer({ min: 0, max: 4 })),
        priceMinorMin: maybe(price),
        priceMinorMax: maybe(price),
        squareMetresMin: maybe(fc.integer({ min: 0, max: 100 })),
        floorMin: maybe(fc.integer({ min: 0, max: 20 })),
        yearBuiltMin: maybe(fc.integer({ min: 1990, max: 2020 })),
        availableBy: maybe(fc.constantFrom("2030-01-02", "2030-04-01")),
        listedWithinDays: maybe(fc.integer({ min: 1, max: 40 })),
        furnished: some(FURNISHINGS),
        directionFaces: some(DIRECTIONS),
        postedBy: some(AGENCY_KINDS),
        amenities: some(AMENITIES.slice(0, 2)),
        extras: some(EXTRAS.slice(3)),
        keywords: maybe(fc.constantFrom("lake", "park sunny", "nowhere")),
        sort: fc.constantFrom(...SEARCH_SORTS),
      },
      { requiredKeys: ["listingType", "sort"] },
    )
    .map((criteria) => searchCriteria.safeParse(JSON.parse(JSON.stringify(criteria))))
    .filter(({ success }) => success)
    .map(({ data }) => searchCriteria.parse(data));
}
