import type { Database } from "@repo/db/client";
import { searchableListings as s } from "@repo/db/schema/search";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { INDEX_ROW_LINE } from "./index-columns.query";
import { indexRowFrom } from "./index-row";
import { ListingIndex } from "./listing-index";

/** An index and the state of the database it equals. */
export type LoadedIndex = {
  index: ListingIndex;
  /** PostgreSQL's own notation: `xmin:xmax:xip_list`. */
  snapshot: string;
  epoch: string;
};

/** Rows per round trip while loading; between two batches the process answers other requests. */
const BATCH = 5_000;

/** Reads every searchable listing in one snapshot. By a cursor, as postgres.js now and then never ends a COPY stream. */
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
    for await (const rows of tx.unsafe<{ line: string }[]>(EVERY_ROW).cursor(BATCH)) {
      for (const { line } of rows) index.append(indexRowFrom(line));
    }
    index.prepare();
    return { index, snapshot: state.snapshot, epoch: state.epoch };
  });
}

const EVERY_ROW = new PgDialect({ casing: "snake_case" }).sqlToQuery(
  sql`select ${INDEX_ROW_LINE} as line from ${s} order by ${s.market}, ${s.listingType}, ${s.cell}, ${s.number}`,
).sql;
