import { leads, routingDecisions } from "@repo/db/schema/leads";
import { outbox } from "@repo/db/schema/messages";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { RoutingRule } from "@repo/domain/leads/routing-rule";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { watchLateLeads } from "#leads/watch-late-leads";
import { callerAt, contextAt } from "../../testing/visit-world";
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

type Member = Awaited<ReturnType<typeof insertMember>>;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agencyId: string;
let manager: Member;
let team: [Member, Member, Member];
let homes: { id: string }[];

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  const [east, west] = [await insertLocality(db), await insertLocality(db)];
  agencyId = await insertAgency(db, "Banyan Homes");
  manager = await insertMember(db, agencyId, { name: "Meera", role: "Manager" });
  team = [await insertMember(db, agencyId), await insertMember(db, agencyId), await insertMember(db, agencyId)];
  homes = [
    await insertHome(db, team[0], east, { listing: { listPriceMinor: 500_000_000 } }),
    await insertHome(db, team[1], west, { listing: { listPriceMinor: 900_000_000 } }),
  ];
});

const as = (member: Member, now = NOW) =>
  callerAt(database.db, now, actorOf(member, member === manager ? "Manager" : "Agent"));
const secondsLater = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const enquire = (listingId: string, now = NOW) =>
  callerAt(database.db, now, VISITOR).leads.enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "",
    consent,
  });
async function newestDecision() {
  const [newest] = await database.db
    .select()
    .from(routingDecisions)
    .where(eq(routingDecisions.agencyId, agencyId))
    .orderBy(desc(routingDecisions.decidedAt), desc(routingDecisions.id));
  return newest;
}
const rule = (name: string, target: RoutingRule["target"], condition: RoutingRule["condition"] = {}): RoutingRule => ({
  name,
  isOn: true,
  condition,
  target,
});
const toTeam = () => ({ strategy: "RoundRobin" as const, memberIds: team.map(({ memberId }) => memberId) });

describe("a new lead", () => {
  test("goes where the rules say, and says why on its page", async () => {
    const dear = rule("Dear homes", { strategy: "Member", memberId: team[2].memberId }, { priceMinorMin: 800_000_000 });
    await as(manager).leadRouting.change({ version: 0, rules: [dear] });
    await enquire(homes[0]!.id);
    expect(await newestDecision()).toMatchObject({ ownerMemberId: team[0].memberId, strategy: "ListingAgent" });
    await enquire(homes[1]!.id, secondsLater(1));
    const [lead] = await as(team[2]).leads.inbox({});
    expect((await as(team[2]).leads.detail({ leadId: lead!.id })).routing).toEqual({
      strategy: "Member",
      ruleName: "Dear homes",
      trace: [{ ruleName: "Dear homes", outcome: "Chosen", failedOn: null }],
    });
  });

  test("takes turns through a team, passing over who is away or has enough for the day", async () => {
    await as(manager).leadRouting.change({ version: 0, rules: [rule("Team", toTeam())] });
    const [away, full, other] = team;
    const until = new Date(NOW.getTime() + 86_400_000).toISOString();
    await as(away).leadRouting.changeIntake({ memberId: away.memberId, pausedUntil: until, dailyCap: null });
    await as(manager).leadRouting.changeIntake({ memberId: full.memberId, pausedUntil: null, dailyCap: 1 });
    for (let second = 0; second < 6; second++) await enquire(homes[0]!.id, secondsLater(second));
    const { members } = await as(manager, secondsLater(10)).leadRouting.show();
    const got = (member: Member) => members.find(({ memberId }) => memberId === member.memberId)?.leadsLately;
    expect([got(away), got(full), got(other)]).toEqual([0, 1, 5]);
    // The pause is over, the day too: the one who got none is next.
    await enquire(homes[0]!.id, secondsLater(86_400 + 1));
    expect(await newestDecision()).toMatchObject({ ownerMemberId: away.memberId, strategy: "RoundRobin" });
  });

  test("of somebody known stays with who works it", async () => {
    const buyer = contact();
    const ask = (listingId: string) =>
      callerAt(database.db, NOW, VISITOR, "phone-1").leads.enquire({
        listingId,
        idempotencyKey: crypto.randomUUID(),
        contact: buyer,
        message: "",
        consent,
      });
    await ask(homes[0]!.id);
    await as(manager).leadRouting.change({
      version: 0,
      rules: [rule("All", { strategy: "Member", memberId: team[2].memberId })],
    });
    await ask(homes[1]!.id);
    const stored = await database.db.select().from(leads).where(eq(leads.agencyId, agencyId));
    expect(stored).toMatchObject([{ ownerMemberId: team[0].memberId }]);
  });
});

describe("a lead that nobody answered in time", () => {
  const late = secondsLater(31 * 60);
  const watch = (now: Date) => watchLateLeads(contextAt(database.db, now));
  const messages = async () =>
    (await database.db.select().from(outbox).where(eq(outbox.agencyId, agencyId))).map(({ kind }) => kind);

  test("is noticed once, and stays with its owner unless the agency hands such leads on", async () => {
    await enquire(homes[0]!.id);
    await watch(secondsLater(29 * 60));
    expect(await messages()).toEqual(["EnquiryReceived"]);
    await watch(late);
    await watch(late);
    expect((await messages()).toSorted()).toEqual(["EnquiryReceived", "LeadLate"]);
    const [lead] = await as(team[0]).leads.inbox({});
    const { activities } = await as(team[0]).leads.detail({ leadId: lead!.id });
    expect(activities.map(({ kind }) => kind).toSorted()).toEqual(["Enquiry", "Late"]);
  });

  test("goes to whoever is free and got the fewest, where the agency wants it", async () => {
    await as(manager).leadRouting.change({ version: 0, rules: [], onLate: "HandOver" });
    await enquire(homes[0]!.id);
    const [lead] = await as(team[0]).leads.inbox({});
    for (const member of [manager, team[1]])
      await as(manager).leadRouting.changeIntake({
        memberId: member.memberId,
        pausedUntil: secondsLater(86_400).toISOString(),
        dailyCap: null,
      });
    await watch(late);
    expect(await as(team[0]).leads.inbox({})).toEqual([]);
    expect(await as(team[2]).leads.inbox({})).toMatchObject([{ id: lead!.id }]);
    expect(await newestDecision()).toMatchObject({ strategy: "Reassigned", ownerMemberId: team[2].memberId });
    expect((await messages()).toSorted()).toEqual(["EnquiryReceived", "LeadHandedOver", "LeadLate"]);
  });

  test("is shared out with the others of the same minute", async () => {
    await as(manager).leadRouting.change({ version: 0, rules: [], onLate: "HandOver" });
    const pausedUntil = secondsLater(86_400).toISOString();
    await as(manager).leadRouting.changeIntake({ memberId: manager.memberId, pausedUntil, dailyCap: null });
    for (let count = 0; count < 4; count++) await enquire(homes[0]!.id);
    await watch(late);
    const got = await Promise.all(team.map(async (member) => (await as(member).leads.inbox({})).length));
    expect(got).toEqual([0, 2, 2]);
  });

  test("is none of those that were answered", async () => {
    await enquire(homes[0]!.id);
    const [lead] = await as(team[0]).leads.inbox({});
    await as(team[0]).leads.changeStage({ leadId: lead!.id, version: 0, stage: "Contacted" });
    await watch(late);
    expect(await messages()).toEqual(["EnquiryReceived"]);
  });
});

describe("handing over", () => {
  test("by its owner or the manager, to a colleague; the new owner works it then", async () => {
    await enquire(homes[0]!.id);
    const [lead] = await as(team[0]).leads.inbox({});
    const to = (memberId: string, version = 0) => ({ leadId: lead!.id, version, memberId });
    await expect(as(team[1]).leads.assign(to(team[1].memberId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(team[0]).leads.assign(to(team[1].memberId));
    await expect(as(team[0]).leads.detail({ leadId: lead!.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await as(team[1]).leads.detail({ leadId: lead!.id })).toMatchObject({
      routing: { strategy: "Reassigned" },
      activities: [{ kind: "HandedOver" }, { kind: "Enquiry" }],
    });
    await expect(as(manager).leads.assign(to(team[2].memberId))).rejects.toMatchObject({
      cause: { reason: "lead.changedMeanwhile" },
    });
    await as(manager).leads.assign(to(team[2].memberId, 1));
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Other"));
    const foreign = as(manager).leads.assign(to(stranger.memberId, 2));
    await expect(foreign).rejects.toMatchObject({ cause: { reason: "member.notFound" } });
  });
});

describe("the simulator", () => {
  test("tells for 1,000 random leads what happened, to the lead", async () => {
    const rules = [
      rule(
        "Afternoons",
        { strategy: "Weighted", members: team.map(({ memberId }, at) => ({ memberId, weight: at + 1 })) },
        {
          hours: { from: "12:00", until: "18:00" },
        },
      ),
      rule("Dear homes", { strategy: "Member", memberId: team[2].memberId }, { priceMinorMin: 800_000_000 }),
      rule("Team", toTeam()),
    ];
    await as(manager).leadRouting.change({ version: 0, rules });
    await as(manager).leadRouting.changeIntake({ memberId: team[2].memberId, pausedUntil: null, dailyCap: 20 });
    const seed = Math.floor(Math.random() * 1e9);
    let state = seed;
    const random = (below: number) => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % below;
    let seconds = 0;
    for (let count = 0; count < 1000; count++) {
      seconds += 60 + random(3_600);
      await enquire(homes[random(2)]!.id, secondsLater(seconds));
    }
    // Past the window of 30 days the first leads count, but are not replayed.
    const answer = await as(manager, secondsLater(seconds + 1)).leadRouting.simulate({ rules });
    expect(answer.leads, `seed ${seed}`).toBeGreaterThan(900);
    expect(answer.moved, `seed ${seed}`).toEqual([]);
    expect(answer.members.every(({ got, wouldGet }) => got === wouldGet)).toBe(true);
    const changed = await as(manager, secondsLater(seconds + 1)).leadRouting.simulate({ rules: rules.slice(2) });
    expect(changed.moved.length).toBeGreaterThan(0);
    expect(changed.members.reduce((sum, { wouldGet }) => sum + wouldGet, 0)).toBe(answer.leads);
  }, 120_000);

  test("changes nothing", async () => {
    await enquire(homes[0]!.id);
    const all = rule("All", { strategy: "Member", memberId: team[2].memberId });
    const { moved } = await as(manager, secondsLater(1)).leadRouting.simulate({ rules: [all] });
    expect(moved).toMatchObject([{ contactName: "Asha Rao", strategy: "Member" }]);
    expect((await as(manager).leadRouting.show()).rules).toEqual([]);
    expect(await newestDecision()).toMatchObject({ ownerMemberId: team[0].memberId });
  });
});

describe("who may change it", () => {
  test("rules: the manager, of the newest version only, for members of the agency only", async () => {
    const rules = [rule("Team", toTeam())];
    await expect(as(team[0]).leadRouting.change({ version: 0, rules })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(team[0]).leadRouting.simulate({ rules })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await as(manager).leadRouting.change({ version: 0, rules })).toMatchObject({ version: 1, rules });
    const stale = as(manager).leadRouting.change({ version: 0, rules: [] });
    await expect(stale).rejects.toMatchObject({ cause: { reason: "routing.changedMeanwhile" } });
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Other"));
    const foreign = [rule("Foreign", { strategy: "Member", memberId: stranger.memberId })];
    await expect(as(manager).leadRouting.change({ version: 1, rules: foreign })).rejects.toMatchObject({
      cause: { reason: "routing.memberUnknown", details: { field: "rules.0.target" } },
    });
    expect(await as(team[0]).leadRouting.show()).toMatchObject({ version: 1, canChange: false });
  });

  test("a pause: oneself and the manager", async () => {
    const pause = { memberId: team[0].memberId, pausedUntil: null, dailyCap: 3 };
    await expect(as(team[1]).leadRouting.changeIntake(pause)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(team[0]).leadRouting.changeIntake(pause);
    await as(manager).leadRouting.changeIntake(pause);
    const other = await insertMember(database.db, await insertAgency(database.db, "Other"), { role: "Manager" });
    const foreign = callerAt(database.db, NOW, actorOf(other, "Manager")).leadRouting.changeIntake(pause);
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
