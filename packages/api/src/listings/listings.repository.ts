import type { Executor, Transaction } from "@repo/db/client";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas, propertyEvents } from "@repo/db/schema/properties";
import type { PropertyEventKind } from "@repo/domain/listings/property-event";
import type { StandardStatus } from "@repo/domain/listings/standard-status";
import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

export type { ListingRow };

type NewProperty = typeof properties.$inferInsert;
type NewListing = Omit<typeof listings.$inferInsert, "propertyId">;
type NewArea = Omit<typeof propertyAreas.$inferInsert, "propertyId">;

export async function findListing(db: Executor, listingId: string): Promise<ListingRow | undefined> {
  const [listing] = await db.select().from(listings).where(eq(listings.id, listingId));
  return listing;
}

export async function findLocality(db: Executor, localityId: string) {
  const [locality] = await db
    .select()
    .from(places)
    .where(and(eq(places.id, localityId), eq(places.kind, "Locality")));
  return locality;
}

type NewHome = { property: NewProperty; areas: NewArea[]; listing: NewListing };

/** On the market from now on, which its history begins with. */
export async function insertListing(tx: Transaction, home: NewHome): Promise<ListingRow> {
  const inserted = await insertUnlisted(tx, home);
  await insertPropertyEvent(tx, inserted, "Listed");
  return inserted;
}

/** The property goes first and the listing last, so one trigger makes the home searchable with everything in place. */
export async function insertUnlisted(tx: Transaction, { property, areas, listing }: NewHome): Promise<ListingRow> {
  const [{ id: propertyId } = { id: undefined }] = await tx
    .insert(properties)
    .values(property)
    .returning({ id: properties.id });
  if (propertyId === undefined) throw new Error("The property was not stored.");
  if (areas.length > 0) await tx.insert(propertyAreas).values(areas.map((area) => ({ ...area, propertyId })));
  const [inserted] = await tx
    .insert(listings)
    .values({ ...listing, propertyId })
    .returning();
  if (!inserted) throw new Error("The listing was not stored.");
  return inserted;
}

export type EditableListing = Authorized<"listing.edit", ListingRow>;

/** Compare-and-set on the version: returns nothing when somebody else changed the listing meanwhile. */
export async function markPriceChanged(
  tx: Transaction,
  listing: EditableListing,
  { priceMinor, version, changedAt }: { priceMinor: number; version: number; changedAt: Date },
) {
  const [changed] = await tx
    .update(listings)
    .set({
      listPriceMinor: priceMinor,
      previousListPriceMinor: listing.listPriceMinor,
      version: sql`${listings.version} + 1`,
      updatedAt: changedAt,
    })
    .where(and(eq(listings.id, listing.id), eq(listings.version, version)))
    .returning();
  if (changed) await insertPropertyEvent(tx, changed, "PriceChanged");
  return changed;
}

/**
 * Compare-and-set on the version: returns nothing when somebody else changed the listing meanwhile. Whoever puts a home on
 * the market says that it is available.
 */
export async function markStatusChanged(
  tx: Transaction,
  listing: EditableListing,
  { standardStatus, version, changedAt }: { standardStatus: StandardStatus; version: number; changedAt: Date },
) {
  const [changed] = await tx
    .update(listings)
    .set({
      standardStatus,
      ...(standardStatus === "Active" && { availabilityConfirmedAt: changedAt }),
      availabilityLapsedAt: null,
      version: sql`${listings.version} + 1`,
      updatedAt: changedAt,
    })
    .where(and(eq(listings.id, listing.id), eq(listings.version, version)))
    .returning();
  if (changed) await insertPropertyEvent(tx, changed, "StatusChanged");
  return changed;
}

/** Compare-and-set on the version. What the owner wants to show is nobody's business, so no history tells of it. */
export async function markDisplayConsent(
  tx: Transaction,
  listing: EditableListing,
  { hasDisplayConsent, version, changedAt }: { hasDisplayConsent: boolean; version: number; changedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(listings)
    .set({ hasDisplayConsent, version: sql`${listings.version} + 1`, updatedAt: changedAt })
    .where(and(eq(listings.id, listing.id), eq(listings.version, version)))
    .returning({ id: listings.id });
  return changed.length > 0;
}

export async function insertPropertyEvent(tx: Transaction, listing: ListingRow, kind: PropertyEventKind) {
  await tx.insert(propertyEvents).values(toPropertyEvent(listing, kind));
}

/** What changes neither price nor status tells of neither, so that time on the market and endings do not look at it. */
export async function insertNews(
  tx: Transaction,
  rows: readonly Pick<ListingRow, "id" | "propertyId">[],
  { kind, at }: { kind: "AgentChanged" | "AvailabilityConfirmed"; at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(propertyEvents)
    .values(rows.map(({ id, propertyId }) => ({ propertyId, listingId: id, kind, occurredAt: at })));
}

const toPropertyEvent = (listing: ListingRow, kind: PropertyEventKind): typeof propertyEvents.$inferInsert => ({
  propertyId: listing.propertyId,
  listingId: listing.id,
  kind,
  occurredAt: listing.updatedAt,
  priceMinor: listing.listPriceMinor,
  currency: listing.currency,
  standardStatus: listing.standardStatus,
});

/** The end is part of the home's history like any other change of status. */
export async function markExpired(tx: Transaction, now: Date): Promise<void> {
  const ended = await tx
    .update(listings)
    .set({ standardStatus: "Expired", version: sql`${listings.version} + 1`, updatedAt: now })
    .where(and(lte(listings.expiresAt, now), inArray(listings.standardStatus, ["Active", "Hold", "Withdrawn"])))
    .returning();
  if (ended.length > 0)
    await tx.insert(propertyEvents).values(ended.map((listing) => toPropertyEvent(listing, "StatusChanged")));
}
