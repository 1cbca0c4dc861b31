import type { Database } from "@repo/db/client";
import { sql } from "drizzle-orm";

export async function pruneListingChanges(db: Database): Promise<void> {
  await db.execute(sql`select prune_listing_changes()`);
}
