import { emailOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { eq } from "drizzle-orm";

/** A listing with the address of the agent who is asked about it. */
export async function findAskedListing(db: Executor, listingId: string) {
  const [asked] = await db
    .select({ listing: listings, agentEmail: emailOf(users) })
    .from(listings)
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(listings.id, listingId));
  return asked;
}
