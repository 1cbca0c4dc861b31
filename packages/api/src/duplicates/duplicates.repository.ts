import type { Executor } from "@repo/db/client";
import { duplicateCandidates, listingsToCompare } from "@repo/db/schema/duplicates";
import type { DuplicateReason, Likeness } from "@repo/domain/duplicates/duplicate";
import { asc, eq, sql } from "drizzle-orm";

type Found = Likeness & { reasons: DuplicateReason[]; foundAt: Date };

/** A pair that somebody judged comes back only for a reason that was not there then. */
export async function proposeDuplicate(db: Executor, pair: readonly [string, string], found: Found): Promise<void> {
  const [firstListingId, secondListingId] = pair.toSorted();
  if (firstListingId === undefined || secondListingId === undefined) return;
  const isNewReason = sql`not (excluded.reasons <@ ${duplicateCandidates.judgedReasons})`;
  await db
    .insert(duplicateCandidates)
    .values({ firstListingId, secondListingId, ...found })
    .onConflictDoUpdate({
      target: [duplicateCandidates.firstListingId, duplicateCandidates.secondListingId],
      set: {
        reasons: sql`excluded.reasons`,
        samePhotos: sql`excluded.same_photos`,
        textSimilarity: sql`excluded.text_similarity`,
        state: "Proposed",
      },
      setWhere: sql`${duplicateCandidates.state} <> 'Same' and ${isNewReason}`,
    });
}

export async function askForComparison(db: Executor, listingId: string): Promise<void> {
  await db.insert(listingsToCompare).values({ listingId }).onConflictDoNothing();
}

export async function listToCompare(db: Executor, limit: number): Promise<string[]> {
  const rows = await db.select().from(listingsToCompare).orderBy(asc(listingsToCompare.listingId)).limit(limit);
  return rows.map(({ listingId }) => listingId);
}

export async function forgetToCompare(db: Executor, listingId: string): Promise<void> {
  await db.delete(listingsToCompare).where(eq(listingsToCompare.listingId, listingId));
}
