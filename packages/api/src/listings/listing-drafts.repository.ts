import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { type DraftRow, listingDrafts } from "@repo/db/schema/listings";
import type { DraftDocument } from "@repo/domain/listings/draft-document";
import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { ListingScope } from "./agent-listings.query";

export type { DraftRow };

type EditableDraft = Authorized<"listingDraft.edit", DraftRow>;

/** Whatever became of it. */
export async function findDraft(db: Executor, draftId: string): Promise<DraftRow | undefined> {
  const [draft] = await db.select().from(listingDrafts).where(eq(listingDrafts.id, draftId));
  return draft;
}

/** Keeps others from changing it until the transaction ends. */
export async function lockDraft(tx: Transaction, draftId: string): Promise<DraftRow | undefined> {
  const [draft] = await tx.select().from(listingDrafts).where(eq(listingDrafts.id, draftId)).for("update");
  return draft;
}

type NewDraft = { id: string; agencyId: string; agentMemberId: string; document: DraftDocument; updatedAt: Date };

/** Returns nothing when there is one of this id already. */
export async function insertDraft(db: Executor, draft: NewDraft): Promise<DraftRow | undefined> {
  const [inserted] = await db.insert(listingDrafts).values(draft).onConflictDoNothing().returning();
  return inserted;
}

/** Compare-and-set on the version: returns nothing when it was saved from elsewhere meanwhile, or handed in. */
export async function updateDraft(
  db: Executor,
  { id }: EditableDraft,
  { document, version, at }: { document: DraftDocument; version: number; at: Date },
): Promise<DraftRow | undefined> {
  const [saved] = await db
    .update(listingDrafts)
    .set({ document, version: sql`${listingDrafts.version} + 1`, updatedAt: at })
    .where(and(eq(listingDrafts.id, id), eq(listingDrafts.version, version), isNull(listingDrafts.handedInAt)))
    .returning();
  return saved;
}

export async function markDraft(
  db: Executor,
  { id }: EditableDraft,
  changes: Partial<Pick<DraftRow, "discardedAt" | "handedInAt" | "listingId">>,
): Promise<void> {
  await db.update(listingDrafts).set(changes).where(eq(listingDrafts.id, id));
}

/** Those still being written, last changed first, with who writes them. */
export async function listOpenDrafts(db: Executor, scopes: readonly ListingScope[], limit: number) {
  const isWithin = or(
    ...scopes.map(({ agencyId, agentMemberId }) =>
      and(
        eq(listingDrafts.agencyId, agencyId),
        agentMemberId === null ? undefined : eq(listingDrafts.agentMemberId, agentMemberId),
      ),
    ),
  );
  return db
    .select({ draft: listingDrafts, agentName: nameOf(users) })
    .from(listingDrafts)
    .innerJoin(memberships, eq(memberships.id, listingDrafts.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isWithin ?? sql`false`, isNull(listingDrafts.discardedAt), isNull(listingDrafts.handedInAt)))
    .orderBy(desc(listingDrafts.updatedAt), desc(listingDrafts.id))
    .limit(limit);
}
