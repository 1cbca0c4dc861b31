import { consentReceipts, enquiries, leads, routingDecisions } from "@repo/db/schema/leads";
import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorOf,
  callerFor,
  consent,
  contact,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function newHome() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId, { name: "Hema Host" });
  return { agencyId, agent, listing: await insertHome(database.db, agent, place) };
}

const enquiry = (listingId: string, changes: object = {}) => ({
  listingId,
  idempotencyKey: crypto.randomUUID(),
  contact: contact(),
  message: "Is the balcony facing east?",
  consent,
  ...changes,
});

const rowsOf = async (agencyId: string) => ({
  enquiries: await database.db.select().from(enquiries).where(eq(enquiries.agencyId, agencyId)),
  leads: await database.db.select().from(leads).where(eq(leads.agencyId, agencyId)),
  decisions: await database.db.select().from(routingDecisions).where(eq(routingDecisions.agencyId, agencyId)),
  consents: await database.db.select().from(consentReceipts).where(eq(consentReceipts.agencyId, agencyId)),
  messages: await database.db.select().from(outbox).where(eq(outbox.agencyId, agencyId)),
});

describe("leads.enquire", () => {
  test("stores enquiry, lead, reason, consents, message and job together", async () => {
    const { agencyId, listing } = await newHome();
    const answer = await callerFor(database.db, VISITOR).leads.enquire(enquiry(listing.id));
    expect(answer).toMatchObject({ agentName: "Hema Host", agencyName: "Banyan Homes" });
    const rows = await rowsOf(agencyId);
    expect(rows.enquiries).toHaveLength(1);
    expect(rows.leads).toMatchObject([{ stage: "New", intent: "Buy" }]);
    expect(rows.decisions).toMatchObject([{ strategy: "ListingAgent" }]);
    expect(rows.consents.map(({ channel }) => channel).toSorted()).toEqual(["Phone", "WhatsApp"]);
    const jobs = await database.db.execute(sql`
      select payload from graphile_worker._private_jobs where payload->>'outboxId' = ${rows.messages[0]?.id}`);
    expect(jobs).toHaveLength(1);
  });

  test("the same request fifty times at once is one lead and one answer", async () => {
    const { agencyId, listing } = await newHome();
    const request = enquiry(listing.id);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => callerFor(database.db, VISITOR).leads.enquire(request)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const rows = await rowsOf(agencyId);
    expect([rows.enquiries.length, rows.leads.length, rows.messages.length]).toEqual([1, 1, 1]);
  });

  test("the same key with other words is refused and nothing is stored", async () => {
    const { agencyId, listing } = await newHome();
    const request = enquiry(listing.id);
    await callerFor(database.db, VISITOR).leads.enquire(request);
    await expect(
      callerFor(database.db, VISITOR).leads.enquire({ ...request, message: "Something else" }),
    ).rejects.toMatchObject({ code: "CONFLICT", cause: { reason: "idempotencyKey.reused" } });
    expect((await rowsOf(agencyId)).enquiries).toHaveLength(1);
  });

  test("a signed-in buyer who asks again raises the one lead", async () => {
    const { agencyId, listing } = await newHome();
    const buyer = callerFor(database.db, await insertBuyer(database.db));
    await buyer.leads.enquire(enquiry(listing.id));
    await buyer.leads.enquire(enquiry(listing.id, { message: "And is it still available?" }));
    const rows = await rowsOf(agencyId);
    expect([rows.enquiries.length, rows.leads.length, rows.decisions.length]).toEqual([2, 1, 1]);
  });

  test("the same browser giving the same number is one person; a number alone proves nothing", async () => {
    const { agencyId, listing } = await newHome();
    const device = crypto.randomUUID();
    const person = contact();
    await callerFor(database.db, VISITOR, device).leads.enquire(enquiry(listing.id, { contact: person }));
    await callerFor(database.db, VISITOR, device).leads.enquire(enquiry(listing.id, { contact: person }));
    expect((await rowsOf(agencyId)).leads).toHaveLength(1);
    await callerFor(database.db, VISITOR, crypto.randomUUID()).leads.enquire(enquiry(listing.id, { contact: person }));
    expect((await rowsOf(agencyId)).leads).toHaveLength(2);
  });

  test("a number that cannot be called is said at its field", async () => {
    const { listing } = await newHome();
    const request = enquiry(listing.id, { contact: { name: "Asha", phone: "12345", email: "" } });
    await expect(callerFor(database.db, VISITOR).leads.enquire(request)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { reason: "phone.invalid", details: { field: "contact.phone" } },
    });
  });
});

describe("who sees a lead", () => {
  test("its owner and the agency's manager, nobody else", async () => {
    const { agencyId, agent, listing } = await newHome();
    await callerFor(database.db, VISITOR).leads.enquire(enquiry(listing.id));
    const colleague = await insertMember(database.db, agencyId);
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Elsewhere"));
    const counts = await Promise.all(
      [actorOf(agent), actorOf(colleague), actorOf(colleague, "Manager"), actorOf(stranger, "Manager")].map(
        async (actor) => (await callerFor(database.db, actor).leads.inbox({})).length,
      ),
    );
    expect(counts).toEqual([1, 0, 1, 0]);
    const [lead] = await callerFor(database.db, actorOf(agent)).leads.inbox({});
    const leadId = lead!.id;
    const foreign = callerFor(database.db, actorOf(stranger, "Manager"));
    await expect(foreign.leads.detail({ leadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(foreign.leads.addNote({ leadId, text: "mine now" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(foreign.leads.changeStage({ leadId, version: 0, stage: "Contacted" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("leads.changeStage", () => {
  test("the first contact is dated once, and a stale screen is told so", async () => {
    const { agent, listing } = await newHome();
    await callerFor(database.db, VISITOR).leads.enquire(enquiry(listing.id));
    const desk = callerFor(database.db, actorOf(agent));
    const leadId = (await desk.leads.inbox({}))[0]!.id;
    const contacted = await desk.leads.changeStage({ leadId, version: 0, stage: "Contacted" });
    expect(contacted.firstResponseAt).not.toBeNull();
    const qualified = await desk.leads.changeStage({ leadId, version: contacted.version, stage: "Qualified" });
    expect(qualified.firstResponseAt).toBe(contacted.firstResponseAt);
    await expect(desk.leads.changeStage({ leadId, version: 0, stage: "Negotiating" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(desk.leads.changeStage({ leadId, version: qualified.version, stage: "Lost" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});
