import { routingDecisions } from "@repo/db/schema/leads";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
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
} from "../../testing/world";

type Member = Awaited<ReturnType<typeof insertMember>>;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let team: [Member, Member, Member];
let outsider: Member;
let homeId: string;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  const agencyId = await insertAgency(db, "Banyan Homes");
  const manager = await insertMember(db, agencyId, { role: "Manager" });
  team = [await insertMember(db, agencyId), await insertMember(db, agencyId), await insertMember(db, agencyId)];
  outsider = await insertMember(db, agencyId);
  homeId = (await insertHome(db, outsider, await insertLocality(db))).id;
  const memberIds = team.map(({ memberId }) => memberId);
  await callerAt(db, NOW, actorOf(manager, "Manager")).leadRouting.change({
    version: 0,
    onLate: "Keep",
    rules: [{ name: "Race", isOn: true, condition: {}, target: { strategy: "FirstToClaim", memberIds, minutes: 10 } }],
  });
  await callerAt(db).leads.enquire({
    listingId: homeId,
    idempotencyKey: crypto.randomUUID(),
    contact: contact(),
    message: "Is it sunny?",
    consent,
  });
});

const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const as = (member: Member, now = NOW) => callerAt(database.db, now, actorOf(member)).leads;
const inboxes = (now = NOW) => Promise.all(team.map((member) => as(member, now).inbox({})));

async function ownerAndOthers() {
  const cards = (await inboxes()).map(([card]) => card!);
  const owner = cards.findIndex(({ mustBeClaimed }) => !mustBeClaimed);
  return { leadId: cards[0]!.id, owner: team[owner]!, others: team.filter((_, index) => index !== owner) };
}

test("a new lead is open to the team; who it is about only whose turn it was may read", async () => {
  const cards = (await inboxes()).map(([card]) => card!);
  expect(new Set(cards.map(({ id }) => id)).size).toBe(1);
  expect(cards.map(({ claimableUntil }) => claimableUntil)).toEqual(Array(3).fill(minutesLater(10).toISOString()));
  expect(cards.filter(({ mustBeClaimed }) => mustBeClaimed)).toMatchObject([
    { contactName: "", latestMessage: "" },
    { contactName: "", latestMessage: "" },
  ]);
  expect(cards.filter(({ mustBeClaimed }) => !mustBeClaimed)).toMatchObject([{ contactName: "Asha Rao" }]);
  expect(await as(outsider).inbox({})).toEqual([]);
  const { leadId, others } = await ownerAndOthers();
  await expect(as(others[0]!).detail({ leadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as(outsider).claim({ leadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("of all who claim at once one gets it, and the others see it go", async () => {
  const { leadId } = await ownerAndOthers();
  const outcomes = await Promise.allSettled(team.map((member) => as(member).claim({ leadId })));
  const winner = outcomes.findIndex(({ status }) => status === "fulfilled");
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : []));
  for (const reason of reasons) expect(reason).toMatch(/lead\.(claimedAlready|notFound)/);
  expect((await inboxes()).map((cards) => cards.length)).toEqual(team.map((_, index) => (index === winner ? 1 : 0)));
  const [newest] = await database.db
    .select()
    .from(routingDecisions)
    .where(eq(routingDecisions.leadId, leadId))
    .orderBy(desc(routingDecisions.decidedAt), desc(routingDecisions.id));
  expect(newest).toMatchObject({ strategy: "FirstToClaim", ownerMemberId: team[winner]!.memberId });
  const { activities } = await as(team[winner]!).detail({ leadId });
  expect(activities.map(({ kind }) => kind).toSorted()).toEqual(["Claimed", "Enquiry"]);
});

test("nobody claimed it in time: it stays with whose turn it was", async () => {
  const { leadId, owner, others } = await ownerAndOthers();
  const late = minutesLater(10);
  await expect(as(others[0]!, late).claim({ leadId })).rejects.toThrow("lead.claimedAlready");
  expect(await as(others[0]!, late).inbox({})).toEqual([]);
  expect(await as(owner, late).inbox({})).toMatchObject([{ claimableUntil: null, mustBeClaimed: false }]);
});

test("whoever begins to work it has it", async () => {
  const { leadId, owner, others } = await ownerAndOthers();
  await as(owner).changeStage({ leadId, version: 0, stage: "Contacted" });
  await expect(as(others[0]!).claim({ leadId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
