import { emailOf } from "@repo/db/account-columns";
import type { Transaction } from "@repo/db/client";
import { memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { keptMails } from "@repo/db/schema/messages";
import { open } from "@repo/db/sealing/seal";
import { sealedAccount } from "@repo/db/sealing/sealed-account";
import { FORMER_MEMBER_NAME } from "@repo/domain/privacy/former-member";
import { eq, inArray, type SQL, sql } from "drizzle-orm";

type Person = {
  userId: string;
  email: string;
  emailIndex: string;
  isVerified: boolean;
  /** Null unless shown to be the person's own. */
  phone: string | null;
  phoneIndex: string | null;
};
type Ids = readonly string[];

/** Tables whose rows go with the row of their account, as the database knows them. */
const OF_ACCOUNTS = sql`
  select conrelid::regclass::text as name, attname as key from pg_constraint
  join pg_attribute on attrelid = conrelid and attnum = conkey[1]
  where contype = 'f' and confrelid = 'users'::regclass and confdeltype = 'c'`;

const list = (ids: Ids): SQL => sql`${`{${ids.join(",")}}`}::uuid[]`;

/**
 * Removes an account and empties what agencies and moderators keep of it: their records still count, and tell of nobody.
 * What was written with an address counts as the person's when the account has shown the address to be its own. Returns
 * how many rows of which table.
 */
export async function erasePerson(tx: Transaction, userId: string): Promise<Record<string, number>> {
  const person = await findPerson(tx, userId);
  // An enquiry stays as it was sent, unless whoever changes it says that this is why.
  await tx.execute(sql`select set_config('plinth.erasing', 'on', true)`);
  const contactIds = await listContacts(tx, person);
  const leadIds = await idsOf(tx, sql`select id from leads where contact_id = any(${list(contactIds)})`);
  const counts: Record<string, number> = {};
  for (const [table, statement] of Object.entries(statements(person, contactIds, leadIds)))
    counts[table] = (await tx.execute(sql`${statement} returning 1`)).length;
  counts["kept_mails"] = await removeLetters(tx, person);
  const isFormerMember = (await tx.$count(memberships, eq(memberships.userId, userId))) > 0;
  counts["users"] = await (isFormerMember ? emptyFormerMember(tx, userId) : removeUser(tx, userId));
  return counts;
}

async function removeUser(tx: Transaction, userId: string): Promise<number> {
  return (await tx.execute(sql`delete from users where id = ${userId} returning 1`)).length;
}

/**
 * Timelines, decisions and visits of the agency name the account of whoever left it, so its row stays: without name,
 * address, number or any way in.
 */
async function emptyFormerMember(tx: Transaction, userId: string): Promise<number> {
  const own = sql`(select id from memberships where user_id = ${userId})`;
  const statements = [
    // The line of a lead that was handed to them bears their name.
    sql`update lead_activities set text = '' where kind = 'HandedOver' and (lead_id, occurred_at) in
      (select lead_id, decided_at from routing_decisions where owner_member_id in ${own})`,
    sql`update memberships set languages = '{}' where user_id = ${userId}`,
    sql`update invitations set invited_by_user_id = null where invited_by_user_id = ${userId}`,
    sql`delete from secret_links where subject_id in ${own}`,
    sql`delete from availability_rules where member_id in ${own}`,
    sql`delete from availability_overrides where member_id in ${own}`,
  ];
  for (const { name, key } of await tx.execute<{ name: string; key: string }>(OF_ACCOUNTS))
    statements.push(sql`delete from ${sql.identifier(name)} where ${sql.identifier(key)} = ${userId}`);
  for (const statement of statements) await tx.execute(statement);
  const emptied = await tx
    .update(users)
    .set({
      ...sealedAccount({ id: userId, name: FORMER_MEMBER_NAME, email: "" }),
      emailIndex: `erased:${userId}`,
      emailVerifiedAt: null,
      passwordHash: "",
      phone: null,
      phoneIndex: null,
      phoneVerifiedAt: null,
      suspendedAt: sql`now()`,
    })
    .where(eq(users.id, userId))
    .returning({ id: users.id });
  return emptied.length;
}

async function findPerson(tx: Transaction, userId: string): Promise<Person> {
  const [found] = await tx
    .select({
      email: emailOf(users),
      emailIndex: users.emailIndex,
      verifiedAt: users.emailVerifiedAt,
      phone: users.phone,
      phoneIndex: users.phoneIndex,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!found) throw new Error("There is nobody to erase.");
  const { verifiedAt, phone, ...known } = found;
  return { ...known, userId, isVerified: verifiedAt !== null, phone: open("users.phone", userId, phone) };
}

async function idsOf(tx: Transaction, query: SQL): Promise<string[]> {
  return (await tx.execute<{ id: string }>(query)).map(({ id }) => id);
}

const listContacts = (tx: Transaction, { userId, emailIndex, isVerified, phoneIndex }: Person) =>
  idsOf(
    tx,
    sql`select id from contacts where match_key = ${`user:${userId}`} or (${isVerified} and email_index = ${emailIndex})
      or phone_index = ${phoneIndex} or id in (select contact_id from consent_receipts
        where enquiry_id in (select id from enquiries where user_id = ${userId}))`,
  );

/** By table, in an order in which each finds what it asks for. */
function statements({ userId, emailIndex, isVerified, phoneIndex }: Person, contactIds: Ids, leadIds: Ids) {
  const ownEnquiries = sql`select id from enquiries where user_id = ${userId}
    union select enquiry_id from consent_receipts where contact_id = any(${list(contactIds)})`;
  const ownVisits = sql`visitor_user_id = ${userId} or lead_id = any(${list(leadIds)})`;
  const hasAddress = sql`(${isVerified} and email_index = ${emailIndex})`;
  return {
    held_enquiries: sql`delete from held_enquiries where enquiry_id in (${ownEnquiries})`,
    secret_links: sql`delete from secret_links where subject_id = ${userId}
      or subject_id = any(${list(contactIds)}) or subject_id in (select id from visits where ${ownVisits})
      or subject_id in (select id from saved_searches where user_id = ${userId} or ${hasAddress})`,
    enquiries: sql`update enquiries set contact_name = '', phone = null, email = null, message = '', request_hash = '',
      user_id = null where id in (${ownEnquiries})`,
    contacts: sql`update contacts set name = '', phone = null, email = null, phone_index = null, email_index = null,
      match_key = null where id = any(${list(contactIds)})`,
    // What a former member wrote on leads of others is the agency's, and tells of those.
    lead_activities: sql`update lead_activities set text = '', actor_user_id = nullif(actor_user_id, ${userId}::uuid)
      where lead_id = any(${list(leadIds)}) or (actor_user_id = ${userId}
        and not exists (select from memberships where user_id = ${userId}))`,
    lead_tasks: sql`update lead_tasks set title = '' where lead_id = any(${list(leadIds)})`,
    leads: sql`update leads set tags = '{}' where id = any(${list(leadIds)})`,
    visits: sql`update visits set visitor_name = '', outcome_note = '', visitor_key = 'erased:' || id, request_hash = '',
      cancelled_reason = null, visitor_user_id = null where ${ownVisits}`,
    saved_searches: sql`delete from saved_searches where user_id = ${userId} or ${hasAddress}`,
    visit_waits: sql`delete from visit_waits where ${hasAddress}`,
    invitations: sql`delete from invitations where ${hasAddress}`,
    phone_codes: sql`delete from phone_codes where user_id = ${userId} or phone_index = ${phoneIndex}`,
    verification_codes: sql`delete from verification_codes where ${hasAddress}`,
    abuse_reports: sql`update abuse_reports set details = '', email = '', email_index = 'erased:' || id
      where ${hasAddress}`,
    deliveries: sql`update deliveries set recipient_hash = 'erased:' || id where recipient_hash = ${emailIndex}`,
  };
}

/** Letters are sealed without an index, so all are opened; only installations without a mail server have any. */
async function removeLetters(tx: Transaction, { email, phone }: Person): Promise<number> {
  const kept = await tx.select({ id: keptMails.id, recipient: keptMails.recipient }).from(keptMails);
  const own = kept.filter(({ id, recipient }) => {
    const to = open("kept_mails.recipient", id, recipient);
    return to.toLowerCase() === email.toLowerCase() || to === phone;
  });
  if (own.length > 0) {
    const ids = own.map(({ id }) => id);
    await tx.delete(keptMails).where(inArray(keptMails.id, ids));
  }
  return own.length;
}
