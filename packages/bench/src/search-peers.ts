import { createRequire } from "node:module";
import path from "node:path";
import type { CompiledSearch } from "@repo/api/search/compiled-search";
import type { Database } from "@repo/db/client";
import type { Region } from "@repo/domain/geo/region";
import { type SQL, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";

/** Another way to answer the same request: how many homes fit, in how many squares. It need not count facets. */
export type Peer = { name: string; answer: (search: CompiledSearch, shift: number) => Promise<number> };

const SORTS: Readonly<Record<CompiledSearch["sort"], string>> = {
  relevance: "on_market desc",
  newest: "on_market desc",
  priceLowest: "price_minor",
  priceHighest: "price_minor desc",
  pricePerAreaLowest: "price_minor / square_metres",
  areaLargest: "square_metres desc",
  nearest: "number",
};

/** Box and filters as SQL that both PostgreSQL and DuckDB read. */
function conditions({ filters, region }: CompiledSearch): string {
  const { minX, maxX, minY, maxY } = boxOf(region);
  const parts = [
    `x between ${minX} and ${maxX} and y between ${minY} and ${maxY}`,
    `(kinds & ${filters.forbiddenKinds}) = 0`,
    `(features & ${filters.requiredFeatures}) = ${filters.requiredFeatures}`,
  ];
  if (filters.price.max < Infinity) parts.push(`price_minor <= ${filters.price.max}`);
  for (const { min } of filters.ranges) parts.push(`square_metres >= ${min}`);
  return parts.join(" and ");
}

function boxOf(region: Region | null): { minX: number; maxX: number; minY: number; maxY: number } {
  if (region?.kind === "box") return region.box;
  const [first] = region?.kind === "allOf" ? region.regions : [];
  if (!first) throw new Error("The benchmark asks for boxes only.");
  return boxOf(first);
}

function answerSql(source: string, search: CompiledSearch, shift: number, where: string): string {
  return `with hits as materialized (select number, x, y, price_minor, square_metres, on_market from ${source} where ${where}),
    squares as (select x >> ${shift} as sx, y >> ${shift} as sy, count(*) as count, min(price_minor) as low, avg(x) as mx, avg(y) as my
      from hits group by 1, 2),
    page as (select number from hits order by ${SORTS[search.sort]}, number limit 25)
    select coalesce((select sum(count) from squares), 0)::int as total, (select count(*) from page) as rows`;
}

/** What one does without an index of one's own: a point column under GiST, and one statement. */
export async function gistPeer(db: Database): Promise<Peer> {
  // The database outlives a run, and the listings of an earlier one are not these.
  await db.execute(sql`drop table if exists bench_points`);
  await db.execute(sql`create table bench_points as
    select number, x, y, kinds, features, price_minor, square_metres, extract(epoch from on_market_at) as on_market, point(x, y) as place
    from searchable_listings`);
  await db.execute(sql`create index bench_points_place_idx on bench_points using gist (place)`);
  await db.execute(sql`vacuum (analyze) bench_points`);
  return {
    name: "PostgreSQL, point + GiST",
    answer: async (search, shift) => {
      const { minX, maxX, minY, maxY } = boxOf(search.region);
      const where = `place <@ box(point(${minX}, ${minY}), point(${maxX}, ${maxY})) and ${conditions(search)}`;
      const [row] = await db.execute<{ total: number }>(raw(answerSql("bench_points", search, shift, where)));
      return row?.total ?? 0;
    },
  };
}

const raw = (text: string): SQL => sql.raw(text);

/** Not one of our dependencies: the benchmark's command installs it in a folder of its own. */
const DUCKDB = "@duckdb/node-api";

type DuckDb = {
  DuckDBInstance: {
    create: (path: string) => Promise<{ connect: () => Promise<DuckDbConnection> }>;
  };
};
type DuckDbConnection = {
  run: (text: string) => Promise<unknown>;
  runAndReadAll: (text: string) => Promise<{ getRowObjects: () => Record<string, unknown>[] }>;
};

/** The analytic peer, in this process; undefined when it could not be installed. */
export async function duckDbPeer(db: Database, peersFolder: string): Promise<Peer | undefined> {
  const require = createRequire(path.join(peersFolder, "package.json"));
  let duckdb: DuckDb;
  try {
    duckdb = require(DUCKDB) as DuckDb;
  } catch {
    return undefined;
  }
  const connection = await (await duckdb.DuckDBInstance.create(":memory:")).connect();
  await connection.run(`create table points (number integer, x integer, y integer, kinds integer, features integer,
    price_minor bigint, square_metres double, on_market double)`);
  const rows = new PgDialect({ casing: "snake_case" }).sqlToQuery(sql`
    select string_agg('(' || concat_ws(',', number, x, y, kinds, features, price_minor, square_metres,
      extract(epoch from on_market_at)) || ')', ',') as tuples
    from searchable_listings group by number / 5000`).sql;
  for await (const batch of db.$client.unsafe<{ tuples: string }[]>(rows).cursor(20)) {
    for (const { tuples } of batch) await connection.run(`insert into points values ${tuples}`);
  }
  return {
    name: "DuckDB in process",
    answer: async (search, shift) => {
      const result = await connection.runAndReadAll(answerSql("points", search, shift, conditions(search)));
      return Number(result.getRowObjects()[0]?.total ?? 0);
    },
  };
}
