import type { Database } from "@repo/db/client";
import { listingChanges as c, listingChangesHorizon as h, searchableListings as s } from "@repo/db/schema/search";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { INDEX_ROW_LINE } from "./index-columns.query";
import { indexRowFrom } from "./index-row";
import type { LoadedIndex } from "./load-index.query";

type SyncRow = {
  snapshot: string;
  is_continuous: boolean;
  gone: number[] | null;
  changed: string[] | null;
};

/**
 * Brings the index to the database's present state and tells how many rows changed; null when the feed cannot say
 * (rows were pruned, or PostgreSQL recovered from a crash) and the index must be loaded anew.
 *
 * The changes since a snapshot are those of transactions it did not see: begun after it, or running while it was
 * taken. One statement reads them together with the next snapshot, so nothing falls between two syncs.
 */
export async function syncIndex(
  client: Pick<Database["$client"], "unsafe">,
  loaded: LoadedIndex,
): Promise<number | null> {
  const [row] = await client.unsafe<SyncRow[]>(SYNC, [loaded.snapshot, loaded.epoch], { prepare: true });
  if (!row?.is_continuous) return null;
  for (const number of row.gone ?? []) loaded.index.remove(number);
  for (const line of row.changed ?? []) loaded.index.put(indexRowFrom(line));
  loaded.snapshot = row.snapshot;
  return (row.gone?.length ?? 0) + (row.changed?.length ?? 0);
}

const SNAPSHOT = sql.raw("$1::pg_snapshot");
const EPOCH = sql.raw("$2::text::uuid");

/**
 * Written so that it costs what changed and not what the feed holds, which after an import is every listing: a range closed at
 * both ends, running transactions one by one, and numbers as an array are each taken for few rows, hence looked up by index.
 */
const SYNC = new PgDialect({ casing: "snake_case" }).sqlToQuery(sql`
  with touched as materialized (
    select array(
      select ${c.number} from ${c}
      where ${c.xid} >= pg_snapshot_xmax(${SNAPSHOT}) and ${c.xid} < pg_snapshot_xmax(pg_current_snapshot())
      union
      select late.number from pg_snapshot_xip(${SNAPSHOT}) as running
      cross join lateral (select ${c.number} as number from ${c} where ${c.xid} = running offset 0) as late
    ) as numbers
  )
  select pg_current_snapshot()::text as snapshot,
    coalesce((select search_epoch.epoch = ${EPOCH} from search_epoch), false)
      and (select ${h.keepsFrom} <= pg_snapshot_xmin(${SNAPSHOT}) from ${h}) as is_continuous,
    (select json_agg(asked.number) from unnest(touched.numbers) as asked (number)
      where not exists (select from ${s} where ${s.number} = asked.number)) as gone,
    (select json_agg(${INDEX_ROW_LINE}) from ${s} where ${s.number} = any (touched.numbers)) as changed
  from touched`).sql;
