import { sessions } from "@repo/db/schema/identity";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import type { EnforcementStep } from "@repo/domain/enforcement/enforcement";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCaller } from "#app-router";
import { loadActor } from "#identity/load-actor";
import { contextAt } from "../../testing/visit-world";
import {
  actorOf,
  callerFor,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
} from "../../testing/world";
import { refuseOverLimit } from "./refuse-over-limit";

const DAY_MS = 86_400_000;
const REASON = "Three homes of yours were rented out long ago.";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let moderator: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  moderator = await insertModerator(database.db);
});
afterAll(() => database.close());

const desk = (actor = moderator) => callerFor(database.db, actor).enforcement;

async function newAgent() {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  const { memberId } = agent;
  const impose = (step: EnforcementStep, rule: "Accuracy" | "Prohibited" = "Accuracy") =>
    desk().impose({ memberId, step, rule, reason: REASON });
  return { agencyId, agent, memberId, impose, own: callerFor(database.db, actorOf(agent)).enforcement };
}

async function rises(impose: (step: EnforcementStep) => Promise<unknown>, steps: readonly EnforcementStep[]) {
  for (const step of steps) await impose(step);
}

test("steps rise one by one; each is told with rule and reason, and recorded", async () => {
  const { agencyId, memberId, impose, own } = await newAgent();
  await expect(impose("Limit")).rejects.toMatchObject({
    cause: { reason: "enforcement.tooFar", details: { field: "step" } },
  });
  await rises(impose, ["Warning", "Limit"]);
  expect(await own.mine()).toMatchObject([
    { step: "Limit", rule: "Accuracy", reason: REASON, isInForce: true, canAppeal: true },
    { step: "Warning", canAppeal: true },
  ]);
  const letters = await database.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.agencyId, agencyId), eq(outbox.kind, "MeasureDecided")));
  expect(letters).toHaveLength(2);
  const recorded = await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, memberId));
  expect(recorded).toMatchObject([{ action: "enforcement.impose" }, { action: "enforcement.impose" }]);
});

describe("what a measure changes", () => {
  test("a limited member hands in two listings a day", async () => {
    const { agent, memberId, impose } = await newAgent();
    const isRefused = (now = NOW) =>
      database.db
        .transaction((tx) => refuseOverLimit(tx, memberId, now))
        .then(
          () => false,
          () => true,
        );
    for (let count = 0; count < 2; count++)
      await insertHome(database.db, agent, place, { listing: { submittedAt: NOW } });
    expect(await isRefused()).toBe(false);
    await rises(impose, ["Warning", "Limit"]);
    expect(await isRefused()).toBe(true);
    expect(await isRefused(new Date(NOW.getTime() + DAY_MS + 1))).toBe(false);
  });

  test("a suspended member is no agent from the next request on, and one again when it ends", async () => {
    const { agent, impose } = await newAgent();
    const expiresAt = new Date(NOW.getTime() + 100 * DAY_MS);
    const [session] = await database.db.insert(sessions).values({ userId: agent.userId, expiresAt }).returning();
    const membershipsAt = async (now: Date) => {
      const actor = await loadActor(database.db, session!.id, now);
      return actor.kind === "user" ? actor.memberships.length : undefined;
    };
    expect(await membershipsAt(NOW)).toBe(1);
    await impose("Suspension", "Prohibited");
    expect(await membershipsAt(NOW)).toBe(0);
    expect(await membershipsAt(new Date(NOW.getTime() + 30 * DAY_MS))).toBe(1);
    await impose("Ban");
    expect(await membershipsAt(new Date(NOW.getTime() + 99 * DAY_MS))).toBe(0);
    const [ban] = await callerFor(database.db, actorOf(agent)).enforcement.mine();
    await desk().lift({ measureId: ban!.measureId });
    expect(await membershipsAt(new Date(NOW.getTime() + 99 * DAY_MS))).toBe(1);
  });
});

describe("an appeal", () => {
  test("is made once, and judged by another moderator than the first", async () => {
    const { impose, memberId, own } = await newAgent();
    await impose("Warning");
    const [measure] = await own.mine();
    const { measureId } = measure!;
    await own.appeal({ measureId, statement: "They were let the same morning." });
    await expect(own.appeal({ measureId, statement: "And again." })).rejects.toMatchObject({
      cause: { reason: "enforcement.notAppealable" },
    });
    const judgement = { measureId, outcome: "Lifted" as const, reason: "The agent was right about that." };
    await expect(desk().judgeAppeal(judgement)).rejects.toMatchObject({ cause: { reason: "appeal.otherModerator" } });
    const other = desk(await insertModerator(database.db));
    expect((await other.appealed()).map((appeal) => appeal.measureId)).toContain(measureId);
    await other.judgeAppeal(judgement);
    expect(await own.mine()).toMatchObject([{ isInForce: false, appeal: { outcome: "Lifted" } }]);
    expect((await other.appealed()).map((appeal) => appeal.measureId)).not.toContain(measureId);
    // What was lifted does not count: the next one begins with a warning again.
    await expect(desk().impose({ memberId, step: "Limit", rule: "Photos", reason: REASON })).rejects.toMatchObject({
      cause: { reason: "enforcement.tooFar" },
    });
  });

  test("is nobody else's to make", async () => {
    const { impose, own } = await newAgent();
    await impose("Warning");
    const [measure] = await own.mine();
    const stranger = (await newAgent()).own;
    await expect(
      stranger.appeal({ measureId: measure!.measureId, statement: "Not mine at all." }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("two moderators at once: one step, and the second sees it before going further", async () => {
  const { impose, memberId } = await newAgent();
  const second = desk(await insertModerator(database.db));
  await Promise.all([impose("Warning"), second.impose({ memberId, step: "Warning", rule: "Photos", reason: REASON })]);
  await expect(impose("Suspension")).rejects.toMatchObject({ cause: { reason: "enforcement.tooFar" } });
});

test("nobody decides about the own agency, and agents about nobody", async () => {
  const { agent, memberId } = await newAgent();
  const moderatingAgent = { ...actorOf(agent, "Manager"), platformRole: "Moderator" as const };
  const input = { memberId, step: "Warning" as const, rule: "Accuracy" as const, reason: REASON };
  await expect(desk(moderatingAgent).impose(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(desk(actorOf(agent, "Manager")).impose(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(createCaller(contextAt(database.db)).enforcement.mine()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
