import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { moderationDecisions } from "@repo/db/schema/moderation";
import type { DecisionOutcome, ModerationRule } from "@repo/domain/moderation/moderation.schema";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

export async function findListing(db: Executor, listingId: string): Promise<ListingRow | undefined> {
  const [listing] = await db.select().from(listings).where(eq(listings.id, listingId));
  return listing;
}

export type NewDecision = {
  moderatorUserId: string;
  outcome: DecisionOutcome;
  rule: ModerationRule | null;
  reason: string;
  decidedAt: Date;
  version: number;
};

/** Compare-and-set on the version: returns nothing when the listing was changed or decided meanwhile. */
export async function insertDecisionIfUnchanged(
  tx: Transaction,
  listing: Authorized<"moderation.decide", ListingRow>,
  { version, ...decision }: NewDecision,
) {
  const [decided] = await tx
    .update(listings)
    .set({ moderationState: decision.outcome, version: sql`${listings.version} + 1`, updatedAt: decision.decidedAt })
    .where(and(eq(listings.id, listing.id), eq(listings.version, version)))
    .returning();
  if (decided) await tx.insert(moderationDecisions).values({ ...decision, listingId: listing.id });
  return decided;
}

export async function listDecisions(db: Executor, listingId: string) {
  return db
    .select({
      outcome: moderationDecisions.outcome,
      rule: moderationDecisions.rule,
      reason: moderationDecisions.reason,
      decidedAt: moderationDecisions.decidedAt,
      moderatorName: users.name,
    })
    .from(moderationDecisions)
    .innerJoin(users, eq(users.id, moderationDecisions.moderatorUserId))
    .where(eq(moderationDecisions.listingId, listingId))
    .orderBy(desc(moderationDecisions.decidedAt));
}
