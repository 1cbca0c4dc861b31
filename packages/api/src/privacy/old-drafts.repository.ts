import type { Transaction } from "@repo/db/client";
import { leadSources } from "@repo/db/schema/leads";
import { listingDrafts, listings, media, uploads } from "@repo/db/schema/listings";
import { properties } from "@repo/db/schema/properties";
import { and, eq, inArray, isNull, lte, ne, notExists, type SQL, sql } from "drizzle-orm";

type Batch = { until: Date; limit: number };
export type OldDraft = { draftId: string; listingId: string | null };
/** Files of an old draft, those that nothing else shows. */
export type OldFiles = { pictures: { sha256: string; widths: readonly number[] }[]; incomingKeys: string[] };

export const wasDiscarded = (until: Date): SQL => lte(listingDrafts.discardedAt, until);
export const wasAbandoned = (until: Date): SQL | undefined =>
  and(isNull(listingDrafts.discardedAt), lte(listingDrafts.updatedAt, until));

/** Never one that became a listing; locked, so that nobody takes one up again meanwhile. */
export async function lockOldDrafts(
  tx: Transaction,
  isOld: (until: Date) => SQL | undefined,
  { until, limit }: Batch,
): Promise<OldDraft[]> {
  const isLive = tx
    .select({ one: sql`1` })
    .from(listings)
    .where(and(eq(listings.id, listingDrafts.listingId), ne(listings.moderationState, "Draft")));
  const hasSource = tx
    .select({ one: sql`1` })
    .from(leadSources)
    .where(eq(leadSources.fallbackListingId, listingDrafts.listingId));
  return tx
    .select({ draftId: listingDrafts.id, listingId: listingDrafts.listingId })
    .from(listingDrafts)
    .where(and(isOld(until), isNull(listingDrafts.handedInAt), notExists(isLive), notExists(hasSource)))
    .limit(limit)
    .for("update", { skipLocked: true });
}

export async function listFilesOf(tx: Transaction, listingIds: readonly string[]): Promise<OldFiles> {
  const own = [...listingIds];
  const elsewhere = (sha256: SQL) => sql`exists (
    select from ${media} as other where other.sha256 = ${sha256} and other.listing_id <> all(${uuids(own)}))
    or exists (select from ${uploads} as other
      where other.picture->>'sha256' = ${sha256} and other.listing_id <> all(${uuids(own)}))`;
  const shown = await tx
    .select({ sha256: media.sha256, widths: media.widths })
    .from(media)
    .where(and(inArray(media.listingId, own), sql`not (${elsewhere(sql`${media.sha256}`)})`));
  const sent = await tx
    .select({ picture: uploads.picture, incomingKey: uploads.incomingKey, isShared: isShared(elsewhere) })
    .from(uploads)
    .where(inArray(uploads.listingId, own));
  const ready = sent.flatMap(({ picture, isShared: isKept }) => (picture && !isKept ? [picture] : []));
  return { pictures: [...shown, ...ready], incomingKeys: sent.map(({ incomingKey }) => incomingKey) };
}

const isShared = (elsewhere: (sha256: SQL) => SQL) => sql<boolean>`${elsewhere(sql`${uploads.picture}->>'sha256'`)}`;

const uuids = (ids: readonly string[]): SQL => sql`${`{${ids.join(",")}}`}::uuid[]`;

/** With what only they have: their listings, and the homes of those. */
export async function removeDrafts(tx: Transaction, drafts: readonly OldDraft[]): Promise<void> {
  const listingIds = drafts.flatMap(({ listingId }) => listingId ?? []);
  await tx.delete(listingDrafts).where(
    inArray(
      listingDrafts.id,
      drafts.map(({ draftId }) => draftId),
    ),
  );
  const gone = await tx
    .delete(listings)
    .where(inArray(listings.id, listingIds))
    .returning({ propertyId: listings.propertyId });
  const stillListed = tx.select({ one: sql`1` }).from(listings).where(eq(listings.propertyId, properties.id));
  await tx.delete(properties).where(
    and(
      inArray(
        properties.id,
        gone.map(({ propertyId }) => propertyId),
      ),
      notExists(stillListed),
    ),
  );
}
