import type { Database } from "@repo/db/client";
import { sql } from "drizzle-orm";

/** Cities of very different size around which homes crowd: longitude, latitude, share of all homes, spread in degrees. */
const CITIES = [
  [72.88, 19.08, 0.22, 0.12],
  [77.21, 28.61, 0.2, 0.16],
  [77.59, 12.97, 0.18, 0.12],
  [78.48, 17.39, 0.12, 0.12],
  [80.27, 13.08, 0.1, 0.1],
  [73.86, 18.52, 0.09, 0.09],
  [88.36, 22.57, 0.05, 0.09],
  [76.27, 9.93, 0.04, 0.08],
] as const;

/**
 * Fills `searchable_listings` alone, by one statement: constraints and triggers are off, so no other table is needed.
 * The same seed gives the same homes.
 */
export async function fillListings(db: Database, { count, seed }: { count: number; seed: number }): Promise<void> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from searchable_listings`);
  if (row?.count === count) return;
  let share = 0;
  const cities = CITIES.map(([longitude, latitude, part, spread], index) => {
    const from = share;
    share += part;
    return sql`(${index}::int, ${from}::float8, ${share}::float8, ${longitude}::float8, ${latitude}::float8, ${spread}::float8)`;
  });
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`truncate searchable_listings`);
    await tx.execute(sql`select setseed(${seed})`);
    await tx.execute(sql`
      insert into searchable_listings (listing_id, number, market, listing_type, kinds, features, price_minor, square_metres,
        bathrooms, floor, parking, year_built, available_day, x, y, on_market_at, visible_until, locality_number,
        city_number, agency_number)
      select gen_random_uuid(), n, 'IN', 'Sale',
        search_kinds((array['Apartment', 'Apartment', 'Apartment', 'BuilderFloor', 'Villa', 'Plot'])[1 + floor(random() * 6)::int],
          least(5, floor(random() * random() * 8)::int + 1), (array['Unfurnished', 'Partially', 'Furnished', null])[1 + floor(random() * 4)::int],
          null, (array['Brokerage', 'Builder', 'Owner'])[1 + floor(random() * 3)::int]),
        floor(random() * 16384)::int, (2000000 + floor(exp(random() * 4) * 300000))::bigint * 100, 30 + floor(random() * 250),
        1 + floor(random() * 4), floor(random() * 25)::int, floor(random() * 3)::int, 1990 + floor(random() * 36)::int, 0,
        grid_x(longitude + (random() + random() + random() - 1.5) * spread), grid_y(latitude + (random() + random() + random() - 1.5) * spread),
        timestamptz '2026-11-01' - random() * 90 * interval '1 day', 'infinity',
        100 + city * 20 + floor(random() * 20)::int, 1 + city, 1 + floor(random() * 500)::int
      from (select n, random() as pick from generate_series(1, ${count}::int) as n) as homes
      join (values ${sql.join(cities, sql`, `)}) as c (city, low, high, longitude, latitude, spread)
        on pick >= low and pick < high`);
  });
  await db.execute(sql`vacuum (analyze) searchable_listings`);
}

export const CITY_CENTRES = CITIES.map(([longitude, latitude]) => ({ longitude, latitude }));
