import { emailOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { users } from "@repo/db/schema/identity";
import { listingRevisions, listings } from "@repo/db/schema/listings";
import { eq } from "drizzle-orm";

/** A revision with whom its decision concerns. */
export async function findRevisionForLetter(db: Executor, revisionId: string) {
  const [revision] = await db
    .select({
      state: listingRevisions.state,
      rule: listingRevisions.rule,
      reason: listingRevisions.reason,
      title: listings.title,
      authorEmail: emailOf(users),
    })
    .from(listingRevisions)
    .innerJoin(listings, eq(listings.id, listingRevisions.listingId))
    .innerJoin(users, eq(users.id, listingRevisions.authorUserId))
    .where(eq(listingRevisions.id, revisionId));
  return revision;
}
