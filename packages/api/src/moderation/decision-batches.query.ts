import { nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { moderationDecisions, moderationUndos } from "@repo/db/schema/moderation";
import type { DecisionOutcome } from "@repo/domain/moderation/moderation.schema";
import { and, asc, desc, eq, gte, inArray, isNotNull, type SQL, sql } from "drizzle-orm";

type Batched = { listingId: string; batchId: string; moderatorUserId: string; outcome: DecisionOutcome };

/** Whether the same press reached this listing before. */
export async function hasDecidedInBatch(db: Executor, batched: Batched): Promise<boolean> {
  const { listingId, batchId, moderatorUserId, outcome } = batched;
  const [found] = await db
    .select({ id: moderationDecisions.id })
    .from(moderationDecisions)
    .where(
      and(
        eq(moderationDecisions.batchId, batchId),
        eq(moderationDecisions.listingId, listingId),
        eq(moderationDecisions.moderatorUserId, moderatorUserId),
        eq(moderationDecisions.outcome, outcome),
      ),
    );
  return found !== undefined;
}

/** Decisions with what their undoing looks at. */
function selectUndoable(db: Executor, where: SQL | undefined) {
  return db
    .select({
      id: moderationDecisions.id,
      batchId: sql<string>`${moderationDecisions.batchId}`,
      listingId: moderationDecisions.listingId,
      outcome: moderationDecisions.outcome,
      rule: moderationDecisions.rule,
      decidedAt: moderationDecisions.decidedAt,
      formerState: moderationDecisions.formerState,
      moderatorName: nameOf(users),
      isUndone: sql<boolean>`exists (
        select from ${moderationUndos} where ${moderationUndos.decisionId} = ${moderationDecisions.id})`,
      isLatest: sql<boolean>`not exists (select from ${moderationDecisions} later
        where later.listing_id = ${listings.id}
        and (later.decided_at, later.id) > (${moderationDecisions.decidedAt}, ${moderationDecisions.id}))`,
      title: listings.title,
      agencyId: listings.agencyId,
      moderationState: listings.moderationState,
      version: listings.version,
    })
    .from(moderationDecisions)
    .innerJoin(listings, eq(listings.id, moderationDecisions.listingId))
    .innerJoin(users, eq(users.id, moderationDecisions.moderatorUserId))
    .where(where)
    .orderBy(desc(moderationDecisions.decidedAt), asc(moderationDecisions.listingId));
}

export function listBatch(db: Executor, batchId: string) {
  return selectUndoable(db, eq(moderationDecisions.batchId, batchId));
}

/** Of the latest presses since then, newest first. */
export function listLatestBatches(db: Executor, since: Date, limit: number) {
  const latest = db
    .select({ batchId: moderationDecisions.batchId })
    .from(moderationDecisions)
    .where(and(gte(moderationDecisions.decidedAt, since), isNotNull(moderationDecisions.batchId)))
    .groupBy(moderationDecisions.batchId)
    .orderBy(desc(sql`max(${moderationDecisions.decidedAt})`))
    .limit(limit);
  return selectUndoable(db, inArray(moderationDecisions.batchId, latest));
}
