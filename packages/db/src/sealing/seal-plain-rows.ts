import { sql } from "drizzle-orm";
import type { Database } from "../client";
import { blindIndex } from "./blind-index";
import { ownFieldKeys } from "./field-keys";
import { resealRows } from "./reseal-rows";
import { asSealed, isSealed, open } from "./seal";
import { SEALED_COLUMNS } from "./sealed-columns";

type Rows = Pick<Database, "transaction" | "execute">;

/**
 * The second step of a migration: seals what an older release stored as it was typed, and makes its indexes. May be stopped
 * and run again. Where it changed something, the tables are written and measured anew, as PostgreSQL keeps old
 * versions of rows, and samples of their values for its plans, until then.
 */
export async function sealPlainRows(db: Rows): Promise<void> {
  await indexContacts(db);
  await indexAddresses(db);
  await indexVisitors(db);
  const keys = ownFieldKeys();
  const sealed = await resealRows(db, keys, (field, id, stored) =>
    isSealed(stored) ? open(field, id, asSealed(stored), keys) : stored,
  );
  if (sealed === 0) return;
  for (const table of [...Object.keys(SEALED_COLUMNS), "held_enquiries"])
    await db.execute(sql`vacuum (full, analyze) ${sql.identifier(table)}`);
  // Where samples of values from before lie; a database's owner may do so.
  await db.execute(sql`vacuum full pg_statistic`);
}

const indexOf = (contact: string) => blindIndex(contact.includes("@") ? "email" : "phone", contact);

type PlainContact = { id: string; phone: string | null; email: string | null; match_key: string | null };

async function indexContacts(db: Rows): Promise<void> {
  const contacts = await db.execute<PlainContact>(sql`
    select id, phone, email, match_key from contacts
    where (phone is not null and phone_index is null) or (email is not null and email_index is null)`);
  for (const { id, phone, email, match_key: matchKey } of contacts)
    await db.execute(sql`
      update contacts set phone_index = ${phone && indexOf(phone)}, email_index = ${email && indexOf(email)},
        match_key = ${matchKey && withoutContact(matchKey)} where id = ${id}`);
  const held = await db.execute<{ id: string; match_key: string }>(sql`
    select enquiry_id as id, held->>'matchKey' as match_key from held_enquiries where held->>'matchKey' ~ '[+@]'`);
  for (const { id, match_key: matchKey } of held)
    await db.execute(sql`
      update held_enquiries set held = jsonb_set(held, '{matchKey}', to_jsonb(${withoutContact(matchKey)}::text))
      where enquiry_id = ${id}`);
}

/** `device:<id>:<number or address>`, with the index in place of the last. */
function withoutContact(matchKey: string): string {
  const [kind = "", device = "", ...contact] = matchKey.split(":");
  return contact.length === 0 ? matchKey : `${kind}:${device}:${indexOf(contact.join(":"))}`;
}

async function indexAddresses(db: Rows): Promise<void> {
  for (const table of [sql`users`, sql`saved_searches`, sql`visit_waits`, sql`abuse_reports`]) {
    const rows = await db.execute<{ id: string; email: string }>(
      sql`select id, email from ${table} where email_index like 'plain:%'`,
    );
    for (const { id, email } of rows)
      await db.execute(sql`update ${table} set email_index = ${indexOf(email)} where id = ${id}`);
  }
}

async function indexVisitors(db: Rows): Promise<void> {
  const visitors = await db.execute<{ visitor_key: string }>(
    sql`select distinct visitor_key from visits where visitor_key ~ '[+@]'`,
  );
  for (const { visitor_key: key } of visitors)
    await db.execute(sql`update visits set visitor_key = ${indexOf(key)} where visitor_key = ${key}`);
}
