import { leads } from "@repo/db/schema/leads";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bookVisitAt, callerAt, contextAt, setPolicy, slotAt } from "../../testing/visit-world";
import {
  actorOf,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  VISITOR,
} from "../../testing/world";
import { exportLeadReport } from "./export-lead-report";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let manager: Awaited<ReturnType<typeof insertMember>>;
let agents: Awaited<ReturnType<typeof insertMember>>[];

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const asManager = (now = minutes(120)) => callerAt(database.db, now, actorOf(manager, "Manager"));

beforeAll(async () => {
  const { db } = (database = await openTestDatabase());
  const place = await insertLocality(db);
  const agencyId = await insertAgency(db, "Banyan Homes");
  manager = await insertMember(db, agencyId, { name: "Meera", role: "Manager" });
  agents = [await insertMember(db, agencyId, { name: "=Anu" }), await insertMember(db, agencyId, { name: "Bala" })];
  const homes = [await insertHome(db, agents[0]!, place), await insertHome(db, agents[1]!, place)];
  for (const { id } of homes) await setPolicy(db, id, {});
  const enquire = (listingId: string) =>
    callerAt(db, NOW, VISITOR).leads.enquire({
      listingId,
      idempotencyKey: crypto.randomUUID(),
      contact: contact(),
      message: "",
      consent,
    });
  for (let count = 0; count < 3; count++) await enquire(homes[0]!.id);
  await enquire(homes[1]!.id);
  await bookVisitAt(db, homes[1]!.id, { startsAt: slotAt(0) });
  await db.update(leads).set({ createdAt: NOW }).where(eq(leads.agencyId, agencyId));
  const answered = async (member: (typeof agents)[number], at: number, now: Date) => {
    const desk = callerAt(db, now, actorOf(member)).leads;
    const lead = (await desk.inbox({}))
      .filter(({ stage }) => stage === "New")
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))[at];
    await desk.changeStage({ leadId: lead!.id, version: 0, stage: "Contacted" });
  };
  await answered(agents[0]!, 0, minutes(10));
  await answered(agents[0]!, 0, minutes(50));
}, 30_000);
afterAll(() => database.close());

test("each step counts the leads that reached it, by agent, with how fast they were answered", async () => {
  const { total, rows } = await asManager().leadReports.show({});
  expect(total).toMatchObject({ leads: 5, contacted: 2, visitBooked: 1, visited: 0, won: 0, inTime: 1 });
  expect(total.medianResponseMinutes).toBeCloseTo(30);
  expect(rows).toMatchObject([
    { name: "=Anu", leads: 3, contacted: 2, inTime: 1 },
    { name: "Bala", leads: 2, contacted: 0, visitBooked: 1, medianResponseMinutes: null },
  ]);
});

test("by home, and by week of the agency's calendar; only of the period asked for", async () => {
  const byHome = await asManager().leadReports.show({ groupBy: "Listing" });
  expect(byHome.rows.reduce((sum, row) => sum + row.leads, 0)).toBe(5);
  const { rows } = await asManager().leadReports.show({ groupBy: "Week" });
  expect(rows).toMatchObject([{ name: "2029-12-31", leads: 5 }]);
  const later = new Date(NOW.getTime() + 8 * 86_400_000);
  expect((await asManager(later).leadReports.show({ days: 7 })).total.leads).toBe(0);
});

test("is the manager's, also as a file, in which no name becomes a formula", async () => {
  await expect(callerAt(database.db, NOW, actorOf(agents[0]!)).leadReports.show({})).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const input = { groupBy: "Agent", days: 30 } as const;
  const file = await exportLeadReport(contextAt(database.db, minutes(120), actorOf(manager, "Manager")), input);
  expect(file.split("\r\n")[1]).toBe("'=Anu,3,2,0,0,0,1,30.0");
  const asAgent = exportLeadReport(contextAt(database.db, NOW, actorOf(agents[0]!)), input);
  await expect(asAgent).rejects.toThrow("report.notFound");
});

test("the file holds the words of the manager's own agency alone, however it is grouped", async () => {
  const { db } = database;
  const canary = "another agency's canary";
  const elsewhere = await insertAgency(db, "Coral Homes");
  const [otherManager, otherAgent] = [
    await insertMember(db, elsewhere, { role: "Manager" }),
    await insertMember(db, elsewhere, { name: `${canary} agent` }),
  ];
  const place = await insertLocality(db);
  const home = await insertHome(db, otherAgent, place, { listing: { title: `${canary} home` } });
  const asked = { listingId: home.id, idempotencyKey: crypto.randomUUID(), contact: contact(), message: "", consent };
  await callerAt(db, NOW, VISITOR).leads.enquire(asked);
  await db.update(leads).set({ createdAt: NOW }).where(eq(leads.agencyId, elsewhere));
  const fileOf = (member: typeof manager, groupBy: "Agent" | "Listing" | "Week") =>
    exportLeadReport(contextAt(db, minutes(120), actorOf(member, "Manager")), { groupBy, days: 90 });
  for (const groupBy of ["Agent", "Listing", "Week"] as const)
    expect(await fileOf(manager, groupBy)).not.toContain(canary);
  // The control: their own manager's files hold them.
  expect(await fileOf(otherManager, "Agent")).toContain(`${canary} agent`);
  expect(await fileOf(otherManager, "Listing")).toContain(`${canary} home`);
});
