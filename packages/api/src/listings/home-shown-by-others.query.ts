import type { Executor } from "@repo/db/client";
import { type ListingRow, listings } from "@repo/db/schema/listings";
import { and, eq, ne } from "drizzle-orm";

/** Whether an approved listing of another agent is of the same home. */
export async function isHomeShownByOthers(
  db: Executor,
  { propertyId, agentMemberId }: Pick<ListingRow, "propertyId" | "agentMemberId">,
): Promise<boolean> {
  const others = and(
    eq(listings.propertyId, propertyId),
    ne(listings.agentMemberId, agentMemberId),
    eq(listings.moderationState, "Approved"),
  );
  return (await db.$count(listings, others)) > 0;
}
