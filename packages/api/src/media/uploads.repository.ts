import type { Executor, Transaction } from "@repo/db/client";
import { currentRequestId } from "@repo/db/request-id";
import { type ListingRow, listings, media, type UploadRow, uploads } from "@repo/db/schema/listings";
import type { ArrangePhotosInput, ReadyPicture, UploadRefusal } from "@repo/domain/listings/upload";
import { canBePanorama } from "@repo/domain/tours/panorama";
import { and, asc, desc, eq, ne, notInArray, or, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type EditableListing = Authorized<"listing.edit", ListingRow>;
const MOST_SHOWN = 60;

export async function findUpload(db: Executor, uploadId: string): Promise<UploadRow | undefined> {
  const [upload] = await db.select().from(uploads).where(eq(uploads.id, uploadId));
  return upload;
}

/** With the job that makes it a picture. */
export async function insertUploadWithJob(
  db: Executor,
  { id: listingId, agencyId }: EditableListing,
  upload: { fileName: string; incomingKey: string; receivedAt: Date },
): Promise<string> {
  const [stored] = await db.execute<{ id: string }>(sql`
    with upload as (
      insert into ${uploads} (agency_id, listing_id, file_name, incoming_key, created_at)
      values (${agencyId}, ${listingId}, ${upload.fileName}, ${upload.incomingKey},
              ${upload.receivedAt.toISOString()})
      returning id
    )
    select upload.id, promise_picture(upload.id, ${currentRequestId() ?? null}) from upload`);
  if (!stored) throw new Error("An insert without a conflict returns its row.");
  return stored.id;
}

/** Pictures that are shown or wait to be. */
export async function countPictures(db: Executor, listingId: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select (select count(*) from ${media} where ${media.listingId} = ${listingId})::int
      + (select count(*) from ${uploads}
        where ${uploads.listingId} = ${listingId} and ${uploads.state} in ('Waiting', 'Ready'))::int as count`);
  return row?.count ?? 0;
}

/** Keeps others from adding or arranging until the transaction ends. */
export async function lockListing(tx: Transaction, listingId: string): Promise<ListingRow | undefined> {
  const [listing] = await tx.select().from(listings).where(eq(listings.id, listingId)).for("update");
  return listing;
}

export async function markReady(tx: Transaction, uploadId: string, picture: ReadyPicture): Promise<void> {
  await tx.update(uploads).set({ state: "Ready", picture }).where(eq(uploads.id, uploadId));
}

export async function markRefused(db: Executor, uploadId: string, refusal: UploadRefusal): Promise<void> {
  await db.update(uploads).set({ state: "Refused", refusal }).where(eq(uploads.id, uploadId));
}

const isReadyFor = (listingId: string) => and(eq(uploads.listingId, listingId), eq(uploads.state, "Ready"));

/** A moderator's no to all that is ready; how many there were. */
export async function refuseReady(tx: Transaction, { id }: ListingRow): Promise<number> {
  const refused = await tx
    .update(uploads)
    .set({ state: "Refused", refusal: "Moderator" })
    .where(isReadyFor(id))
    .returning({ id: uploads.id });
  return refused.length;
}

/** Puts what is ready behind the pictures that are there. The caller holds the listing's lock. */
export async function showReady(tx: Transaction, { id: listingId, title }: ListingRow): Promise<number> {
  const ready = await tx.update(uploads).set({ state: "Shown" }).where(isReadyFor(listingId)).returning();
  if (ready.length === 0) return 0;
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${media.position}), -1)::int` })
    .from(media)
    .where(eq(media.listingId, listingId));
  const first = (last?.position ?? -1) + 1;
  const shown = ready
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .flatMap(({ picture }) => (picture ? [picture] : []))
    .map(({ fingerprints = [], ...picture }, index) => ({
      listingId,
      position: first + index,
      // Hardly anything else is of that shape; whoever sent it may say so all the same.
      category: canBePanorama(picture) ? ("Panorama" as const) : ("Photo" as const),
      alteration: "AsTaken" as const,
      altText: `${title}, photo ${first + index + 1}`,
      ...picture,
      fingerprints: fingerprints.map(BigInt),
    }));
  await tx.insert(media).values(shown);
  return shown.length;
}

export async function listReady(db: Executor, listingId: string): Promise<UploadRow[]> {
  return db.select().from(uploads).where(isReadyFor(listingId)).orderBy(asc(uploads.createdAt));
}

/** Those on their way, and those refused in the last day. */
export async function listUploads(db: Executor, listingId: string, since: Date): Promise<UploadRow[]> {
  return db
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.listingId, listingId),
        ne(uploads.state, "Shown"),
        or(ne(uploads.state, "Refused"), sql`${uploads.createdAt} > ${since.toISOString()}::timestamptz`),
      ),
    )
    .orderBy(desc(uploads.createdAt))
    .limit(MOST_SHOWN);
}

export async function listPhotoRows(db: Executor, listingId: string) {
  return db.select().from(media).where(eq(media.listingId, listingId)).orderBy(asc(media.position));
}

/** Positions are unique at every moment, so all move out of the way first. */
export async function rearrange(
  tx: Transaction,
  { id: listingId }: EditableListing,
  photos: ArrangePhotosInput["photos"],
): Promise<void> {
  const kept = photos.map(({ id }) => id);
  const ofListing = eq(media.listingId, listingId);
  await tx.delete(media).where(kept.length === 0 ? ofListing : and(ofListing, notInArray(media.id, kept)));
  await tx
    .update(media)
    .set({ position: sql`-1 - ${media.position}` })
    .where(ofListing);
  const own = new Set((await tx.select({ id: media.id }).from(media).where(ofListing)).map(({ id }) => id));
  for (const [position, { id, category, alteration, altText, caption, originalId }] of photos.entries()) {
    const originalMediaId = originalId !== null && own.has(originalId) ? originalId : null;
    await tx
      .update(media)
      .set({ position, category, alteration, altText, caption, originalMediaId })
      .where(and(ofListing, eq(media.id, id)));
  }
}
