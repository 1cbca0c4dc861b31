import type { Transaction } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { moderationUndos } from "@repo/db/schema/moderation";
import type { ModerationState } from "@repo/domain/listings/moderation-state";
import { and, eq, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type Decided = { id: string; listingId: string; agencyId: string; version: number };
type NewUndo = { formerState: ModerationState; moderatorUserId: string; undoneAt: Date };

/** Compare-and-set on the version the decision was looked at with, so that of two who undo at once one does. */
export async function restoreIfUnchanged(
  tx: Transaction,
  decision: Authorized<"moderation.decide", Decided>,
  { formerState, moderatorUserId, undoneAt }: NewUndo,
): Promise<boolean> {
  const restored = await tx
    .update(listings)
    .set({ moderationState: formerState, version: sql`${listings.version} + 1`, updatedAt: undoneAt })
    .where(and(eq(listings.id, decision.listingId), eq(listings.version, decision.version)))
    .returning({ id: listings.id });
  if (restored.length === 0) return false;
  await tx.insert(moderationUndos).values({ decisionId: decision.id, moderatorUserId, undoneAt });
  return true;
}
