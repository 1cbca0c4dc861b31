import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { contacts } from "@repo/db/schema/leads";
import { visits } from "@repo/db/schema/visits";
import { parseFieldKeys } from "@repo/db/sealing/field-keys";
import { resealRows } from "@repo/db/sealing/reseal-rows";
import { sealPlainRows } from "@repo/db/sealing/seal-plain-rows";
import { withinScope } from "@repo/db/tenant-scope";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertCode } from "#identity/verification-codes.repository";
import { insertKeptMail } from "#messages/kept-mails.repository";
import { insertWaitOnce } from "#visits/visit-waits.repository";
import {
  actorOf,
  callerFor,
  consent,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  TOMORROWS_FIRST_SLOT,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function newDesk() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  const home = await insertHome(database.db, agent, place);
  return { agencyId, home, desk: callerFor(database.db, actorOf(agent)) };
}

const enquiry = (listingId: string, contact: { name: string; phone: string; email: string }, message: string) => ({
  listingId,
  idempotencyKey: crypto.randomUUID(),
  contact,
  message,
  consent,
});

/** Which of the words lie in the files of this database or in the server's log of writes, once all is written out. */
async function foundOnDisk(words: readonly string[]): Promise<string[]> {
  await database.db.execute(sql`checkpoint`);
  const [at] = await database.db.execute<{ folder: string; oid: string }>(sql`
    select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`);
  const found = new Set<string>();
  for (const folder of [`base/${at?.oid}`, "pg_wal"]) {
    for (const entry of await fs.readdir(path.join(at?.folder ?? "", folder), { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const bytes = await fs.readFile(path.join(at?.folder ?? "", folder, entry.name));
      for (const word of words) if (bytes.includes(word)) found.add(word);
    }
  }
  return [...found];
}

test("no file of the database holds a visitor's number, address or name", async () => {
  const { home, desk } = await newDesk();
  const mark = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
  const digits = `98${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  const person = { name: `Name${mark}`, phone: `+91${digits}`, email: `mail${mark}@plinth.example` };
  const visitor = callerFor(database.db, VISITOR, crypto.randomUUID());
  await visitor.leads.enquire(enquiry(home.id, person, `Call me on ${digits}, says said${mark}`));
  await visitor.visits.book({
    listingId: home.id,
    idempotencyKey: crypto.randomUUID(),
    startsAt: TOMORROWS_FIRST_SLOT,
    contact: person,
    consent,
  });
  const [lead] = await desk.leads.inbox({});
  await desk.leads.addNote({ leadId: lead?.id ?? "", text: `noted${mark}` });
  const wait = { listingId: home.id, startsAt: NOW, partySize: 1, email: person.email };
  await insertWaitOnce(database.db, wait);
  await insertCode(database.db, { contactKey: "key", email: person.email, expiresAt: NOW });
  await insertKeptMail(database.db, { recipient: person.email, subject: person.name, text: digits, calendar: digits });
  const words = [digits, person.email, person.name, `said${mark}`, `noted${mark}`];
  const shown = await desk.leads.detail({ leadId: lead?.id ?? "" });
  expect(shown.contactName).toBe(person.name);
  expect(shown.activities.map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining(`said${mark}`), `noted${mark}`]),
  );
  // The control: what is not sealed is found, in tables and log alike.
  await database.db.execute(sql`comment on table contacts is ${sql.raw(`'plain${mark}'`)}`);
  expect(await foundOnDisk([...words, `plain${mark}`])).toEqual([`plain${mark}`]);
});

test("what an older release stored as it was typed is sealed, and its person is known again", async () => {
  const { agencyId, home, desk } = await newDesk();
  const device = crypto.randomUUID();
  const phone = "+919845011122";
  await database.db.execute(sql`
    insert into contacts (agency_id, name, phone, match_key)
    values (${agencyId}, 'Typed Plainly', ${phone}, ${`device:${device}:${phone}`})`);
  await sealPlainRows(database.db);
  const stored = await database.db.select().from(contacts).where(eq(contacts.agencyId, agencyId));
  expect(JSON.stringify(stored)).not.toMatch(/Typed Plainly|9845011122/);
  const person = { name: "Typed Again", phone, email: "" };
  await callerFor(database.db, VISITOR, device).leads.enquire(enquiry(home.id, person, "Is it free?"));
  expect(await database.db.$count(contacts, eq(contacts.agencyId, agencyId))).toBe(1);
  expect(await desk.leads.inbox({})).toMatchObject([{ contactName: "Typed Again" }]);
  await sealPlainRows(database.db);
  expect(await database.db.$count(visits, eq(visits.visitorKey, phone))).toBe(0);
});

test("many at once are one person, whose name opens whoever came first", async () => {
  const { agencyId, home, desk } = await newDesk();
  const device = crypto.randomUUID();
  const visitor = callerFor(database.db, VISITOR, device);
  const person = { name: "Asha Rao", phone: "+919845011133", email: "" };
  await Promise.all(Array.from({ length: 10 }, () => visitor.leads.enquire(enquiry(home.id, person, "Is it free?"))));
  expect(await database.db.$count(contacts, eq(contacts.agencyId, agencyId))).toBe(1);
  expect(await desk.leads.inbox({})).toMatchObject([{ contactName: "Asha Rao", latestMessage: "Is it free?" }]);
});

test("the worker's role may seal everything anew, and nobody may change an enquiry otherwise", async () => {
  const keys = parseFieldKeys({
    FIELD_KEYS: `next:${randomBytes(32).toString("base64")},${process.env.FIELD_KEYS}`,
    INDEX_KEY: process.env.INDEX_KEY,
  });
  const reseal = () => withinScope("everyAgency", () => resealRows(database.db, keys));
  expect(await reseal()).toBeGreaterThan(5);
  expect(await reseal()).toBe(0);
  await expect(database.db.execute(sql`update enquiries set message = ''`)).rejects.toHaveProperty(
    "cause.code",
    "23001",
  );
  const changeMore = database.db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('plinth.resealing', 'on', true)`);
    await tx.execute(sql`update enquiries set request_hash = 'another'`);
  });
  await expect(changeMore).rejects.toHaveProperty("cause.code", "23001");
});
