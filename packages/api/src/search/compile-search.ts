import type { GeoBounds } from "@repo/domain/geo/geo-point";
import type { Region } from "@repo/domain/geo/region";
import {
  allOf,
  anyOf,
  boundsRegion,
  circleBounds,
  circleRegion,
  polygonBounds,
  polygonRegion,
} from "@repo/domain/geo/to-region";
import { gridX, gridY } from "@repo/domain/geo/web-mercator";
import { marketOf } from "@repo/domain/markets/markets";
import { priceSteps } from "@repo/domain/search/price-bins";
import type { SearchCriteria } from "@repo/domain/search/search-criteria";
import { toSearchFilters } from "@repo/domain/search/search-filters";
import type { RequestContext } from "#request-context";
import type { CompiledSearch } from "./compiled-search";
import { findAgencyNumber, findSearchPlaces, listNumbersOf, listNumbersWithWords } from "./search-terms.query";

/** Numbers start at 1, so this finds nothing: a place or agency that is gone searches nowhere, not everywhere. */
const NOBODY = 0;

/** Resolves names to numbers and the place to look at; `hidden` are the homes the visitor does not want to see. */
export async function compileSearch(ctx: RequestContext, criteria: SearchCriteria, hidden: readonly string[] = []) {
  const { market, listingType, sort, keywords, agency } = criteria;
  const [places, among, hiddenNumbers, agencyNumber] = await Promise.all([
    findSearchPlaces(ctx.db, criteria.places),
    keywords === undefined ? null : listNumbersWithWords(ctx.db, keywords),
    listNumbersOf(ctx.db, hidden),
    agency === undefined ? null : findAgencyNumber(ctx.db, agency),
  ]);
  const looksAt = criteria.bounds ?? boxAround(shownBoxes(criteria, places)) ?? marketOf(market).bounds;
  const search: CompiledSearch = {
    market,
    listingType,
    region: regionOf(criteria),
    filters: toSearchFilters(criteria, ctx.now()),
    placeNumbers: criteria.places.length === 0 ? null : [NOBODY, ...places.map(({ number }) => number)],
    agencyNumber: agency === undefined ? null : (agencyNumber ?? NOBODY),
    among: among && new Set(among),
    hidden: new Set(hiddenNumbers),
    sort,
    centre: centreOf(criteria, looksAt),
    nowSeconds: ctx.now().getTime() / 1000,
    priceSteps: priceSteps(market, listingType),
  };
  return { search, looksAt };
}

function regionOf({ bounds, areas, around: circle }: SearchCriteria): Region | null {
  const regions = [
    ...(bounds ? [boundsRegion(bounds)] : []),
    ...(areas.length > 0 ? [anyOf(areas.map(polygonRegion))] : []),
    ...(circle ? [circleRegion(circle)] : []),
  ];
  return regions.length === 0 ? null : allOf(regions);
}

/** What a search without a viewport is about: its circle, its drawn areas, or its places. */
function shownBoxes({ around, areas }: SearchCriteria, places: readonly { bounds: GeoBounds }[]): GeoBounds[] {
  if (around) return [circleBounds(around)];
  return areas.length > 0 ? areas.map(polygonBounds) : places.map(({ bounds }) => bounds);
}

/** The box around places; none of them crosses the antimeridian. */
function boxAround(boxes: readonly GeoBounds[]): GeoBounds | undefined {
  if (boxes.length === 0) return undefined;
  return {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  };
}

function centreOf({ around: circle }: SearchCriteria, { west, south, east, north }: GeoBounds) {
  if (circle) return { x: gridX(circle.longitude), y: gridY(circle.latitude) };
  const middle = west <= east ? (west + east) / 2 : (((west + east + 360) / 2 + 180) % 360) - 180;
  return { x: gridX(middle), y: gridY((south + north) / 2) };
}
