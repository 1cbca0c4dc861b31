import type { Executor } from "@repo/db/client";
import { listingDrafts } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { isStorable } from "@repo/domain/text/storable";
import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const cities = alias(places, "cities");

/** Localities that are called so, by name or by what people call them otherwise, in any city. */
export async function listLocalitiesNamed(db: Executor, names: readonly string[]) {
  const asked = [...new Set(names.map((name) => name.trim().toLowerCase()))].filter(
    (name) => name !== "" && isStorable(name),
  );
  if (asked.length === 0) return [];
  const isCalledSo = sql`exists (
    select from unnest(array_append(${places.aliases}, ${places.name})) known
    where lower(known) = any(${sql.param(asked)}::text[]))`;
  return db
    .select({
      id: places.id,
      name: places.name,
      aliases: places.aliases,
      market: places.market,
      city: { name: cities.name, aliases: cities.aliases },
    })
    .from(places)
    .innerJoin(cities, eq(cities.id, places.cityId))
    .where(and(eq(places.kind, "Locality"), isCalledSo));
}
export type NamedLocality = Awaited<ReturnType<typeof listLocalitiesNamed>>[number];

/** Those that were imported before, whatever became of them. */
export async function listKnownDrafts(db: Executor, draftIds: readonly string[]): Promise<Set<string>> {
  const known = await db
    .select({ id: listingDrafts.id })
    .from(listingDrafts)
    .where(inArray(listingDrafts.id, [...draftIds]));
  return new Set(known.map(({ id }) => id));
}
