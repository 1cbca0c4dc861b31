import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callerAt } from "../../testing/visit-world";
import {
  actorOf,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  nextPhone,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function newTeam() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId, { name: "Hema Host" });
  const colleague = await insertMember(database.db, agencyId, { name: "Anil Agent" });
  const homes = [await insertHome(database.db, agent, place), await insertHome(database.db, colleague, place)] as const;
  const as = (member: typeof agent, role?: "Manager") => callerAt(database.db, NOW, actorOf(member, role)).leads;
  return { agent, colleague, homes, as };
}

/** Somebody unknown asks; giving a number proves nothing. */
const ask = (listingId: string, phone: string, message: string) =>
  callerAt(database.db).leads.enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(phone),
    message,
    consent,
  });

test("two leads of one number are proposed, merged with all they have, and taken apart again", async () => {
  const { agent, homes, as } = await newTeam();
  const phone = nextPhone();
  await ask(homes[0].id, phone, "First");
  await ask(homes[0].id, phone, "Second");
  await ask(homes[0].id, nextPhone(), "Somebody else");
  const inbox = await as(agent).inbox({});
  const idOf = (message: string) => inbox.find(({ latestMessage }) => latestMessage === message)!.id;
  const [leadId, otherLeadId] = [idOf("Second"), idOf("First")];
  const before = await as(agent).detail({ leadId });
  expect(before.sameContact).toMatchObject([{ leadId: otherLeadId, sharedBy: "Phone" }]);
  await as(agent).planTask({ leadId: otherLeadId, title: "Call back", dueAt: NOW.toISOString() });

  const merged = await as(agent).merge({ leadId, otherLeadId });
  expect(merged).toMatchObject({
    enquiryCount: 2,
    sameContact: [],
    merged: [{ leadId: otherLeadId, phone: expect.stringContaining("•") }],
  });
  expect(merged.activities.map(({ kind, text }) => `${kind} ${text}`).toSorted()).toEqual([
    "Enquiry First",
    "Enquiry Second",
    "Merged ",
  ]);
  expect(merged.tasks).toMatchObject([{ title: "Call back" }]);
  expect((await as(agent).inbox({})).map(({ id }) => id).toSorted()).toEqual(
    [leadId, idOf("Somebody else")].toSorted(),
  );
  expect((await as(agent).detail({ leadId: otherLeadId })).id).toBe(leadId);

  const apart = await as(agent).unmerge({ leadId: otherLeadId });
  expect(apart).toMatchObject({ id: leadId, enquiryCount: 1, merged: [], tasks: [] });
  expect(await as(agent).inbox({})).toHaveLength(3);
  expect((await as(agent).detail({ leadId: otherLeadId })).tasks).toMatchObject([{ title: "Call back" }]);
});

test("an agent is not shown a colleague's lead of the same number, and cannot take it; the manager can", async () => {
  const { agent, homes, as } = await newTeam();
  const phone = nextPhone();
  await ask(homes[0].id, phone, "To Hema");
  await ask(homes[1].id, phone, "To Anil");
  const manager = as(agent, "Manager");
  const inbox = await manager.inbox({});
  const idOf = (message: string) => inbox.find(({ latestMessage }) => latestMessage === message)!.id;
  const pair = { leadId: idOf("To Hema"), otherLeadId: idOf("To Anil") };
  expect((await as(agent).detail({ leadId: pair.leadId })).sameContact).toEqual([]);
  await expect(as(agent).merge(pair)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await manager.merge(pair)).toMatchObject({ enquiryCount: 2 });
  await expect(manager.merge(pair)).rejects.toMatchObject({ cause: { reason: "lead.changedMeanwhile" } });
  const back = { leadId: pair.otherLeadId, otherLeadId: pair.leadId };
  await expect(manager.merge(back)).rejects.toMatchObject({ cause: { reason: "lead.notMergeable" } });
  await expect(manager.merge({ leadId: pair.leadId, otherLeadId: pair.leadId })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("of one merged twice at once, one wins", async () => {
  const { agent, homes, as } = await newTeam();
  const phone = nextPhone();
  for (const message of ["A", "B", "C"]) await ask(homes[0].id, phone, message);
  const inbox = await as(agent).inbox({});
  const [a, b, c] = ["A", "B", "C"].map((message) => inbox.find((lead) => lead.latestMessage === message)!.id);
  const outcomes = await Promise.allSettled([
    as(agent).merge({ leadId: a!, otherLeadId: c! }),
    as(agent).merge({ leadId: b!, otherLeadId: c! }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await as(agent).inbox({})).toHaveLength(2);
});

test("of two merged into each other at once, one stays, 20 times", async () => {
  const { agent, homes, as } = await newTeam();
  for (let round = 1; round <= 20; round++) {
    const phone = nextPhone();
    await ask(homes[0].id, phone, `A${round}`);
    await ask(homes[0].id, phone, `B${round}`);
    const inbox = await as(agent).inbox({});
    const [a, b] = [`A${round}`, `B${round}`].map((text) => inbox.find((lead) => lead.latestMessage === text)!.id);
    await Promise.allSettled([
      as(agent).merge({ leadId: a!, otherLeadId: b! }),
      as(agent).merge({ leadId: b!, otherLeadId: a! }),
    ]);
    expect(await as(agent).inbox({})).toHaveLength(round);
  }
});
