import { emailOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { moderationDecisions } from "@repo/db/schema/moderation";
import { eq, sql } from "drizzle-orm";
import { isStanding } from "./standing-decision.query";

/** A decision with the agent it concerns. */
export async function findDecisionForLetter(db: Executor, decisionId: string) {
  const [decision] = await db
    .select({
      outcome: moderationDecisions.outcome,
      rule: moderationDecisions.rule,
      reason: moderationDecisions.reason,
      findings: moderationDecisions.findings,
      isStanding: sql<boolean>`${isStanding}`,
      title: listings.title,
      agentEmail: emailOf(users),
    })
    .from(moderationDecisions)
    .innerJoin(listings, eq(listings.id, moderationDecisions.listingId))
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(moderationDecisions.id, decisionId));
  return decision;
}
