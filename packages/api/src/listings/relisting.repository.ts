import type { Executor, Transaction } from "@repo/db/client";
import { type ListingRow, listings, media, priceComponents } from "@repo/db/schema/listings";
import { propertyEvents } from "@repo/db/schema/properties";
import { listingEmbeds, panoramaLinks } from "@repo/db/schema/tours";
import { listingHosts, visitPolicies } from "@repo/db/schema/visits";
import type { MarketEvent } from "@repo/domain/listings/market-time";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { EditableListing } from "./listings.repository";

/** The history of a home as far as it was offered in the same way: letting it does not age the sale. */
export function listMarketEvents(
  db: Executor,
  { propertyId, listingType }: Pick<ListingRow, "propertyId" | "listingType">,
): Promise<MarketEvent[]> {
  const { kind, occurredAt, standardStatus, listingId } = propertyEvents;
  return db
    .select({ kind, occurredAt, standardStatus, listingId })
    .from(propertyEvents)
    .innerJoin(listings, eq(listings.id, propertyEvents.listingId))
    .where(and(eq(propertyEvents.propertyId, propertyId), eq(listings.listingType, listingType)))
    .orderBy(asc(occurredAt), asc(propertyEvents.id));
}

type Relisted = { onMarketAt: Date; originalListPriceMinor: number; offeredAt: Date; expiresAt: Date };

/** Nothing when the agency has an open listing of the home, which an index holds also against two at once. */
export async function insertRelisted(
  tx: Transaction,
  former: EditableListing,
  { offeredAt, ...relisted }: Relisted,
): Promise<ListingRow | undefined> {
  const { id: _id, number: _number, createdAt: _createdAt, ...kept } = former;
  const [listing] = await tx
    .insert(listings)
    .values({
      ...kept,
      ...relisted,
      sourceKey: null,
      version: 0,
      previousListPriceMinor: null,
      standardStatus: "Active",
      moderationState: "Submitted",
      hasDisplayConsent: true,
      availabilityConfirmedAt: offeredAt,
      availabilityAskedAt: null,
      availabilityLapsedAt: null,
      submittedAt: offeredAt,
      updatedAt: offeredAt,
    })
    .onConflictDoNothing()
    .returning();
  return listing;
}

/** Price components, pictures with their ways, videos and terms of visits; the files themselves are shared. */
export async function copyBelongings(tx: Transaction, formerId: string, listingId: string): Promise<void> {
  const components = await tx.select().from(priceComponents).where(eq(priceComponents.listingId, formerId));
  if (components.length > 0) await tx.insert(priceComponents).values(components.map((one) => ({ ...one, listingId })));
  const embeds = await tx.select().from(listingEmbeds).where(eq(listingEmbeds.listingId, formerId));
  if (embeds.length > 0) await tx.insert(listingEmbeds).values(embeds.map((one) => ({ ...one, listingId })));
  const policies = await tx.select().from(visitPolicies).where(eq(visitPolicies.listingId, formerId));
  if (policies.length > 0) await tx.insert(visitPolicies).values(policies.map((one) => ({ ...one, listingId })));
  const hosts = await tx.select().from(listingHosts).where(eq(listingHosts.listingId, formerId));
  if (hosts.length > 0) await tx.insert(listingHosts).values(hosts.map((one) => ({ ...one, listingId })));
  await copyPictures(tx, formerId, listingId);
}

async function copyPictures(tx: Transaction, formerId: string, listingId: string): Promise<void> {
  const pictures = await tx.select().from(media).where(eq(media.listingId, formerId)).orderBy(asc(media.position));
  if (pictures.length === 0) return;
  const copies = new Map(pictures.map(({ id }) => [id, crypto.randomUUID()]));
  const copyOf = (id: string | null) => (id === null ? null : (copies.get(id) ?? null));
  await tx.insert(media).values(
    pictures.map(({ id, originalMediaId, ...picture }) => ({
      ...picture,
      id: copies.get(id),
      listingId,
      originalMediaId: copyOf(originalMediaId),
    })),
  );
  const ways = await tx
    .select()
    .from(panoramaLinks)
    .where(inArray(panoramaLinks.mediaId, [...copies.keys()]));
  const copied = ways.flatMap(({ mediaId, targetMediaId, ...way }) => {
    const [from, to] = [copies.get(mediaId), copies.get(targetMediaId)];
    return from && to ? [{ ...way, mediaId: from, targetMediaId: to }] : [];
  });
  if (copied.length > 0) await tx.insert(panoramaLinks).values(copied);
}
