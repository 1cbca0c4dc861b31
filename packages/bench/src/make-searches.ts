import type { CompiledSearch } from "@repo/api/search/compiled-search";
import type { Region } from "@repo/domain/geo/region";
import { allOf, boundsRegion, polygonRegion } from "@repo/domain/geo/to-region";
import { gridX, gridY } from "@repo/domain/geo/web-mercator";
import { clusterShift, zoomToFit } from "@repo/domain/geo/zoom";
import { priceSteps } from "@repo/domain/search/price-bins";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { toSearchFilters } from "@repo/domain/search/search-filters";
import { SEARCH_SORTS } from "@repo/domain/search/search-sorts";
import { CITY_CENTRES } from "./fill-listings";

export type Workload = { name: string; criteria: SearchCriteria; search: CompiledSearch; shift: number };

const NOW = new Date("2026-11-20T06:00:00Z");

/** From a street to the whole country: half the width of the view in degrees. */
const VIEWS = [
  ["street", 0.004],
  ["quarter", 0.02],
  ["city", 0.12],
  ["region", 1.5],
  ["country", 14],
] as const;

/** A small generator of our own (mulberry32), so that a seed gives the same requests on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Views of every width around random cities, with no, some or many filters; every tenth is a drawn area. */
export function makeSearches(count: number, seed: number): Workload[] {
  const random = randomFrom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const centre = pick(CITY_CENTRES);
    const [view, halfWidth] = VIEWS[index % VIEWS.length] ?? VIEWS[0];
    const longitude = view === "country" ? 80 : centre.longitude + (random() - 0.5) * 0.15;
    const latitude = view === "country" ? 21 : centre.latitude + (random() - 0.5) * 0.15;
    const bounds = {
      west: longitude - halfWidth,
      east: longitude + halfWidth,
      south: latitude - halfWidth * 0.8,
      north: latitude + halfWidth * 0.8,
    };
    const isDrawn = index % 10 === 9;
    const criteria = searchCriteria.parse({
      bounds,
      ...(random() < 0.5 && { bedrooms: [pick([1, 2, 3])] }),
      ...(random() < 0.4 && { priceMinorMax: pick([5, 8, 12, 20]) * 100_000_000 }),
      ...(random() < 0.3 && { propertySubTypes: ["Apartment"] }),
      ...(random() < 0.2 && { furnished: ["Furnished"] }),
      ...(random() < 0.2 && { squareMetresMin: 80 }),
      ...(random() < 0.15 && { amenities: ["Lift", "Gym"] }),
      ...(isDrawn && { areas: [[star(longitude, latitude, halfWidth, random)]] }),
      sort: pick(SEARCH_SORTS),
    });
    const region = isDrawn ? allOf([boundsRegion(bounds), ...criteria.areas.map(polygonRegion)]) : boundsRegion(bounds);
    const search: CompiledSearch = {
      market: "IN",
      listingType: "Sale",
      region,
      filters: toSearchFilters(criteria, NOW),
      placeNumbers: null,
      agencyNumber: null,
      among: null,
      hidden: new Set(),
      sort: criteria.sort,
      centre: { x: gridX(longitude), y: gridY(latitude) },
      nowSeconds: NOW.getTime() / 1000,
      priceSteps: priceSteps("IN", "Sale"),
    };
    return { name: isDrawn ? `${view}, drawn` : view, criteria, search, shift: clusterShift(zoomToFit(bounds)) };
  });
}

/** The same search a tenth of the view further east, as after a short pan. */
export function movedEast({ search, shift }: Workload): Pick<Workload, "search" | "shift"> {
  return { search: { ...search, region: search.region && shiftEast(search.region) }, shift };
}

function shiftEast(region: Region): Region {
  if (region.kind === "box") {
    const step = Math.round((region.box.maxX - region.box.minX) / 10);
    return { ...region, box: { ...region.box, minX: region.box.minX + step, maxX: region.box.maxX + step } };
  }
  // A drawn area stays where it was drawn.
  return region.kind === "allOf" ? { ...region, regions: region.regions.map((part) => shiftEast(part)) } : region;
}

function star(longitude: number, latitude: number, size: number, random: () => number): [number, number][] {
  const corners = 24;
  return Array.from({ length: corners }, (_, index) => {
    const angle = (2 * Math.PI * index) / corners;
    const radius = size * (0.4 + random() * 0.4);
    return [longitude + Math.cos(angle) * radius, latitude + Math.sin(angle) * radius * 0.8];
  });
}
