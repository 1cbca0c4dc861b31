import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { moderationAppeals, moderationDecisions } from "@repo/db/schema/moderation";
import type { Finding } from "@repo/domain/moderation/finding";
import type { DecisionOutcome, ModerationRule } from "@repo/domain/moderation/moderation.schema";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import { isStanding } from "./standing-decision.query";

export async function findListing(db: Executor, listingId: string): Promise<ListingRow | undefined> {
  const [listing] = await db.select().from(listings).where(eq(listings.id, listingId));
  return listing;
}

export type NewDecision = {
  moderatorUserId: string;
  outcome: DecisionOutcome;
  rule: ModerationRule | null;
  reason: string;
  findings: readonly Finding[];
  decidedAt: Date;
  version: number;
  batchId: string;
};

/** Compare-and-set on the version: returns nothing when the listing was changed or decided meanwhile. */
export async function insertDecisionIfUnchanged(
  tx: Transaction,
  listing: Authorized<"moderation.decide", ListingRow>,
  { version, ...decision }: NewDecision,
): Promise<string | undefined> {
  const [decided] = await tx
    .update(listings)
    .set({ moderationState: decision.outcome, version: sql`${listings.version} + 1`, updatedAt: decision.decidedAt })
    .where(and(eq(listings.id, listing.id), eq(listings.version, version)))
    .returning({ id: listings.id });
  if (!decided) return undefined;
  const [inserted] = await tx
    .insert(moderationDecisions)
    .values({ ...decision, listingId: listing.id, formerState: listing.moderationState })
    .returning({ id: moderationDecisions.id });
  return inserted?.id;
}

/** The latest first, without those that were taken back. */
export async function listDecisions(db: Executor, listingId: string) {
  return db
    .select({
      outcome: moderationDecisions.outcome,
      rule: moderationDecisions.rule,
      reason: moderationDecisions.reason,
      decidedAt: moderationDecisions.decidedAt,
      id: moderationDecisions.id,
      moderatorUserId: moderationDecisions.moderatorUserId,
      moderatorName: nameOf(users),
      appeal: moderationAppeals.statement,
    })
    .from(moderationDecisions)
    .innerJoin(users, eq(users.id, moderationDecisions.moderatorUserId))
    .leftJoin(moderationAppeals, eq(moderationAppeals.decisionId, moderationDecisions.id))
    .where(and(eq(moderationDecisions.listingId, listingId), isStanding))
    .orderBy(desc(moderationDecisions.decidedAt), desc(moderationDecisions.id));
}

/** Compare-and-set on the version; one appeal for a decision. */
export async function insertAppealIfUnchanged(
  tx: Transaction,
  listing: Authorized<"listing.edit", ListingRow>,
  {
    version,
    appealedAt,
    ...appeal
  }: { decisionId: string; authorUserId: string; statement: string; version: number; appealedAt: Date },
): Promise<boolean> {
  const changed = await tx
    .update(listings)
    .set({
      moderationState: "Appealed",
      submittedAt: appealedAt,
      version: sql`${listings.version} + 1`,
      updatedAt: appealedAt,
    })
    .where(
      and(
        eq(listings.id, listing.id),
        eq(listings.version, version),
        inArray(listings.moderationState, ["Rejected", "Suspended"]),
      ),
    )
    .returning({ id: listings.id });
  if (changed.length === 0) return false;
  await tx.insert(moderationAppeals).values({ ...appeal, createdAt: appealedAt });
  return true;
}

/** Compare-and-set on the version: of two presses one hands the listing in again. */
export async function setResubmittedIfUnchanged(
  tx: Transaction,
  listing: Authorized<"listing.edit", ListingRow>,
  { version, at }: { version: number; at: Date },
): Promise<boolean> {
  const changed = await tx
    .update(listings)
    .set({ moderationState: "Submitted", submittedAt: at, version: sql`${listings.version} + 1`, updatedAt: at })
    .where(
      and(eq(listings.id, listing.id), eq(listings.version, version), eq(listings.moderationState, "ChangesRequested")),
    )
    .returning({ id: listings.id });
  return changed.length > 0;
}
