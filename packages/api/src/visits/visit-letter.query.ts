import { emailOf, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { contacts, leads } from "@repo/db/schema/leads";
import { properties } from "@repo/db/schema/properties";
import { visits } from "@repo/db/schema/visits";
import { open } from "@repo/db/sealing/seal";
import { eq } from "drizzle-orm";

/** The home's door, for those who have a confirmed visit. */
export async function findMeetingPoint(db: Executor, propertyId: string) {
  const [point] = await db
    .select({ latitude: properties.latitude, longitude: properties.longitude })
    .from(properties)
    .where(eq(properties.id, propertyId));
  return point;
}

/** Both sides of a visit with their addresses, for letters; a visitor may have given none. */
export async function findVisitParties(db: Executor, visitId: string) {
  const [parties] = await db
    .select({
      visit: visits,
      contactId: contacts.id,
      visitorEmail: contacts.email,
      hostEmail: emailOf(users),
      hostName: nameOf(users),
      addressLine: properties.addressLine,
    })
    .from(visits)
    .innerJoin(memberships, eq(memberships.id, visits.hostMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(properties, eq(properties.id, visits.propertyId))
    .leftJoin(leads, eq(leads.id, visits.leadId))
    .leftJoin(contacts, eq(contacts.id, leads.contactId))
    .where(eq(visits.id, visitId));
  if (!parties) return undefined;
  const { contactId, visitorEmail } = parties;
  return { ...parties, visitorEmail: contactId && open("contacts.email", contactId, visitorEmail) };
}
