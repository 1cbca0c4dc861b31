import type { Database } from "@repo/db/client";
import { places } from "@repo/db/schema/places";
import { searchableListings } from "@repo/db/schema/search";
import type { PlaceKind, PlaceSuggestion, PlaceView } from "@repo/domain/places/place.schema";
import { eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const cities = alias(places, "cities");

const placeColumns = {
  id: places.id,
  slug: places.slug,
  kind: places.kind,
  name: places.name,
  partOf: sql<string>`coalesce(${cities.name}, ${places.region})`,
  market: places.market,
  west: places.west,
  south: places.south,
  east: places.east,
  north: places.north,
};

type PlaceRow = Omit<PlaceView, "bounds"> & PlaceView["bounds"];

function toPlaceView({ west, south, east, north, ...place }: PlaceRow): PlaceView {
  return { ...place, bounds: { west, south, east, north } };
}

export async function findPlaceBySlug(db: Database, slug: string): Promise<PlaceView | undefined> {
  const [row] = await db
    .select(placeColumns)
    .from(places)
    .leftJoin(cities, eq(cities.id, places.cityId))
    .where(eq(places.slug, slug));
  return row && toPlaceView(row);
}

/** How alike two names must be to forgive a typing error; "bangalor" and "bangalore" are at 0.7. */
const LEAST_SIMILARITY = 0.35;

/** Names and aliases that start with the text first, then similar ones; bigger places before smaller. */
export async function listPlacesLike(db: Database, text: string, limit: number, now: Date): Promise<PlaceSuggestion[]> {
  const typed = text.toLowerCase();
  const startsWith = `${typed.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const everyName = sql`unnest(array_append(${places.aliases}, ${places.name}))`;
  const rank = sql<number>`(select max(case
      when lower(known) = ${typed} then 3
      when lower(known) like ${startsWith} then 2
      when lower(known) like ${`% ${startsWith}`} then 1.5
      else similarity(lower(known), ${typed}) end) from ${everyName} as known)`;
  const rows = await db
    .select({ ...placeColumns, rank: rank.as("rank") })
    .from(places)
    .leftJoin(cities, eq(cities.id, places.cityId))
    .where(sql`${rank} >= ${LEAST_SIMILARITY}`)
    .orderBy(sql`rank desc`, places.kind, places.name)
    .limit(limit);
  const counts = await countListings(
    db,
    rows.map(({ id }) => id),
    now,
  );
  return rows.map(({ rank: _rank, ...row }) => ({ ...toPlaceView(row), listingCount: counts.get(row.id) ?? 0 }));
}

/** All places of one kind, the ones with most public homes first. */
export async function listPlacesOfKind(db: Database, kind: PlaceKind, now: Date): Promise<PlaceSuggestion[]> {
  const rows = await db
    .select(placeColumns)
    .from(places)
    .leftJoin(cities, eq(cities.id, places.cityId))
    .where(eq(places.kind, kind));
  const counts = await countListings(
    db,
    rows.map(({ id }) => id),
    now,
  );
  return rows
    .map((row) => ({ ...toPlaceView(row), listingCount: counts.get(row.id) ?? 0 }))
    .toSorted((a, b) => b.listingCount - a.listingCount || a.name.localeCompare(b.name));
}

/** Public homes in each of these cities and localities; a place without any is absent. */
async function countListings(db: Database, placeIds: readonly string[], now: Date): Promise<Map<string, number>> {
  if (placeIds.length === 0) return new Map();
  const rows = await db.execute<{ place_id: string; listing_count: number }>(sql`
    select ${places.id} as place_id, count(*)::int as listing_count
    from ${searchableListings} as s
    cross join lateral (values (s.locality_number), (s.city_number)) as part (number)
    join ${places} on ${places.number} = part.number
    where s.visible_until > ${now.toISOString()}::timestamptz and ${inArray(places.id, [...placeIds])}
    group by ${places.id}`);
  return new Map(rows.map((row) => [row.place_id, row.listing_count]));
}
