import type { Database } from "@repo/db/client";
import { sql } from "drizzle-orm";

const CHANGES = 200;
const ROUNDS = 6;
/** Prime, so that the changes are spread over the whole table. */
const STRIDE = 7_919;

/** How long a committed change of price takes, with the triggers that note it in the feed and without, taking turns. */
export async function priceChangeTimes(db: Database): Promise<{ withFeed: number[]; withoutFeed: number[] }> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from searchable_listings`);
  const count = row?.count ?? 0;
  const withFeed: number[] = [];
  const withoutFeed: number[] = [];
  let changes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const isNoted = round % 2 === 0;
    await db.execute(
      isNoted
        ? sql`alter table searchable_listings enable trigger user`
        : sql`alter table searchable_listings disable trigger user`,
    );
    for (let change = 0; change < CHANGES; change++) {
      const number = 1 + ((changes++ * STRIDE) % count);
      const startedAt = performance.now();
      await db.execute(sql`update searchable_listings set price_minor = price_minor + 100 where number = ${number}`);
      (isNoted ? withFeed : withoutFeed).push(performance.now() - startedAt);
    }
  }
  await db.execute(sql`alter table searchable_listings enable trigger user`);
  return { withFeed, withoutFeed };
}
