import { randomBytes } from "node:crypto";
import { savedSearches } from "@repo/db/schema/alerts";
import { contacts } from "@repo/db/schema/leads";
import { visits } from "@repo/db/schema/visits";
import { blindIndex } from "@repo/db/sealing/blind-index";
import { parseFieldKeys } from "@repo/db/sealing/field-keys";
import { resealRows } from "@repo/db/sealing/reseal-rows";
import { open } from "@repo/db/sealing/seal";
import { sealPlainRows } from "@repo/db/sealing/seal-plain-rows";
import { withinScope } from "@repo/db/tenant-scope";
import { foundOnDisk } from "@repo/db/testing/found-on-disk";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { insertCode } from "#identity/verification-codes.repository";
import { insertKeptMail } from "#messages/kept-mails.repository";
import { insertWaitOnce } from "#visits/visit-waits.repository";
import { contextAt } from "../../testing/visit-world";
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
  expect(await foundOnDisk(database.db, [...words, `plain${mark}`])).toEqual([`plain${mark}`]);
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

test("visits, saved searches and enquiries held back that an older release stored are sealed and known again", async () => {
  const { home, desk } = await newDesk();
  const mark = crypto.randomUUID().slice(0, 8);
  const phone = `+9198${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  const [email, device] = [`plain-${mark}@plinth.example`, crypto.randomUUID()];
  const visitor = callerFor(database.db, VISITOR, device);
  const person = { name: "Typed Plainly", phone, email: "" };
  const booking = { listingId: home.id, startsAt: TOMORROWS_FIRST_SLOT, contact: person, consent };
  await visitor.visits.book({ ...booking, idempotencyKey: crypto.randomUUID() });
  await visitor.alerts.save({
    criteria: { listingType: "Sale" },
    name: "Any",
    schedule: "Daily",
    email,
    timeZone: "UTC",
  });
  const spam = createCaller({ ...contextAt(database.db), deviceId: device, clientAddress: "203.0.113.9" });
  const form = { token: "", website: "filled in" };
  await spam.leads.enquire({ ...enquiry(home.id, person, "Is it free?"), form });
  const known = { visitor: blindIndex("phone", phone), search: blindIndex("email", email) };
  const heldKeys = () => database.db.execute(sql`select held->>'matchKey' as key from held_enquiries`);
  const [heldKey] = [...(await heldKeys())];

  // As it was before anything was sealed.
  await database.db.execute(sql`update visits set visitor_name = 'Typed Plainly', outcome_note = ${`noted ${mark}`},
    visitor_key = ${phone} where visitor_key = ${known.visitor}`);
  await database.db.execute(sql`update saved_searches set email = ${email}, email_index = ${`plain:${email}`}
    where email_index = ${known.search}`);
  await database.db.execute(sql`update held_enquiries
    set held = jsonb_set(held, '{matchKey}', to_jsonb(${`device:${device}:${phone}`}::text))`);
  const words = [phone, email, `noted ${mark}`];
  expect(await foundOnDisk(database.db, words, { isLogRead: false })).toEqual(expect.arrayContaining(words));

  await sealPlainRows(database.db);
  expect(await foundOnDisk(database.db, words, { isLogRead: false })).toEqual([]);
  expect([...(await heldKeys())]).toEqual([heldKey]);
  const [visit] = await database.db.select().from(visits).where(eq(visits.visitorKey, known.visitor));
  expect(open("visits.visitor_name", visit!.id, visit!.visitorName)).toBe("Typed Plainly");
  expect(open("visits.outcome_note", visit!.id, visit!.outcomeNote)).toBe(`noted ${mark}`);
  const [search] = await database.db.select().from(savedSearches).where(eq(savedSearches.emailIndex, known.search));
  expect(open("saved_searches.email", search!.id, search!.email)).toBe(email);
  // Held back, and let in with the key of its own device: the contact of the visit before.
  const [held] = await desk.leads.heldBack();
  await desk.leads.release({ enquiryId: held!.id });
  expect(await database.db.$count(contacts, eq(contacts.agencyId, home.agencyId))).toBe(1);
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
