import type { Database } from "@repo/db/client";
import { agencies } from "@repo/db/schema/agencies";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { searchableListings } from "@repo/db/schema/search";
import type { GeoBounds } from "@repo/domain/geo/geo-point";
import { eq, inArray, sql } from "drizzle-orm";

/** Places that are gone are left out. */
export async function findSearchPlaces(
  db: Database,
  slugs: readonly string[],
): Promise<{ number: number; bounds: GeoBounds }[]> {
  if (slugs.length === 0) return [];
  const { number, west, south, east, north } = places;
  const rows = await db
    .select({ number, west, south, east, north })
    .from(places)
    .where(inArray(places.slug, [...slugs]));
  return rows.map(({ number: placeNumber, ...bounds }) => ({ number: placeNumber, bounds }));
}

export async function findAgencyNumber(db: Database, slug: string): Promise<number | undefined> {
  const [row] = await db.select({ number: agencies.number }).from(agencies).where(eq(agencies.slug, slug));
  return row?.number;
}

/** Public listings whose title or description holds every word; quotes, "or" and "-" work as in search engines. */
export async function listNumbersWithWords(db: Database, words: string): Promise<number[]> {
  const rows = await db
    .select({ number: listings.number })
    .from(listings)
    .innerJoin(searchableListings, eq(searchableListings.listingId, listings.id))
    .where(sql`listing_words(${listings.title}, ${listings.description}) @@ websearch_to_tsquery('simple', ${words})`);
  return rows.map(({ number }) => number);
}

export async function listNumbersOf(db: Database, listingIds: readonly string[]): Promise<number[]> {
  if (listingIds.length === 0) return [];
  const rows = await db
    .select({ number: listings.number })
    .from(listings)
    .where(inArray(listings.id, [...listingIds]));
  return rows.map(({ number }) => number);
}
