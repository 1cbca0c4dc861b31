import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import type { ListingRow } from "@repo/db/schema/listings";
import { moderationClaims } from "@repo/db/schema/moderation";
import { and, eq, gt, lte, ne, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";

type NewClaim = { moderatorUserId: string; now: Date; expiresAt: Date };

/** One statement, so of two at once one wins. A claim of the same moderator is made longer, an expired one taken over. */
export async function takeClaim(
  db: Executor,
  listing: Authorized<"moderation.decide", ListingRow>,
  { moderatorUserId, now, expiresAt }: NewClaim,
): Promise<boolean> {
  const taken = await db
    .insert(moderationClaims)
    .values({ listingId: listing.id, moderatorUserId, expiresAt })
    .onConflictDoUpdate({
      target: moderationClaims.listingId,
      set: { moderatorUserId, expiresAt },
      setWhere: sql`${lte(moderationClaims.expiresAt, now)} or ${eq(moderationClaims.moderatorUserId, moderatorUserId)}`,
    })
    .returning();
  return taken.length > 0;
}

export async function findOtherHolder(db: Executor, listingId: string, moderatorUserId: string, now: Date) {
  const [holder] = await db
    .select({ name: nameOf(users), expiresAt: moderationClaims.expiresAt })
    .from(moderationClaims)
    .innerJoin(users, eq(users.id, moderationClaims.moderatorUserId))
    .where(
      and(
        eq(moderationClaims.listingId, listingId),
        ne(moderationClaims.moderatorUserId, moderatorUserId),
        gt(moderationClaims.expiresAt, now),
      ),
    );
  return holder;
}

/** Nothing happens when it is somebody else's by now. */
export async function giveBackClaim(
  db: Executor,
  listing: Authorized<"moderation.decide", ListingRow>,
  moderatorUserId: string,
): Promise<void> {
  await db
    .delete(moderationClaims)
    .where(and(eq(moderationClaims.listingId, listing.id), eq(moderationClaims.moderatorUserId, moderatorUserId)));
}

export async function removeClaim(tx: Transaction, listingId: string): Promise<void> {
  await tx.delete(moderationClaims).where(eq(moderationClaims.listingId, listingId));
}
