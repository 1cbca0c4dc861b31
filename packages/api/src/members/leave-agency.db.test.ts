import { memberships } from "@repo/db/schema/agencies";
import { leadActivities, leads } from "@repo/db/schema/leads";
import { listings } from "@repo/db/schema/listings";
import { visits } from "@repo/db/schema/visits";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inParallel } from "../../testing/in-parallel";
import { untilBlocking } from "../../testing/until-blocking";
import { bookVisitAt, callerAt, MINUTE_MS, setPolicy, slotAt } from "../../testing/visit-world";
import {
  actorOf,
  callerFor,
  consent,
  contact,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  NOW,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agencyId: string;
let manager: Awaited<ReturnType<typeof insertMember>>;
let leaving: Awaited<ReturnType<typeof insertMember>>;
let colleague: Awaited<ReturnType<typeof insertMember>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());
beforeEach(async () => {
  agencyId = await insertAgency(database.db, "Banyan Homes");
  manager = await insertMember(database.db, agencyId, { name: "Meera", role: "Manager" });
  leaving = await insertMember(database.db, agencyId, { name: "Leela" });
  colleague = await insertMember(database.db, agencyId, { name: "Chitra" });
});

const desk = () => callerAt(database.db, new Date(NOW.getTime() + MINUTE_MS), actorOf(manager, "Manager"));
const handedOver = () => ({ memberId: leaving.memberId, successorMemberId: colleague.memberId });
const ask = (listingId: string) =>
  callerFor(database.db, VISITOR).leads.enquire({
    listingId,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "Is it free?",
    consent,
  });
const ownersOf = async () =>
  (await database.db.select({ owner: leads.ownerMemberId }).from(leads).where(eq(leads.agencyId, agencyId))).map(
    ({ owner }) => owner,
  );

test("who leaves hands leads, listings, drafts and visits to a colleague, as it was counted before, and loses the desk", async () => {
  const home = await insertHome(database.db, leaving, place);
  await setPolicy(database.db, home.id, {});
  const closed = await insertHome(database.db, leaving, place, { listing: { standardStatus: "Closed" } });
  await ask(home.id);
  const { visitId } = await bookVisitAt(database.db, home.id, { startsAt: slotAt(60) });
  const before = await desk().members.previewLeave(handedOver());
  expect(before).toEqual({ leads: 2, listings: 1, drafts: 0, visits: 1, collidingVisits: 0 });

  const people = await desk().members.leave(handedOver());
  expect(people.members.map(({ name }) => name)).toEqual(["Chitra", "Meera"]);
  expect(await ownersOf()).toEqual([colleague.memberId, colleague.memberId]);
  const agents = await database.db.select().from(listings).where(eq(listings.agencyId, agencyId));
  expect(new Map(agents.map(({ id, agentMemberId }) => [id, agentMemberId]))).toEqual(
    new Map([
      [home.id, colleague.memberId],
      [closed.id, leaving.memberId],
    ]),
  );
  const { events } = await callerFor(database.db, VISITOR).listings.detail({ listingId: home.id });
  expect(events).toMatchObject([{ kind: "AgentChanged", price: null, standardStatus: null }]);
  const [visit] = await database.db.select().from(visits).where(eq(visits.id, visitId));
  expect(visit).toMatchObject({ hostMemberId: colleague.memberId, sequence: 1 });
  const notes = and(eq(leadActivities.agencyId, agencyId), eq(leadActivities.kind, "HandedOver"));
  expect(await database.db.$count(leadActivities, notes)).toBe(2);
  expect(
    await desk()
      .members.previewLeave(handedOver())
      .catch((error: unknown) => error),
  ).toMatchObject({
    code: "NOT_FOUND",
  });
  // The colleague works them.
  const inbox = await callerFor(database.db, actorOf(colleague)).leads.table({});
  expect(inbox.total).toBe(2);
});

test("rules that name who leaves name the colleague", async () => {
  const target = { strategy: "Member", memberId: leaving.memberId } as const;
  const { version } = await desk().leadRouting.show();
  await desk().leadRouting.change({ version, rules: [{ name: "All", isOn: true, condition: {}, target }] });
  await desk().members.leave(handedOver());
  const { rules } = await desk().leadRouting.show();
  expect(rules[0]!.target).toEqual({ strategy: "Member", memberId: colleague.memberId });
});

test("visits that the colleague cannot host are said before, and nothing is changed", async () => {
  for (const host of [leaving, colleague]) {
    const home = await insertHome(database.db, host, place);
    await setPolicy(database.db, home.id, {});
    await bookVisitAt(database.db, home.id, { startsAt: slotAt(60) });
  }
  expect(await desk().members.previewLeave(handedOver())).toMatchObject({ visits: 1, collidingVisits: 1 });
  await expect(desk().members.leave(handedOver())).rejects.toMatchObject({
    cause: { reason: "member.visitsCollide", details: { collidingVisits: 1 } },
  });
  const [member] = await database.db.select().from(memberships).where(eq(memberships.id, leaving.memberId));
  expect(member!.endedAt).toBeNull();
  expect(new Set(await ownersOf())).toEqual(new Set([leaving.memberId, colleague.memberId]));
});

test("neither the last manager leaves, nor does anybody hand over to who left or works elsewhere", async () => {
  const own = { memberId: manager.memberId, successorMemberId: colleague.memberId };
  await expect(desk().members.leave(own)).rejects.toMatchObject({ cause: { reason: "member.lastManager" } });
  const stranger = await insertMember(database.db, await insertAgency(database.db, "Coral Homes"));
  for (const successorMemberId of [stranger.memberId, leaving.memberId])
    await expect(desk().members.leave({ memberId: leaving.memberId, successorMemberId })).rejects.toMatchObject({
      cause: { reason: "member.successorUnknown" },
    });
});

describe("leads that arrive while their agent leaves", () => {
  const ENQUIRIES = 24;

  async function leaveAmidEnquiries() {
    const home = await insertHome(database.db, leaving, place);
    const work = Array.from({ length: ENQUIRIES }, () => async () => void (await ask(home.id)));
    work.splice(ENQUIRIES / 2, 0, async () => void (await desk().members.leave(handedOver())));
    await inParallel(work, 8);
    return ownersOf();
  }

  test("are all there, and all with the colleague", async () => {
    const owners = await leaveAmidEnquiries();
    expect(owners).toHaveLength(ENQUIRIES);
    expect(new Set(owners)).toEqual(new Set([colleague.memberId]));
  });

  test("go to the colleague also when they were on their way, and would be with nobody without the trigger", async () => {
    const home = await insertHome(database.db, leaving, place);
    await ask(home.id);
    const insertLate = async () => {
      const [lead] = await database.db.execute<{ owner: string }>(sql`
        insert into leads (agency_id, contact_id, intent, owner_member_id, stage, response_due_at, last_enquired_at)
        select agency_id, contact_id, intent, ${leaving.memberId}::uuid, 'Won', now(), now()
        from leads where agency_id = ${agencyId} limit 1 returning owner_member_id as owner`);
      return lead!.owner;
    };
    let isLeft: Promise<unknown> | undefined;
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`
        insert into leads (agency_id, contact_id, intent, owner_member_id, stage, response_due_at, last_enquired_at)
        select agency_id, contact_id, 'Rent', ${leaving.memberId}::uuid, 'New', now(), now()
        from leads where agency_id = ${agencyId} limit 1`);
      isLeft = desk().members.leave(handedOver());
      await untilBlocking(tx);
    });
    await isLeft;
    expect(await ownersOf()).toEqual([colleague.memberId, colleague.memberId]);
    expect(await insertLate()).toBe(colleague.memberId);
    // The control.
    await database.db.execute(sql`alter table leads disable trigger leads_owner_works`);
    expect(await insertLate()).toBe(leaving.memberId);
    await database.db.execute(sql`alter table leads enable trigger leads_owner_works`);
  });
});
