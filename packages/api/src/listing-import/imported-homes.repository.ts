import type { Transaction } from "@repo/db/client";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { properties, propertyAreas, propertyEvents } from "@repo/db/schema/properties";
import { and, eq, inArray, sql } from "drizzle-orm";

type NewListing = Omit<typeof listings.$inferInsert, "propertyId" | "id"> & { sourceKey: string; onMarketAt: Date };
type NewArea = Omit<typeof propertyAreas.$inferInsert, "propertyId">;

/** A home as a file tells it, before it has an id. */
export type ImportedHome = { property: typeof properties.$inferInsert; areas: NewArea[]; listing: NewListing };

export type StoredHome = {
  listing: ListingRow;
  property: typeof properties.$inferSelect;
  /** The areas as entered, by basis. */
  areas: Readonly<Record<string, number>>;
};

/** What earlier imports stored of these keys, locked against a second import of the same source. */
export async function findImported(
  tx: Transaction,
  agencyId: string,
  sourceKeys: readonly string[],
): Promise<Map<string, StoredHome>> {
  if (sourceKeys.length === 0) return new Map();
  const rows = await tx
    .select({ listing: listings, property: properties })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .where(and(eq(listings.agencyId, agencyId), inArray(listings.sourceKey, [...sourceKeys])))
    .for("update", { of: listings });
  const areas = await areasByProperty(
    tx,
    rows.map(({ property }) => property.id),
  );
  return new Map(
    rows.map(({ listing, property }) => [
      listing.sourceKey ?? "",
      { listing, property, areas: areas.get(property.id) ?? {} },
    ]),
  );
}

async function areasByProperty(tx: Transaction, propertyIds: string[]) {
  const found = new Map<string, Record<string, number>>();
  if (propertyIds.length === 0) return found;
  for (const area of await tx.select().from(propertyAreas).where(inArray(propertyAreas.propertyId, propertyIds)))
    found.set(area.propertyId, { ...found.get(area.propertyId), [area.basis]: area.enteredValue });
  return found;
}

/** Listings go last, so one trigger makes the whole batch searchable with everything in place. */
export async function insertImported(tx: Transaction, homes: readonly ImportedHome[]): Promise<void> {
  if (homes.length === 0) return;
  const rows = homes.map(({ property, areas, listing }) => {
    const ids = { propertyId: crypto.randomUUID(), listingId: crypto.randomUUID() };
    return {
      property: { ...property, id: ids.propertyId },
      areas: areas.map((area) => ({ ...area, propertyId: ids.propertyId })),
      listing: { ...listing, id: ids.listingId, propertyId: ids.propertyId },
      event: { ...offerOf(listing), ...ids, kind: "Listed" as const },
    };
  });
  await tx.insert(properties).values(rows.map(({ property }) => property));
  await tx.insert(propertyAreas).values(rows.flatMap(({ areas }) => areas));
  await tx.insert(listings).values(rows.map(({ listing }) => listing));
  await tx.insert(propertyEvents).values(rows.map(({ event }) => event));
}

function offerOf({ onMarketAt, listPriceMinor, currency }: NewListing) {
  return { occurredAt: onMarketAt, priceMinor: listPriceMinor, currency, standardStatus: "Active" as const };
}

/** Facts first, then the price with its place in the home's history. Moderation and status stay as people set them. */
export async function updateImported(
  tx: Transaction,
  { listing: { id, listPriceMinor }, property }: StoredHome,
  home: ImportedHome,
): Promise<void> {
  await tx.update(properties).set(home.property).where(eq(properties.id, property.id));
  await tx
    .insert(propertyAreas)
    .values(home.areas.map((area) => ({ ...area, propertyId: property.id })))
    .onConflictDoUpdate({
      target: [propertyAreas.propertyId, propertyAreas.basis],
      set: {
        squareMetres: sql`excluded.square_metres`,
        enteredValue: sql`excluded.entered_value`,
        enteredUnit: sql`excluded.entered_unit`,
      },
    });
  const isRepriced = listPriceMinor !== home.listing.listPriceMinor;
  await tx
    .update(listings)
    .set({
      title: home.listing.title,
      slug: home.listing.slug,
      listPriceMinor: home.listing.listPriceMinor,
      onMarketAt: home.listing.onMarketAt,
      ...(isRepriced && { previousListPriceMinor: listPriceMinor }),
      version: sql`${listings.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(eq(listings.id, id));
  if (isRepriced)
    await tx
      .insert(propertyEvents)
      .values({ ...offerOf(home.listing), propertyId: property.id, listingId: id, kind: "PriceChanged" });
}

/** Puts an offer that is over into the home's history, once. */
export async function insertEarlierOffer(
  tx: Transaction,
  { listing, property }: StoredHome,
  earlier: NewListing,
): Promise<void> {
  const offer = offerOf(earlier);
  const known = await tx
    .select({ id: propertyEvents.id })
    .from(propertyEvents)
    .where(and(eq(propertyEvents.propertyId, property.id), eq(propertyEvents.occurredAt, offer.occurredAt)));
  if (known.length === 0)
    await tx
      .insert(propertyEvents)
      .values({ ...offer, propertyId: property.id, listingId: listing.id, kind: "Listed" });
}
