import { openTestDatabase } from "@repo/db/testing/test-database";
import type { LeadTableInput } from "@repo/domain/leads/lead-table.schema";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { callerAt } from "../../testing/visit-world";
import {
  actorOf,
  consent,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  nextPhone,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let manager: Awaited<ReturnType<typeof insertMember>>;
let agents: Awaited<ReturnType<typeof insertMember>>[];

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  const agencyId = await insertAgency(db, "Banyan Homes");
  manager = await insertMember(db, agencyId, { name: "Meera", role: "Manager" });
  agents = [await insertMember(db, agencyId, { name: "Anu" }), await insertMember(db, agencyId, { name: "Bala" })];
  for (const [index, name] of ["Asha", "Bina", "Chand"].entries()) await ask(index % 2, name, index);
});

async function ask(agentIndex: number, name: string, minutesLater: number) {
  const home = await insertHome(database.db, agents[agentIndex]!, place);
  await callerAt(database.db, new Date(NOW.getTime() + minutesLater * 60_000), VISITOR).leads.enquire({
    listingId: home.id,
    idempotencyKey: crypto.randomUUID(),
    contact: { name, phone: nextPhone(), email: "" },
    message: "",
    consent,
  });
}

const desk = (member = manager, role: "Agent" | "Manager" = "Manager") =>
  callerAt(database.db, NOW, actorOf(member, role)).leads;
const names = async (input: Partial<LeadTableInput> = {}, of = desk()) =>
  (await of.table(input)).leads.map(({ contactName }) => contactName);

test("a manager's table has everybody's leads, an agent's the own ones, sorted as asked", async () => {
  expect(await names()).toEqual(["Chand", "Bina", "Asha"]);
  expect(await names({ sort: "name", isDescending: false })).toEqual(["Asha", "Bina", "Chand"]);
  expect(await names({ sort: "owner", isDescending: true, text: "bina" })).toEqual(["Bina"]);
  expect(await names({}, desk(agents[1], "Agent"))).toEqual(["Bina"]);
});

test("what is typed is found in names and homes, and is no pattern", async () => {
  expect(await names({ text: "ASH" })).toEqual(["Asha"]);
  expect(await names({ text: "indiranagar" })).toHaveLength(3);
  expect(await names({ text: "%" })).toEqual([]);
});

test("pages follow each other without a lead twice", async () => {
  const leads = (await desk().table({})).leads;
  expect((await desk().table({ page: 2 })).leads).toEqual([]);
  expect(await desk().table({ page: 2 })).toMatchObject({ total: leads.length });
});

test("many leads are changed at once, and what one refuses does not keep the others", async () => {
  const { leads } = await desk().table({});
  const leadIds = leads.map(({ id }) => id);
  await desk().changeMany({ leadIds: leadIds.slice(0, 1), change: { kind: "Stage", stage: "Won" } });
  const result = await desk().changeMany({ leadIds, change: { kind: "Stage", stage: "Contacted" } });
  expect(result).toEqual({ changed: 2, refused: [{ leadId: leadIds[0], reason: "lead.stageNotReachable" }] });
  expect(await names({ stage: "Contacted" })).toHaveLength(2);
  await desk().changeMany({ leadIds, change: { kind: "Assign", memberId: agents[1]!.memberId } });
  expect(await names({ show: "all", ownerMemberId: agents[1]!.memberId })).toHaveLength(3);
  await expect(desk().changeMany({ leadIds, change: { kind: "Stage", stage: "Lost" } })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("an agent changes own leads alone, also in a list with others", async () => {
  const leadIds = (await desk().table({})).leads.map(({ id }) => id);
  const result = await desk(agents[1], "Agent").changeMany({ leadIds, change: { kind: "AddTag", tag: "Hot" } });
  expect(result.changed).toBe(1);
  expect(result.refused.map(({ reason }) => reason)).toEqual(["lead.notFound", "lead.notFound"]);
});

test("tags are added once, asked for, and taken away", async () => {
  const leadIds = (await desk().table({})).leads.map(({ id }) => id);
  await desk().changeMany({ leadIds: leadIds.slice(0, 2), change: { kind: "AddTag", tag: "Hot" } });
  await desk().changeMany({ leadIds: leadIds.slice(0, 1), change: { kind: "AddTag", tag: "Hot" } });
  const tagged = await desk().table({ tag: "Hot" });
  expect(tagged).toMatchObject({ total: 2, tags: ["Hot"] });
  expect(tagged.leads[0]?.tags).toEqual(["Hot"]);
  await desk().changeMany({ leadIds, change: { kind: "RemoveTag", tag: "Hot" } });
  expect(await desk().table({ tag: "Hot" })).toMatchObject({ total: 0, tags: [] });
});

test("a number has dots until somebody asks for it, which stands on the timeline and in the audit", async () => {
  const leadId = (await desk().table({ text: "Asha" })).leads[0]!.id;
  const before = await desk().detail({ leadId });
  expect(before).toMatchObject({ isContactRevealed: false, phone: expect.stringMatching(/^\+91 •+\d\d$/) });
  const revealed = await desk().revealContact({ leadId });
  expect(revealed).toMatchObject({ isContactRevealed: true, phone: expect.stringMatching(/^\+91\d{10}$/) });
  expect(revealed.activities[0]).toMatchObject({ kind: "ContactRevealed", actorName: "Meera" });
  // Each asks for themselves.
  expect((await desk(agents[0], "Agent").detail({ leadId })).isContactRevealed).toBe(false);
  const audit = await database.db.execute(sql`
    select actor_user_id from audit_events where action = 'lead.revealContact' and entity_id = ${leadId}`);
  expect([...audit]).toEqual([{ actor_user_id: manager.userId }]);
});

test("templates belong to the agency; the same name is the same template", async () => {
  await desk().saveTemplate({ name: "Hello", text: "Dear {name}" });
  const [template] = await desk(agents[0], "Agent").saveTemplate({ name: "Hello", text: "Hello {name}" });
  expect(template).toMatchObject({ name: "Hello", text: "Hello {name}" });
  expect(await desk().templates()).toHaveLength(1);
  const stranger = await insertMember(database.db, await insertAgency(database.db, "Peepul Homes"));
  expect(await desk(stranger, "Agent").templates()).toEqual([]);
  await desk(stranger, "Agent").removeTemplate({ templateId: template!.id });
  expect(await desk().templates()).toHaveLength(1);
  expect(await desk().removeTemplate({ templateId: template!.id })).toEqual([]);
});
