import { openTestDatabase } from "@repo/db/testing/test-database";
import type { DeskEvent } from "@repo/domain/leads/desk-event";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  actorOf,
  callerFor,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  VISITOR,
} from "../../testing/world";
import { insertLeadActivity } from "./leads.repository";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agencyId: string;
let agent: Awaited<ReturnType<typeof insertMember>>;
let homeId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  agencyId = await insertAgency(database.db, "Banyan Homes");
  agent = await insertMember(database.db, agencyId, { name: "Hema Host" });
  homeId = (await insertHome(database.db, agent, place)).id;
});

type Member = typeof agent;
const desk = (member: Member, role: "Agent" | "Manager" = "Agent") =>
  callerFor(database.db, actorOf(member, role)).leads;
const enquire = (listingId: string) =>
  callerFor(database.db, VISITOR).leads.enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "Is it free?",
    consent,
  });

/** An open dashboard: what it was told, and a promise for the next thing. */
async function open(member: Member, role: "Agent" | "Manager" = "Agent") {
  const events: DeskEvent[] = [];
  let told = () => {};
  const stream = await desk(member, role).deskChanges();
  const reading = (async () => {
    for await (const event of stream) {
      events.push(event);
      told();
    }
  })();
  const until = async (isEnough: (seen: readonly DeskEvent[]) => boolean) => {
    while (!isEnough(events)) await new Promise<void>((resolve) => (told = resolve));
  };
  await until((seen) => seen.length > 0);
  return { events, until, reading };
}

describe("an open dashboard", () => {
  test("is told to ask for everything first, then of a new lead and of every change to it", async () => {
    const dashboard = await open(agent);
    await enquire(homeId);
    await dashboard.until((seen) => seen.length >= 2);
    const [lead] = await desk(agent).inbox({});
    expect(dashboard.events).toEqual([{ kind: "Resync" }, { kind: "LeadChanged", leadId: lead?.id, isNew: true }]);
    await desk(agent).addNote({ leadId: lead!.id, text: "Called" });
    await dashboard.until((seen) => seen.length >= 3);
    expect(dashboard.events[2]).toEqual({ kind: "LeadChanged", leadId: lead?.id, isNew: false });
  });

  test("that shows a merged lead hears what happens to its part", async () => {
    await enquire(homeId);
    await enquire(homeId);
    const [lead, part] = await desk(agent).inbox({});
    await desk(agent).merge({ leadId: lead!.id, otherLeadId: part!.id });
    const dashboard = await open(agent);
    await insertLeadActivity(database.db, {
      agencyId,
      leadId: part!.id,
      kind: "ConsentWithdrawn",
      actorUserId: null,
      occurredAt: new Date(),
    });
    const told = (seen: readonly DeskEvent[]) => seen.some((each) => "leadId" in each && each.leadId === lead!.id);
    await dashboard.until(told);
    expect(dashboard.events).toContainEqual({ kind: "LeadChanged", leadId: lead!.id, isNew: false });
  });

  test("hears nothing of colleagues' leads, a manager's all of the agency, and nobody's another agency's", async () => {
    const colleague = await insertMember(database.db, agencyId, { name: "Colleague" });
    const manager = await insertMember(database.db, agencyId, { name: "Manager", role: "Manager" });
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Other"), {
      name: "Stranger",
      role: "Manager",
    });
    const [own, others, managers, strangers] = await Promise.all([
      open(agent),
      open(colleague),
      open(manager, "Manager"),
      open(stranger, "Manager"),
    ]);
    await enquire(homeId);
    await Promise.all([own!.until((seen) => seen.length >= 2), managers!.until((seen) => seen.length >= 2)]);
    // What the others might have been told was told before this.
    await enquire((await insertHome(database.db, colleague, place)).id);
    await others!.until((seen) => seen.length >= 2);
    expect(others!.events).toHaveLength(2);
    expect(strangers!.events).toEqual([{ kind: "Resync" }]);
  });

  test("misses nothing over fifty lost connections: what it shows is what there is", async () => {
    const dashboard = await open(agent);
    let shown = 0;
    const refetch = async () => {
      shown = (await desk(agent).inbox({ show: "all" })).length;
    };
    for (let round = 0; round < 50; round++) {
      const heard = dashboard.events.length;
      const cut = database.db.execute(sql`
        select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and query ilike 'listen desk%'`);
      await Promise.all([cut, enquire(homeId)]);
      await dashboard.until((seen) => seen.slice(heard).some(({ kind }) => kind === "Resync"));
      await refetch();
      expect(shown, `round ${round}`).toBe(round + 1);
    }
  }, 120_000);
});

test("without an account nobody listens", async () => {
  await expect(callerFor(database.db, VISITOR).leads.deskChanges()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
