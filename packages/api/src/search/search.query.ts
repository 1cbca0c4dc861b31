import type { Database } from "@repo/db/client";
import { searchableListings as s } from "@repo/db/schema/search";
import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { coverBoxes, type GridBox } from "@repo/domain/geo/morton";
import { gridToPoint } from "@repo/domain/geo/web-mercator";
import type { MapCluster, MapPin } from "@repo/domain/search/search.schema";
import type { SearchCriteria, SearchSort } from "@repo/domain/search/search-criteria";
import { and, eq, gt, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { PageCursor } from "./page-cursor";

/** Criteria with everything resolved: where on the grid to look, and which city or locality to stay within. */
export type SearchScope = {
  criteria: SearchCriteria;
  /** Two when the viewport crosses the antimeridian. */
  boxes: readonly GridBox[];
  placeId: string | null;
  now: Date;
};

const HIGHEST_BEDROOM_CHOICE = 5;

/** Ascending order by this key, then by id, is the order of every sort. Exact in a double: microseconds of the epoch. */
const SORT_KEYS: Readonly<Record<SearchSort, SQL>> = {
  newest: sql`-(extract(epoch from ${s.onMarketAt}) * 1000000)::double precision`,
  priceLowest: sql`${s.priceMinor}::double precision`,
  priceHighest: sql`-${s.priceMinor}::double precision`,
  areaLargest: sql`-coalesce(${s.squareMetres}, 0)`,
};

function bedroomsMatch(bedrooms: readonly number[]): SQL | undefined {
  if (bedrooms.length === 0) return undefined;
  const exact = inArray(s.bedroomsTotal, [...bedrooms]);
  return bedrooms.includes(HIGHEST_BEDROOM_CHOICE) ? or(exact, gt(s.bedroomsTotal, HIGHEST_BEDROOM_CHOICE)) : exact;
}

function inBox({ minX, maxX, minY, maxY }: GridBox): SQL {
  return sql`(${s.x} between ${minX} and ${maxX} and ${s.y} between ${minY} and ${maxY})`;
}

const given = <T>(value: T | undefined, condition: (value: T) => SQL): SQL | undefined =>
  value === undefined ? undefined : condition(value);

function matches({ criteria, boxes, placeId, now }: SearchScope): SQL | undefined {
  const { propertySubTypes, furnished } = criteria;
  return and(
    eq(s.market, criteria.market),
    eq(s.listingType, criteria.listingType),
    gt(s.visibleUntil, now),
    placeId === null ? undefined : or(eq(s.localityId, placeId), eq(s.cityId, placeId)),
    or(...boxes.map(inBox)),
    propertySubTypes.length === 0 ? undefined : inArray(s.propertySubType, propertySubTypes),
    bedroomsMatch(criteria.bedrooms),
    furnished.length === 0 ? undefined : inArray(s.furnished, furnished),
    given(criteria.priceMinorMin, (value) => gte(s.priceMinor, value)),
    given(criteria.priceMinorMax, (value) => lte(s.priceMinor, value)),
    given(criteria.squareMetresMin, (value) => gte(s.squareMetres, value)),
    given(criteria.squareMetresMax, (value) => lte(s.squareMetres, value)),
  );
}

/** The matching rows, found by walking the covering index once per Morton range. */
function hits(scope: SearchScope): SQL {
  const ranges = coverBoxes(scope.boxes);
  const lows = `{${ranges.map(({ low }) => low).join(",")}}`;
  const highs = `{${ranges.map(({ high }) => high).join(",")}}`;
  // The cover may reach beyond the boxes; `matches` decides by the coordinates.
  return sql`select ${s.listingId}, ${s.x}, ${s.y}, ${s.priceMinor}, ${SORT_KEYS[scope.criteria.sort]} as sort_key
    from unnest(${lows}::bigint[], ${highs}::bigint[]) as covered (low, high)
    join ${s} on ${s.cell} between covered.low and covered.high
    where ${matches(scope)}`;
}

type SquareRow = {
  id: string;
  count: number;
  price_min: string;
  price_max: string;
  mean_x: number;
  mean_y: number;
  min_x: number;
  max_x: number;
  min_y: number;
  max_y: number;
  listing_id: string;
};
type PageRow = { listing_id: string; sort_key: number };
type AnswerRow = { squares: SquareRow[] | null; page: PageRow[] | null };

export type MapAnswer = { total: number; pins: MapPin[]; clusters: MapCluster[]; page: PageRow[] };

/** Map and first page from one pass over one snapshot, so their counts cannot disagree. */
export async function answerSearch(
  db: Database,
  scope: SearchScope,
  { shift, pageSize }: { shift: number; pageSize: number },
): Promise<MapAnswer> {
  const [answer] = await db.execute<AnswerRow>(sql`
    with hits as materialized (${hits(scope)}),
    squares as (
      select square_x || ':' || square_y as id, count(*)::int as count,
             min(price_minor)::text as price_min, max(price_minor)::text as price_max,
             avg(x)::float8 as mean_x, avg(y)::float8 as mean_y,
             min(x) as min_x, max(x) as max_x, min(y) as min_y, max(y) as max_y,
             min(listing_id::text) as listing_id
      from (select *, x >> ${shift}::int as square_x, y >> ${shift}::int as square_y from hits) as placed
      group by square_x, square_y
    ),
    page as (select listing_id, sort_key from hits order by sort_key, listing_id limit ${pageSize})
    select (select json_agg(squares) from squares) as squares,
           (select json_agg(page order by sort_key, listing_id) from page) as page`);
  const squares = answer?.squares ?? [];
  return {
    total: squares.reduce((sum, { count }) => sum + count, 0),
    pins: squares.filter(({ count }) => count === 1).map(toPin),
    clusters: squares.filter(({ count }) => count > 1).map(toCluster),
    page: answer?.page ?? [],
  };
}

function toPin(square: SquareRow): MapPin {
  const point = gridToPoint(square.min_x, square.min_y);
  return { listingId: square.listing_id, point, priceMinor: Number(square.price_min) };
}

function toCluster(square: SquareRow): MapCluster {
  return {
    id: square.id,
    point: gridToPoint(square.mean_x, square.mean_y),
    count: square.count,
    priceMinorMin: Number(square.price_min),
    priceMinorMax: Number(square.price_max),
    bounds: boundsOf(square),
  };
}

function boundsOf(square: SquareRow): GeoBounds {
  const northWest = gridToPoint(square.min_x, square.min_y);
  const southEast = gridToPoint(square.max_x, square.max_y);
  return {
    west: northWest.longitude,
    north: northWest.latitude,
    east: southEast.longitude,
    south: southEast.latitude,
  };
}

/** The ids after a cursor, in the order of the scope's sort. */
export async function listPageAfter(db: Database, scope: SearchScope, after: PageCursor, pageSize: number) {
  const rows = await db.execute<PageRow>(sql`
    select listing_id, sort_key from (${hits(scope)}) as hits
    where (sort_key, listing_id) > (${after.sortKey}::double precision, ${after.listingId}::uuid)
    order by sort_key, listing_id limit ${pageSize}`);
  return [...rows];
}
