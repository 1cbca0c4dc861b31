import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { enquiries, leads } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { eq } from "drizzle-orm";

/** An enquiry with the agent who works its lead now, and by when an answer was promised. */
export async function findEnquiryForLetter(db: Executor, enquiryId: string, leadId: string) {
  const [enquiry] = await db
    .select({
      kind: enquiries.kind,
      contactName: enquiries.contactName,
      message: enquiries.message,
      listingTitle: listings.title,
      ownerEmail: users.email,
      firstResponseAt: leads.firstResponseAt,
    })
    .from(enquiries)
    .innerJoin(leads, eq(leads.id, leadId))
    .innerJoin(listings, eq(listings.id, enquiries.listingId))
    .innerJoin(memberships, eq(memberships.id, leads.ownerMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(enquiries.id, enquiryId));
  return enquiry;
}
