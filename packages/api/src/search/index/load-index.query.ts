import type { Database } from "@repo/db/client";
import { searchableListings as s } from "@repo/db/schema/search";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { indexBlockFrom } from "./index-block";
import { INDEX_BLOCK } from "./index-columns.query";
import { ListingIndex, SHELVES } from "./listing-index";
import { LOADED_SIZE } from "./shelf";

/** An index and the state of the database it equals. */
export type LoadedIndex = {
  index: ListingIndex;
  /** PostgreSQL's own notation: `xmin:xmax:xip_list`. */
  snapshot: string;
  epoch: string;
};

/** Rows per round trip, whole pages; between two the process answers other requests. */
const BLOCK = 8 * LOADED_SIZE;

/** Reads every searchable listing in one snapshot. */
export async function loadIndex(db: Database): Promise<LoadedIndex> {
  await db.execute(sql`insert into search_epoch default values on conflict do nothing`);
  return db.$client.begin("isolation level repeatable read", async (tx) => {
    // The covering index already has the order; pages of it are read, not sought.
    await tx.unsafe("set local statement_timeout = 0; set local random_page_cost = 1; set local work_mem = '64MB'");
    const [state] = await tx.unsafe<{ snapshot: string; epoch: string }[]>(
      "select pg_current_snapshot()::text as snapshot, epoch::text from search_epoch",
    );
    if (!state) throw new Error("The search epoch is missing.");
    const index = new ListingIndex();
    for (const shelf of SHELVES) {
      let [cell, number] = [-1, -1];
      for (let size = BLOCK; size === BLOCK; ) {
        const [packed] = await tx.unsafe<PackedBlock[]>(NEXT_BLOCK, [
          shelf.market,
          shelf.listingType,
          cell,
          number,
          BLOCK,
        ]);
        if (!packed?.number) break;
        const block = indexBlockFrom(packed);
        index.append(shelf, block);
        size = block.size;
        [cell, number] = [block.cell.at(-1) ?? 0, block.number.at(-1) ?? 0];
      }
    }
    index.prepare();
    return { index, snapshot: state.snapshot, epoch: state.epoch };
  });
}

/** All null when no row is left. */
type PackedBlock = Parameters<typeof indexBlockFrom>[0];

const $ = (place: number) => sql.raw(`$${place}`);

const NEXT_BLOCK = new PgDialect({ casing: "snake_case" }).sqlToQuery(
  sql`select ${INDEX_BLOCK} from (
    select * from ${s}
    where ${s.market} = ${$(1)} and ${s.listingType} = ${$(2)} and (${s.cell}, ${s.number}) > (${$(3)}::bigint, ${$(4)}::int)
    order by ${s.market}, ${s.listingType}, ${s.cell}, ${s.number} limit ${$(5)}::int
  ) as ${sql.identifier("searchable_listings")}`,
).sql;
