import { nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { agencies } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { consentReceipts, contacts, enquiries, leadActivities, leads } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Authorized } from "#access/authorize";
import type { OpenedByPrivacyLink } from "./opened-by-privacy-link";

/** Given by the account, or with an address or a number that the account has shown to be its own. */
export const isOf = (userId: string) =>
  or(
    eq(enquiries.userId, userId),
    and(
      isNull(enquiries.userId),
      or(
        sql`${contacts.emailIndex} = (select ${users.emailIndex} from ${users}
          where ${users.id} = ${userId} and ${isNotNull(users.emailVerifiedAt)})`,
        sql`${contacts.phoneIndex} = (select ${users.phoneIndex} from ${users}
          where ${users.id} = ${userId} and ${isNotNull(users.phoneVerifiedAt)})`,
      ),
    ),
  );

export const isOfContact = (contactId: string) => eq(contacts.id, contactId);

/** The latest receipt of each agency, purpose and channel, the latest first. */
export async function listConsents(db: Executor, whose: SQL | undefined) {
  const { contactId, purpose, channel, givenAt } = consentReceipts;
  const rows = await db
    .selectDistinctOn([contactId, purpose, channel], {
      id: consentReceipts.id,
      contactId,
      agencyName: agencies.name,
      listingTitle: listings.title,
      purpose,
      channel,
      noticeVersion: consentReceipts.noticeVersion,
      givenAt,
      withdrawnAt: consentReceipts.withdrawnAt,
    })
    .from(consentReceipts)
    .innerJoin(contacts, eq(contacts.id, contactId))
    .innerJoin(enquiries, eq(enquiries.id, consentReceipts.enquiryId))
    .innerJoin(listings, eq(listings.id, enquiries.listingId))
    .innerJoin(agencies, eq(agencies.id, consentReceipts.agencyId))
    .where(whose ?? sql`false`)
    .orderBy(contactId, purpose, channel, desc(givenAt), desc(consentReceipts.id));
  return rows.toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime());
}

export async function findConsent(db: Executor, receiptId: string, whose: SQL | undefined) {
  const [found] = await db
    .select({ receipt: consentReceipts })
    .from(consentReceipts)
    .innerJoin(contacts, eq(contacts.id, consentReceipts.contactId))
    .innerJoin(enquiries, eq(enquiries.id, consentReceipts.enquiryId))
    .where(and(eq(consentReceipts.id, receiptId), whose ?? sql`false`));
  return found?.receipt;
}

export type Consent = typeof consentReceipts.$inferSelect;

export type ChangeableConsent = Consent & (Authorized<"consent.change", Consent> | OpenedByPrivacyLink);

/** What was agreed to more than once is withdrawn as one, and taken back as one. False when it changed meanwhile. */
export async function setWithdrawn(
  db: Executor,
  { contactId, purpose, channel, withdrawnAt: before }: ChangeableConsent,
  withdrawnAt: Date | null,
): Promise<boolean> {
  const changed = await db
    .update(consentReceipts)
    .set({ withdrawnAt })
    .where(
      and(
        eq(consentReceipts.contactId, contactId),
        eq(consentReceipts.purpose, purpose),
        eq(consentReceipts.channel, channel),
        before === null ? isNull(consentReceipts.withdrawnAt) : eq(consentReceipts.withdrawnAt, before),
      ),
    )
    .returning({ id: consentReceipts.id });
  return changed.length > 0;
}

/** Who has the person's number or address: every contact their receipts name, with those who opened it. */
export async function listHolders(db: Executor, contactIds: readonly string[]) {
  const ids = [...contactIds];
  const holders = await db
    .select({
      contactId: contacts.id,
      agencyName: agencies.name,
      hasPhone: sql<boolean>`${contacts.phone} is not null`,
      hasEmail: sql<boolean>`${contacts.email} is not null`,
      since: contacts.createdAt,
    })
    .from(contacts)
    .innerJoin(agencies, eq(agencies.id, contacts.agencyId))
    .where(inArray(contacts.id, ids))
    .orderBy(desc(contacts.createdAt));
  const looks = await db
    .select({
      contactId: leads.contactId,
      agentName: nameOf(users),
      lookedAt: leadActivities.occurredAt,
      listingTitle: listings.title,
    })
    .from(leadActivities)
    .innerJoin(leads, eq(leads.id, leadActivities.leadId))
    .innerJoin(users, eq(users.id, leadActivities.actorUserId))
    .leftJoin(listings, eq(listings.id, leads.latestListingId))
    .where(and(inArray(leads.contactId, ids), eq(leadActivities.kind, "ContactRevealed")))
    .orderBy(desc(leadActivities.occurredAt));
  return holders.map((holder) => ({
    ...holder,
    since: holder.since.toISOString(),
    looks: looks
      .filter(({ contactId }) => contactId === holder.contactId)
      .map(({ contactId: _of, ...look }) => ({ ...look, lookedAt: look.lookedAt.toISOString() })),
  }));
}

/** Whom a lead is about. */
export async function findContactOfLead(db: Executor, leadId: string): Promise<string | undefined> {
  const [found] = await db.select({ contactId: leads.contactId }).from(leads).where(eq(leads.id, leadId));
  return found?.contactId;
}

export async function findZoneOfContact(db: Executor, contactId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ timeZone: agencies.timeZone })
    .from(contacts)
    .innerJoin(agencies, eq(agencies.id, contacts.agencyId))
    .where(eq(contacts.id, contactId));
  return found?.timeZone;
}
