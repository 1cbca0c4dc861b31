import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { and, eq, gt } from "drizzle-orm";

/** Listings of a member that were handed in since, for the first time or again. */
export function countSubmissions(db: Executor, memberId: string, since: Date): Promise<number> {
  return db.$count(listings, and(eq(listings.agentMemberId, memberId), gt(listings.submittedAt, since)));
}
