import { emailOf, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { contacts, enquiries, leads } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { open } from "@repo/db/sealing/seal";
import { and, eq, isNull, sql } from "drizzle-orm";
import { isEmailWithheld } from "./withheld.query";

/** An enquiry with the agent who works its lead now, and by when an answer was promised. */
export async function findEnquiryForLetter(db: Executor, enquiryId: string, leadId: string) {
  const [enquiry] = await db
    .select({
      kind: enquiries.kind,
      contactName: enquiries.contactName,
      message: enquiries.message,
      listingTitle: listings.title,
      ownerEmail: emailOf(users),
      ownerName: nameOf(users),
      agencyName: agencies.name,
      contactId: leads.contactId,
      /** Given on a page of ours, so that a letter of ours is expected there. */
      isOurs: sql<boolean>`${enquiries.leadSourceId} is null`,
      email: enquiries.email,
      isEmailWithheld,
      firstResponseAt: leads.firstResponseAt,
    })
    .from(enquiries)
    .innerJoin(leads, eq(leads.id, leadId))
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(agencies, eq(agencies.id, leads.agencyId))
    .innerJoin(listings, eq(listings.id, enquiries.listingId))
    .innerJoin(memberships, eq(memberships.id, leads.ownerMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(enquiries.id, enquiryId));
  return (
    enquiry && {
      ...enquiry,
      contactName: open("enquiries.contact_name", enquiryId, enquiry.contactName),
      message: open("enquiries.message", enquiryId, enquiry.message),
      senderEmail:
        enquiry.isOurs && !enquiry.isEmailWithheld ? open("enquiries.email", enquiryId, enquiry.email) : null,
    }
  );
}

/** A lead with who works it now. */
export async function findLeadForLetter(db: Executor, leadId: string) {
  const [lead] = await db
    .select({
      leadId: leads.id,
      agencyId: leads.agencyId,
      ownerMemberId: leads.ownerMemberId,
      firstResponseAt: leads.firstResponseAt,
      contactId: contacts.id,
      contactName: contacts.name,
      ownerName: nameOf(users),
      ownerEmail: emailOf(users),
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(memberships, eq(memberships.id, leads.ownerMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(leads.id, leadId));
  return lead && { ...lead, contactName: open("contacts.name", lead.contactId, lead.contactName) };
}

export function listManagerEmails(db: Executor, agencyId: string) {
  return db
    .select({ email: emailOf(users) })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.agencyId, agencyId), eq(memberships.role, "Manager"), isNull(memberships.endedAt)));
}
