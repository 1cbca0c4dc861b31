import { emailOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { moderationDecisions } from "@repo/db/schema/moderation";
import { desc, eq } from "drizzle-orm";

/** The latest decision on a listing, with the agent it concerns. */
export async function findDecisionForLetter(db: Executor, listingId: string) {
  const [decision] = await db
    .select({
      outcome: moderationDecisions.outcome,
      rule: moderationDecisions.rule,
      reason: moderationDecisions.reason,
      findings: moderationDecisions.findings,
      title: listings.title,
      agentEmail: emailOf(users),
    })
    .from(moderationDecisions)
    .innerJoin(listings, eq(listings.id, moderationDecisions.listingId))
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(moderationDecisions.listingId, listingId))
    .orderBy(desc(moderationDecisions.decidedAt), desc(moderationDecisions.id))
    .limit(1);
  return decision;
}
