import type { Database } from "@repo/db/client";
import { formKeys, rateBuckets } from "@repo/db/schema/spam";
import { inArray, sql } from "drizzle-orm";

export async function findFormKey(db: Database): Promise<string> {
  const [key] = await db.select().from(formKeys);
  if (!key) throw new Error("The key of forms is missing.");
  return key.secret;
}

/** A bucket that holds `burst` and fills up again by `perHour`. */
export type Bucket = { key: string; burst: number; perHour: number };

/**
 * Takes one from each bucket and returns the keys of those that were empty. One statement, in the order of the keys: exact
 * among any number of processes, and never a deadlock.
 */
export async function takeFromBuckets(
  db: Database,
  buckets: readonly Bucket[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const sorted = buckets.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rows = await db.execute<{ key: string; tokens: number }>(sql`
    insert into ${rateBuckets} as bucket (key, tokens, burst, per_hour, filled_at)
    select key, burst - 1, burst, "perHour", ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(sorted)}::json) as asked(key text, burst float8, "perHour" float8)
    on conflict (key) do update
      set tokens = least(excluded.burst, greatest(bucket.tokens, 0) + excluded.per_hour
            * greatest(0, date_part('epoch', excluded.filled_at - bucket.filled_at)) / 3600) - 1,
          filled_at = greatest(bucket.filled_at, excluded.filled_at)
    returning key, tokens`);
  return new Set(rows.filter(({ tokens }) => tokens < 0).map(({ key }) => key));
}

export async function giveBackToBuckets(db: Database, keys: readonly string[]): Promise<void> {
  await db
    .update(rateBuckets)
    .set({ tokens: sql`least(${rateBuckets.burst}, ${rateBuckets.tokens} + 1)` })
    .where(inArray(rateBuckets.key, [...keys]));
}

/** Buckets that are full again by now say nothing. */
export async function removeFullBuckets(db: Database, now: Date): Promise<void> {
  await db.execute(sql`
    delete from ${rateBuckets} where tokens + per_hour * date_part('epoch', ${now.toISOString()}::timestamptz - filled_at) / 3600 >= burst`);
}
