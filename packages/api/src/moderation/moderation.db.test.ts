import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents, moderationDecisions, moderationFindings } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { QueueInput } from "@repo/domain/moderation/moderation.schema";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorOf,
  callerFor,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function submittedHome() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  const listing = await insertHome(database.db, agent, place, {
    listing: { moderationState: "Submitted", submittedAt: NOW },
  });
  return { agencyId, agent, listingId: listing.id, version: listing.version };
}

const isFound = async (listingId: string) => {
  const criteria = searchCriteria.parse({ places: [place.city.slug] });
  const { cards } = await callerFor(database.db, VISITOR).search.results({ criteria });
  return cards.some(({ id }) => id === listingId);
};

const writtenAbout = async (agencyId: string, listingId: string) => ({
  decisions: await database.db.select().from(moderationDecisions).where(eq(moderationDecisions.listingId, listingId)),
  audit: await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, listingId)),
  messages: await database.db.select().from(outbox).where(eq(outbox.agencyId, agencyId)),
});

test("moderation.queue is narrowed by what the checks found, how long it waits, and agency", async () => {
  const [clean, warned, serious] = [await submittedHome(), await submittedHome(), await submittedHome()];
  const finding = { kind: "MissingFact", evidence: {} } as const;
  await database.db.insert(moderationFindings).values([
    { listingId: clean.listingId, severity: "Notice", ...finding },
    { listingId: warned.listingId, severity: "Warning", ...finding },
    { listingId: serious.listingId, severity: "Serious", ...finding },
  ]);
  const threeDaysAgo = new Date(NOW.getTime() - 72 * 3_600_000);
  await database.db.update(listings).set({ submittedAt: threeDaysAgo }).where(eq(listings.id, warned.listingId));
  const desk = callerFor(database.db, await insertModerator(database.db)).moderation;
  const names = { [clean.listingId]: "clean", [warned.listingId]: "warned", [serious.listingId]: "serious" };
  const shown = async (filters: QueueInput) =>
    (await desk.queue(filters)).flatMap(({ listingId }) => names[listingId] ?? []).toSorted();
  expect(await shown({})).toEqual(["clean", "serious", "warned"]);
  expect(await shown({ found: "Nothing" })).toEqual(["clean"]);
  expect(await shown({ found: "Warning" })).toEqual(["serious", "warned"]);
  expect(await shown({ found: "Serious" })).toEqual(["serious"]);
  expect(await shown({ age: "72" })).toEqual(["warned"]);
  expect(await shown({ age: "168" })).toEqual([]);
  expect(await shown({ agency: serious.agencyId })).toEqual(["serious"]);
  expect(await shown({ agency: serious.agencyId, found: "Nothing" })).toEqual([]);
});

describe("moderation.decide", () => {
  test("an approval makes the home findable, and tells the agent", async () => {
    const { agencyId, listingId, version } = await submittedHome();
    const desk = callerFor(database.db, await insertModerator(database.db)).moderation;
    expect((await desk.queue({})).map((item) => item.listingId)).toContain(listingId);
    expect(await isFound(listingId)).toBe(false);
    expect((await desk.decide({ listingId, version, outcome: "Approved" })).moderationState).toBe("Approved");
    expect(await isFound(listingId)).toBe(true);
    expect((await desk.queue({})).map((item) => item.listingId)).not.toContain(listingId);
    expect(await writtenAbout(agencyId, listingId)).toMatchObject({
      decisions: [{ outcome: "Approved" }],
      audit: [{ action: "moderation.decide" }],
      messages: [{ kind: "ListingDecided", subject: { listingId } }],
    });
  });

  test("a refusal needs a rule and a reason, which the agent reads", async () => {
    const { agent, listingId, version } = await submittedHome();
    const desk = callerFor(database.db, await insertModerator(database.db)).moderation;
    const refuse = (more: object) => desk.decide({ listingId, version, outcome: "ChangesRequested", ...more });
    await expect(refuse({ rule: "Photos" })).rejects.toMatchObject({
      cause: { issues: [{ path: ["reason"], message: "decision.reasonRequired" }] },
    });
    const reason = "The pictures show another home than the description.";
    await expect(refuse({ reason })).rejects.toMatchObject({ cause: { issues: [{ path: ["rule"] }] } });
    await refuse({ rule: "Photos", reason });
    expect(await isFound(listingId)).toBe(false);
    expect(await callerFor(database.db, actorOf(agent)).listings.own()).toMatchObject([
      { id: listingId, moderationState: "ChangesRequested", decisionReason: reason },
    ]);
  });

  test("two moderators at once: one decision, one told", async () => {
    const { agencyId, listingId, version } = await submittedHome();
    const decide = async (outcome: "Approved" | "Rejected") =>
      callerFor(database.db, await insertModerator(database.db)).moderation.decide({
        listingId,
        version,
        outcome,
        rule: "Accuracy",
        reason: "The price is that of another home.",
      });
    const outcomes = await Promise.allSettled([decide("Approved"), decide("Rejected")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { decisions, audit, messages } = await writtenAbout(agencyId, listingId);
    expect([decisions.length, audit.length, messages.length]).toEqual([1, 1, 1]);
  });

  test("what is decided is not decided again", async () => {
    const { listingId, version } = await submittedHome();
    const desk = callerFor(database.db, await insertModerator(database.db)).moderation;
    const approved = await desk.decide({ listingId, version, outcome: "Approved" });
    await expect(desk.decide({ listingId, version: approved.version, outcome: "Approved" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "listing.notAwaitingDecision" },
    });
  });

  test("nobody decides for the own agency, and only moderators decide", async () => {
    const { agencyId, agent, listingId, version } = await submittedHome();
    const moderatingAgent = { ...actorOf(agent, "Manager"), platformRole: "Moderator" as const };
    const attempts = [
      [moderatingAgent, "NOT_FOUND"],
      [actorOf(agent, "Manager"), "FORBIDDEN"],
      [await insertBuyer(database.db), "FORBIDDEN"],
      [VISITOR, "UNAUTHORIZED"],
    ] as const;
    for (const [actor, code] of attempts) {
      const { decide, caseOf } = callerFor(database.db, actor).moderation;
      await expect(decide({ listingId, version, outcome: "Approved" })).rejects.toMatchObject({ code });
      await expect(caseOf({ listingId })).rejects.toMatchObject({ code });
    }
    expect(await callerFor(database.db, moderatingAgent).moderation.queue({})).not.toContainEqual(
      expect.objectContaining({ listingId }),
    );
    expect(await writtenAbout(agencyId, listingId)).toEqual({ decisions: [], audit: [], messages: [] });
  });
});
