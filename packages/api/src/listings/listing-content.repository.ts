import type { Executor, Transaction } from "@repo/db/client";
import { type ListingRow, listings, priceComponents } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas } from "@repo/db/schema/properties";
import { toSquareMetres } from "@repo/domain/area/area";
import { normaliseRegistration } from "@repo/domain/listings/check-registration";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import type { PriceComponent } from "@repo/domain/listings/price-component";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import { type Locality, listingColumns, propertyColumns, publicPointOf } from "./listing-columns";
import { insertPropertyEvent } from "./listings.repository";

/** Keeps others from changing it until the transaction ends. */
export async function lockListing(tx: Transaction, listingId: string): Promise<ListingRow | undefined> {
  const [listing] = await tx.select().from(listings).where(eq(listings.id, listingId)).for("update");
  return listing;
}

/** What a listing says now, as its form would hand it in. */
export async function findContent(db: Executor, listingId: string) {
  const [row] = await db
    .select({ listing: listings, property: properties, locality: places })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .where(eq(listings.id, listingId));
  if (!row) return undefined;
  const { listing, property, locality } = row;
  const areas = await db.select().from(propertyAreas).where(eq(propertyAreas.propertyId, property.id));
  const components = (await listPriceComponents(db, [listingId])).get(listingId) ?? [];
  const content: ListingContent = {
    listingType: listing.listingType,
    propertySubType: property.propertySubType,
    localityId: property.localityId,
    projectName: property.projectName,
    addressLine: property.addressLine,
    point: { latitude: property.latitude, longitude: property.longitude },
    isAddressPublic: property.isAddressPublic,
    bedroomsTotal: property.bedroomsTotal,
    bathroomsTotal: property.bathroomsTotal,
    areas: areas.map(({ basis, enteredValue, enteredUnit }) => ({ basis, value: enteredValue, unit: enteredUnit })),
    entryLevel: property.entryLevel,
    storiesTotal: property.storiesTotal,
    yearBuilt: property.yearBuilt,
    furnished: listing.furnished,
    directionFaces: property.directionFaces,
    parkingTotal: property.parkingTotal,
    amenities: property.amenities,
    availabilityDate: listing.availabilityDate,
    priceMinor: listing.listPriceMinor,
    securityDepositMinor: listing.securityDepositMinor,
    maintenanceMinor: listing.maintenanceMinor,
    components,
    registrationNumber: normaliseRegistration(listing.registrationNumber ?? ""),
    description: listing.description,
  };
  return { content, property, locality };
}
type StoredContent = NonNullable<Awaited<ReturnType<typeof findContent>>>;

/** Stated components per listing. */
export async function listPriceComponents(
  db: Executor,
  listingIds: readonly string[],
): Promise<Map<string, PriceComponent[]>> {
  const byListing = new Map<string, PriceComponent[]>();
  if (listingIds.length === 0) return byListing;
  const rows = await db
    .select()
    .from(priceComponents)
    .where(inArray(priceComponents.listingId, [...listingIds]))
    .orderBy(asc(priceComponents.kind));
  for (const { listingId, ...component } of rows)
    byListing.set(listingId, [...(byListing.get(listingId) ?? []), component]);
  return byListing;
}

type ContentEdit = { stored: StoredContent; next: ListingContent; locality: Locality; changedAt: Date };

/** Makes a listing say something else. The caller holds its lock and has decided that the public may read it. */
export async function updateContent(
  tx: Transaction,
  listing: Authorized<"listing.edit", ListingRow> | Authorized<"moderation.decide", ListingRow>,
  edit: ContentEdit,
): Promise<ListingRow> {
  const isRepriced = edit.next.priceMinor !== listing.listPriceMinor;
  const changed = await writeContent(tx, listing, edit, {
    ...(isRepriced && { previousListPriceMinor: listing.listPriceMinor }),
  });
  if (isRepriced) await insertPropertyEvent(tx, changed, "PriceChanged");
  return changed;
}

/** Makes a locked listing that nobody saw yet say what is handed in, and puts it on the market; its history begins here. */
export async function handInContent(
  tx: Transaction,
  listing: Authorized<"listing.edit", ListingRow>,
  edit: ContentEdit,
  handedIn: HandedInColumns,
): Promise<ListingRow> {
  const changed = await writeContent(tx, listing, edit, handedIn);
  await insertPropertyEvent(tx, changed, "Listed");
  return changed;
}

type HandedInColumns = Pick<
  ListingRow,
  | "listingType"
  | "standardStatus"
  | "moderationState"
  | "originalListPriceMinor"
  | "currency"
  | "availabilityConfirmedAt"
  | "hasDisplayConsent"
  | "onMarketAt"
  | "submittedAt"
  | "expiresAt"
>;

async function writeContent(
  tx: Transaction,
  listing: ListingRow,
  { stored, next, locality, changedAt }: ContentEdit,
  columns: Partial<ListingRow>,
): Promise<ListingRow> {
  const { propertyId, id: listingId } = listing;
  await tx
    .update(properties)
    .set({ ...propertyColumns(next, locality), ...publicPointOf(next, stored) })
    .where(eq(properties.id, propertyId));
  await replaceAreas(tx, propertyId, next);
  await tx.delete(priceComponents).where(eq(priceComponents.listingId, listingId));
  await insertPriceComponents(tx, listingId, next.components);
  const [changed] = await tx
    .update(listings)
    .set({
      ...listingColumns(next, { locality, stored, listing }),
      ...columns,
      version: sql`${listings.version} + 1`,
      updatedAt: changedAt,
    })
    .where(eq(listings.id, listingId))
    .returning();
  if (!changed) throw new Error("A locked listing is gone.");
  return changed;
}

export async function insertPriceComponents(tx: Transaction, listingId: string, components: readonly PriceComponent[]) {
  if (components.length === 0) return;
  await tx.insert(priceComponents).values(components.map((component) => ({ ...component, listingId })));
}

async function replaceAreas(tx: Transaction, propertyId: string, { areas }: ListingContent) {
  const kept = areas.map(({ basis }) => basis);
  const rows = areaRows(areas).map((area) => ({ ...area, propertyId }));
  // An imported home may have none.
  if (rows.length > 0)
    await tx
      .insert(propertyAreas)
      .values(rows)
      .onConflictDoUpdate({
        target: [propertyAreas.propertyId, propertyAreas.basis],
        set: {
          squareMetres: sql`excluded.square_metres`,
          enteredValue: sql`excluded.entered_value`,
          enteredUnit: sql`excluded.entered_unit`,
        },
      });
  await tx
    .delete(propertyAreas)
    .where(
      and(eq(propertyAreas.propertyId, propertyId), sql`${propertyAreas.basis} <> all (${`{${kept.join(",")}}`})`),
    );
}

/** Each with the figure as it was typed beside the one that is compared. */
export function areaRows(areas: ListingContent["areas"]) {
  return areas.map(({ basis, value, unit }) => ({
    basis,
    squareMetres: toSquareMetres(value, unit),
    enteredValue: value,
    enteredUnit: unit,
  }));
}
