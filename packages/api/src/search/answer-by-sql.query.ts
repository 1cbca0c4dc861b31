import type { Database } from "@repo/db/client";
import { searchableListings as s } from "@repo/db/schema/search";
import { coverRegion } from "@repo/domain/geo/cover-region";
import type { Region } from "@repo/domain/geo/region";
import { KIND_BITS } from "@repo/domain/search/kinds";
import type { MapSquare } from "@repo/domain/search/merge-close-squares";
import { RELEVANCE_SECONDS } from "@repo/domain/search/relevance";
import type { RangeColumn } from "@repo/domain/search/search-filters";
import type { SearchSort } from "@repo/domain/search/search-sorts";
import { and, type SQL, sql } from "drizzle-orm";
import {
  type CompiledSearch,
  FEATURE_BITS,
  type FoundHomes,
  LAST_SORT_KEY,
  type SearchReader,
} from "./compiled-search";

const onMarketSeconds = sql`extract(epoch from ${s.onMarketAt})::float8`;

const RANGES: Readonly<Record<RangeColumn, SQL>> = {
  squareMetres: sql`${s.squareMetres}`,
  bathrooms: sql`${s.bathrooms}::float8`,
  floor: sql`${s.floor}::float8`,
  parking: sql`${s.parking}::float8`,
  yearBuilt: sql`${s.yearBuilt}::float8`,
  availableDay: sql`${s.availableDay}::float8`,
  onMarketSeconds,
};

const relevance = sql.join(
  [
    onMarketSeconds,
    ...RELEVANCE_SECONDS.map(({ bit, seconds }) => sql`((${s.features} >> ${bit}::int) & 1) * ${seconds}::float8`),
  ],
  sql` + `,
);

/** The same numbers as `sortKey` of the in-memory index. */
function sortKeyOf({ sort, centre }: CompiledSearch): SQL {
  const keys: Readonly<Record<SearchSort, SQL>> = {
    relevance: sql`-(${relevance})`,
    newest: sql`-${onMarketSeconds}`,
    priceLowest: sql`${s.priceMinor}::float8`,
    priceHighest: sql`-${s.priceMinor}::float8`,
    pricePerAreaLowest: sql`case when ${s.squareMetres} > 0 then ${s.priceMinor}::float8 / ${s.squareMetres}
      else ${LAST_SORT_KEY}::float8 end`,
    areaLargest: sql`-coalesce(${s.squareMetres}, 0)`,
    nearest: sql`((${s.x} - ${centre.x}::int)::float8 * (${s.x} - ${centre.x}::int)::float8
      + (${s.y} - ${centre.y}::int)::float8 * (${s.y} - ${centre.y}::int)::float8)`,
  };
  return keys[sort];
}

/** The same test as `contains` of the domain package. */
function isIn(region: Region): SQL {
  switch (region.kind) {
    case "box": {
      const { minX, maxX, minY, maxY } = region.box;
      return sql`(${s.x} between ${minX}::int and ${maxX}::int and ${s.y} between ${minY}::int and ${maxY}::int)`;
    }
    case "rings": {
      const edges = region.edges.flatMap(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]).join(",");
      return sql`(${isIn({ kind: "box", box: region.box })} and rings_contain(${s.x}, ${s.y}, ${`{${edges}}`}::bigint[]))`;
    }
    case "circle":
      return sql`((${s.x} - ${region.x}::bigint) ^ 2 + (${s.y} - ${region.y}::bigint) ^ 2 <= ${region.radius}::float8 ^ 2)`;
    case "anyOf":
      return region.regions.length === 0 ? sql`false` : sql`(${sql.join(region.regions.map(isIn), sql` or `)})`;
    case "allOf":
      return sql`(${sql.join(region.regions.map(isIn), sql` and `)})`;
  }
}

const intArray = (numbers: Iterable<number>) => sql`${`{${[...numbers].join(",")}}`}::int[]`;

/** Every filter but the choices and the price, which the facets leave out in turn. */
function fitsOtherFilters(search: CompiledSearch): SQL | undefined {
  const { filters, placeNumbers, agencyNumber, among, hidden } = search;
  const required = sql`${filters.requiredFeatures}::int`;
  return and(
    sql`${s.market} = ${search.market} and ${s.listingType} = ${search.listingType}`,
    sql`extract(epoch from ${s.visibleUntil})::float8 > ${search.nowSeconds}::float8`,
    filters.requiredFeatures === 0 ? undefined : sql`${s.features} & ${required} = ${required}`,
    ...filters.ranges.map(
      ({ column, min, max }) => sql`${RANGES[column]} between ${String(min)}::float8 and ${String(max)}::float8`,
    ),
    placeNumbers === null
      ? undefined
      : sql`(${s.localityNumber} = any(${intArray(placeNumbers)}) or ${s.cityNumber} = any(${intArray(placeNumbers)}))`,
    agencyNumber === null ? undefined : sql`${s.agencyNumber} = ${agencyNumber}::int`,
    among === null ? undefined : sql`${s.number} = any(${intArray(among)})`,
    hidden.size === 0 ? undefined : sql`${s.number} <> all(${intArray(hidden)})`,
  );
}

/** Rows that fail at most one choice filter: `bad` holds its bit. Found by walking the index once per Morton range. */
function candidates(search: CompiledSearch): SQL {
  const { filters, region } = search;
  const bad = sql`(${s.kinds} & ${filters.forbiddenKinds}::int)`;
  const selected = sql`select ${s.listingId} as listing_id, ${s.number} as number, ${s.x} as x, ${s.y} as y,
      ${s.priceMinor} as price_minor, ${s.kinds} as kinds, ${s.features} as features, ${bad} as bad,
      ${s.priceMinor}::float8 between ${String(filters.price.min)}::float8 and ${String(filters.price.max)}::float8 as fits_price,
      ${sortKeyOf(search)} as sort_key`;
  const fits = sql`${fitsOtherFilters(search)} and ${bad} & (${bad} - 1) = 0`;
  if (region === null) return sql`${selected} from ${s} where ${fits}`;
  const cover = coverRegion(region);
  const list = (values: readonly unknown[]) => `{${values.join(",")}}`;
  return sql`${selected}
    from unnest(
      ${list(cover.map(({ low }) => low))}::bigint[],
      ${list(cover.map(({ high }) => high))}::bigint[],
      ${list(cover.map(({ isWhole }) => isWhole))}::boolean[]
    ) as covered (low, high, is_whole)
    cross join lateral (
      select * from ${s}
      where ${s.market} = ${search.market} and ${s.listingType} = ${search.listingType}
        and ${s.cell} between covered.low and covered.high
      -- A fence: the filters' guessed selectivity must not talk the planner out of the index.
      offset 0
    ) as searchable_listings
    where ${fits} and (covered.is_whole or ${isIn(region)})`;
}

type SquareRow = {
  square_x: number;
  square_y: number;
  count: number;
  price_min: number;
  price_max: number;
  mean_x: number;
  mean_y: number;
  min_x: number;
  max_x: number;
  min_y: number;
  max_y: number;
  listing_id: string | null;
};
type PageRow = { listing_id: string; number: number; sort_key: number };
type KindsRow = { kinds: number; bad: number; count: number };
type AnswerRow = {
  squares: SquareRow[] | null;
  page: PageRow[] | null;
  kinds: KindsRow[] | null;
  features: number[];
  prices: { bin: number; count: number }[] | null;
};

async function answer(db: Database, search: CompiledSearch, { shift, pageSize }: { shift: number; pageSize: number }) {
  const featureSums = sql.join(
    Array.from({ length: FEATURE_BITS }, (_, bit) => sql`coalesce(sum((features >> ${bit}::int) & 1), 0)`),
    sql`, `,
  );
  const [row] = await db.execute<AnswerRow>(sql`
    with candidates as materialized (${candidates(search)}),
    hits as (select * from candidates where bad = 0 and fits_price),
    squares as (
      select square_x, square_y, count(*)::int as count, min(price_minor) as price_min, max(price_minor) as price_max,
             sum(x)::float8 / count(*) as mean_x, sum(y)::float8 / count(*) as mean_y,
             min(x) as min_x, max(x) as max_x, min(y) as min_y, max(y) as max_y,
             case when count(*) = 1 then min(listing_id::text) end as listing_id
      from (select *, x >> ${shift}::int as square_x, y >> ${shift}::int as square_y from hits) as placed
      group by square_x, square_y
    ),
    page as (select listing_id, number, sort_key from hits order by sort_key, number limit ${pageSize}),
    kind_sets as (select kinds, bad, count(*)::int as count from candidates where fits_price group by kinds, bad),
    prices as (
      select width_bucket(price_minor::float8, ${`{${search.priceSteps.join(",")}}`}::float8[]) as bin, count(*)::int as count
      from candidates where bad = 0 group by 1
    )
    select (select json_agg(squares order by morton_code(square_x, square_y)) from squares) as squares,
           (select json_agg(page order by sort_key, number) from page) as page,
           (select json_agg(kind_sets) from kind_sets) as kinds,
           (select json_build_array(${featureSums}) from hits) as features,
           (select json_agg(prices) from prices) as prices`);
  if (!row) throw new Error("An aggregate without groups gave no row.");
  return toFoundHomes(row, search);
}

function toFoundHomes(row: AnswerRow, { priceSteps }: CompiledSearch): FoundHomes {
  const kinds = Array.from({ length: KIND_BITS }, () => 0);
  for (const { kinds: bits, bad, count } of row.kinds ?? []) {
    for (let rest = bad === 0 ? bits : bad; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      kinds[bit] = (kinds[bit] ?? 0) + count;
    }
  }
  const prices = Array.from({ length: priceSteps.length + 1 }, () => 0);
  for (const { bin, count } of row.prices ?? []) prices[bin] = count;
  return {
    squares: (row.squares ?? []).map(toMapSquare),
    page: (row.page ?? []).map(toFoundRow),
    facets: { kinds, features: row.features, prices },
  };
}

function toMapSquare(row: SquareRow): MapSquare {
  return {
    squareX: row.square_x,
    squareY: row.square_y,
    count: row.count,
    priceMin: row.price_min,
    priceMax: row.price_max,
    meanX: row.mean_x,
    meanY: row.mean_y,
    minX: row.min_x,
    maxX: row.max_x,
    minY: row.min_y,
    maxY: row.max_y,
    listingId: row.listing_id,
  };
}

function toFoundRow({ listing_id, number, sort_key }: PageRow) {
  return { listingId: listing_id, number, sortKey: sort_key };
}

/** Answers from PostgreSQL alone: while the index loads, and whenever it cannot be trusted. Slower, but the same. */
export function sqlReader(db: Database): SearchReader {
  return {
    answer: (search, size) => answer(db, search, size),
    pageAfter: async (search, after, pageSize) => {
      const rows = await db.execute<PageRow>(sql`
        select listing_id, number, sort_key from (${candidates(search)}) as candidates
        where bad = 0 and fits_price
          and (sort_key, number) > (${after.sortKey}::float8, ${after.number}::int)
        order by sort_key, number limit ${pageSize}`);
      return rows.map(toFoundRow);
    },
    countEach: async (searches) => {
      if (searches.length === 0) return [];
      const counts = searches.map(
        (search) => sql`(select count(*)::int from (${candidates(search)}) as candidates where bad = 0 and fits_price)`,
      );
      const [row] = await db.execute<{ counts: number[] }>(
        sql`select json_build_array(${sql.join(counts, sql`, `)}) as counts`,
      );
      return row?.counts ?? [];
    },
  };
}
