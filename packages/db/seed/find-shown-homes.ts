import type { ListingType } from "@repo/domain/listings/listing-type";
import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "#client";
import { listings } from "#schema/listings";
import type { DemoAgent } from "./insert-people";

/** Some of an agent's homes that the public sees, always the same; of one deal if it is given. */
export function findShownHomes(tx: Transaction, agent: DemoAgent, limit: number, listingType?: ListingType) {
  return tx
    .select()
    .from(listings)
    .where(
      and(
        eq(listings.agentMemberId, agent.memberId),
        eq(listings.moderationState, "Approved"),
        eq(listings.standardStatus, "Active"),
        listingType === undefined ? undefined : eq(listings.listingType, listingType),
      ),
    )
    .orderBy(asc(listings.id))
    .limit(limit);
}
