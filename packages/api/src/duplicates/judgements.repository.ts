import type { Executor, Transaction } from "@repo/db/client";
import { duplicateCandidates } from "@repo/db/schema/duplicates";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import type { DuplicateQueueItem, DuplicateVerdict } from "@repo/domain/duplicates/duplicate.schema";
import { and, asc, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Authorized } from "#access/authorize";

const firsts = alias(listings, "firsts");
const seconds = alias(listings, "seconds");
const firstHomes = alias(properties, "first_homes");
const secondHomes = alias(properties, "second_homes");

type Judged = Authorized<"moderation.decide", ListingRow>;

/** Pairs of homes that are still two, longest waiting first, without those of the moderator's own agencies. */
export async function listProposed(
  db: Executor,
  { ownAgencyIds, limit }: { ownAgencyIds: readonly string[]; limit: number },
): Promise<DuplicateQueueItem[]> {
  const own = [...ownAgencyIds];
  const rows = await db
    .select({
      pairId: duplicateCandidates.id,
      firstTitle: firsts.title,
      secondTitle: seconds.title,
      cityName: places.name,
      reasons: duplicateCandidates.reasons,
      foundAt: duplicateCandidates.foundAt,
    })
    .from(duplicateCandidates)
    .innerJoin(firsts, eq(firsts.id, duplicateCandidates.firstListingId))
    .innerJoin(seconds, eq(seconds.id, duplicateCandidates.secondListingId))
    .innerJoin(firstHomes, eq(firstHomes.id, firsts.propertyId))
    .innerJoin(places, eq(places.id, firstHomes.cityId))
    .where(
      and(
        eq(duplicateCandidates.state, "Proposed"),
        ne(firsts.propertyId, seconds.propertyId),
        notInArray(firsts.agencyId, own),
        notInArray(seconds.agencyId, own),
      ),
    )
    .orderBy(asc(duplicateCandidates.foundAt), asc(duplicateCandidates.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, foundAt: row.foundAt.toISOString() }));
}

/** A pair with both listings and where their homes are. */
export async function findPair(db: Executor, pairId: string) {
  const [row] = await db
    .select({
      pair: duplicateCandidates,
      first: firsts,
      second: seconds,
      firstPoint: { latitude: firstHomes.latitude, longitude: firstHomes.longitude },
      secondPoint: { latitude: secondHomes.latitude, longitude: secondHomes.longitude },
    })
    .from(duplicateCandidates)
    .innerJoin(firsts, eq(firsts.id, duplicateCandidates.firstListingId))
    .innerJoin(seconds, eq(seconds.id, duplicateCandidates.secondListingId))
    .innerJoin(firstHomes, eq(firstHomes.id, firsts.propertyId))
    .innerJoin(secondHomes, eq(secondHomes.id, seconds.propertyId))
    .where(eq(duplicateCandidates.id, pairId));
  return row;
}

/** Keeps others from judging pairs of the same homes until the transaction ends. */
export async function lockPair(tx: Transaction, pairId: string) {
  await tx
    .select({ id: duplicateCandidates.id })
    .from(duplicateCandidates)
    .where(eq(duplicateCandidates.id, pairId))
    .for("update");
  const seen = await findPair(tx, pairId);
  if (!seen) return undefined;
  await tx
    .select({ id: properties.id })
    .from(properties)
    .where(inArray(properties.id, [seen.first.propertyId, seen.second.propertyId]))
    .orderBy(asc(properties.id))
    .for("update");
  // Read again, as whoever held the homes before may have moved the listings.
  return findPair(tx, pairId);
}

type Verdict = { verdict: DuplicateVerdict; judgedByUserId: string; judgedAt: Date; formerPropertyId: string | null };

export async function markJudged(
  tx: Transaction,
  _listings: readonly [Judged, Judged],
  pairId: string,
  { verdict, ...judged }: Verdict,
): Promise<void> {
  await tx
    .update(duplicateCandidates)
    .set({ state: verdict, judgedReasons: sql`${duplicateCandidates.reasons}`, ...judged })
    .where(eq(duplicateCandidates.id, pairId));
}

export async function markProposedAgain(
  tx: Transaction,
  _listings: readonly [Judged, Judged],
  pairId: string,
): Promise<void> {
  await tx
    .update(duplicateCandidates)
    .set({ state: "Proposed", judgedReasons: [], judgedByUserId: null, judgedAt: null, formerPropertyId: null })
    .where(eq(duplicateCandidates.id, pairId));
}

/** All listings of one home become listings of another. */
export async function joinHomes(tx: Transaction, [first, second]: readonly [Judged, Judged], at: Date): Promise<void> {
  await moveTo(tx, first.propertyId, at, eq(listings.propertyId, second.propertyId));
}

/** Some listings of a home go back to where they were. */
export async function partHome(
  tx: Transaction,
  [first]: readonly [Judged, Judged],
  { listingIds, propertyId, at }: { listingIds: ReadonlySet<string>; propertyId: string; at: Date },
): Promise<void> {
  await moveTo(
    tx,
    propertyId,
    at,
    and(eq(listings.propertyId, first.propertyId), inArray(listings.id, [...listingIds])),
  );
}

/** Their version changes, as the facts of the home that they show do. */
async function moveTo(tx: Transaction, propertyId: string, at: Date, which: ReturnType<typeof and>): Promise<void> {
  await tx
    .update(listings)
    .set({ propertyId, version: sql`${listings.version} + 1`, updatedAt: at })
    .where(which);
}

/** The judgements that keep listings of one home together, but for one. */
export async function listOtherSamePairs(tx: Transaction, propertyId: string, pairId: string) {
  return tx
    .select({
      firstListingId: duplicateCandidates.firstListingId,
      secondListingId: duplicateCandidates.secondListingId,
    })
    .from(duplicateCandidates)
    .innerJoin(firsts, eq(firsts.id, duplicateCandidates.firstListingId))
    .where(
      and(eq(duplicateCandidates.state, "Same"), ne(duplicateCandidates.id, pairId), eq(firsts.propertyId, propertyId)),
    );
}
