import { nameOf } from "@repo/db/account-columns";
import type { Executor, Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { contacts, leads } from "@repo/db/schema/leads";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { open } from "@repo/db/sealing/seal";
import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { LeadRow } from "./leads.repository";
import { isEmailWithheld, isPhoneWithheld } from "./withheld.query";

type WorkableLead = Authorized<"lead.work", LeadRow>;

/** In one order, so that two that are merged into each other at once wait, and one is refused. */
export async function lockLeads(tx: Transaction, leadIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: leads.id })
    .from(leads)
    .where(inArray(leads.id, [...leadIds]))
    .orderBy(asc(leads.id))
    .for("update");
}

/** Compare-and-set: false when the other lead was merged meanwhile. What was merged into it comes along. */
export async function markMerged(tx: Transaction, lead: WorkableLead, other: WorkableLead): Promise<boolean> {
  const merged = await tx
    .update(leads)
    .set({ mergedIntoId: lead.id, version: sql`${leads.version} + 1` })
    .where(or(and(eq(leads.id, other.id), isNull(leads.mergedIntoId)), eq(leads.mergedIntoId, other.id)))
    .returning({ id: leads.id });
  return merged.some(({ id }) => id === other.id);
}

export async function markUnmerged(tx: Transaction, lead: WorkableLead): Promise<void> {
  await tx
    .update(leads)
    .set({ mergedIntoId: null, version: sql`${leads.version} + 1` })
    .where(eq(leads.id, lead.id));
}

/** What was merged into a lead. The caller has checked that the actor may see it. */
export async function listMergedContacts(db: Executor, leadId: string) {
  const rows = await db
    .select({
      leadId: leads.id,
      contactId: contacts.id,
      name: contacts.name,
      phone: contacts.phone,
      email: contacts.email,
      isPhoneWithheld,
      isEmailWithheld,
      since: leads.createdAt,
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .where(eq(leads.mergedIntoId, leadId))
    .orderBy(asc(leads.createdAt));
  return rows.map(({ since, contactId, leadId: partId, name, phone, email, ...withheld }) => ({
    leadId: partId,
    name: open("contacts.name", contactId, name),
    phone: withheld.isPhoneWithheld ? null : open("contacts.phone", contactId, phone),
    email: withheld.isEmailWithheld ? null : open("contacts.email", contactId, email),
    since: since.toISOString(),
  }));
}

type SoughtContact = Pick<LeadRow, "id" | "agencyId" | "intent"> & { phone: string | null; email: string | null };

/** Leads of the same agency and wish whose person gave the same number or address, with who works them. */
export async function listSameContactLeads(db: Executor, lead: SoughtContact) {
  const phoneIndex = lead.phone && blindIndex("phone", lead.phone);
  const emailIndex = lead.email && blindIndex("email", lead.email);
  const rows = await db
    .select({
      agencyId: leads.agencyId,
      ownerMemberId: leads.ownerMemberId,
      leadId: leads.id,
      contactId: contacts.id,
      contactName: contacts.name,
      stage: leads.stage,
      ownerName: nameOf(users),
      lastEnquiredAt: leads.lastEnquiredAt,
      phoneIndex: contacts.phoneIndex,
    })
    .from(leads)
    .innerJoin(contacts, eq(contacts.id, leads.contactId))
    .innerJoin(memberships, eq(memberships.id, leads.ownerMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(leads.agencyId, lead.agencyId),
        eq(leads.intent, lead.intent),
        ne(leads.id, lead.id),
        or(eq(contacts.phoneIndex, phoneIndex ?? ""), eq(contacts.emailIndex, emailIndex ?? "")),
        isNull(leads.mergedIntoId),
      ),
    )
    .orderBy(desc(leads.lastEnquiredAt))
    .limit(10);
  return rows.map(({ phoneIndex: shared, contactId, lastEnquiredAt, ...other }) => ({
    ...other,
    contactName: open("contacts.name", contactId, other.contactName),
    lastEnquiredAt: lastEnquiredAt.toISOString(),
    sharedBy: shared !== null && shared === phoneIndex ? ("Phone" as const) : ("Email" as const),
  }));
}
