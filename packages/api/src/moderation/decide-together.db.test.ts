import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents, moderationDecisions, moderationFindings, moderationUndos } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyAudit } from "#audit/verify-audit";
import { deliverMessage } from "#messages/deliver-message";
import type { Mail } from "#messages/mail";
import { callerAt, contextAt } from "../../testing/visit-world";
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

const REFUSAL = { outcome: "Rejected", rule: "Prohibited", reason: "These are offers of time shares." } as const;
const MODERATORS_AT_ONCE = 4;
const DAY_MS = 86_400_000;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
});
afterAll(() => database.close());

const desk = (actor: Actor, now = NOW) => callerAt(database.db, now, actor).moderation;

async function waitingCases(count: number) {
  const cases = [];
  for (let index = 0; index < count; index++) {
    const listing = { moderationState: "Submitted", submittedAt: NOW } as const;
    const { id: listingId, version } = await insertHome(database.db, agent, place, { listing });
    cases.push({ listingId, version });
  }
  return cases;
}
const idsOf = (cases: readonly { listingId: string }[]) => cases.map(({ listingId }) => listingId);
const batch = (cases: Awaited<ReturnType<typeof waitingCases>>) => ({ batchId: crypto.randomUUID(), cases });

async function written(cases: readonly { listingId: string }[]) {
  const ids = idsOf(cases);
  const audit = await database.db.select().from(auditEvents).where(inArray(auditEvents.entityId, ids));
  const decisions = await database.db
    .select()
    .from(moderationDecisions)
    .where(inArray(moderationDecisions.listingId, ids));
  const promised = await database.db
    .select()
    .from(outbox)
    .where(inArray(sql`${outbox.subject}->>'listingId'`, ids));
  return { audit: audit.map(({ action }) => action), decisions, messages: promised.map(({ kind }) => kind) };
}

async function lettersOf(kind: "ListingDecided" | "DecisionUndone", { listingId }: { listingId: string }) {
  const mails: Mail[] = [];
  const mailer = async (mail: Mail) => void mails.push(mail);
  const promised = await database.db.select().from(outbox).where(sql`${outbox.subject}->>'listingId' = ${listingId}`);
  for (const { id } of promised.filter((one) => one.kind === kind)) {
    await deliverMessage(contextAt(database.db), id, { mailer, origin: "https://plinth.example" });
  }
  return mails;
}

describe("moderation.decideTogether", () => {
  test("the preview says what the decision will do to each case, and it does so", async () => {
    const moderator = await insertModerator(database.db);
    const cases = await waitingCases(4);
    const [fine, changed, held, serious] = cases as [
      (typeof cases)[0],
      (typeof cases)[0],
      (typeof cases)[0],
      (typeof cases)[0],
    ];
    changed.version++;
    await desk(await insertModerator(database.db)).claim({ listingId: held.listingId });
    await database.db
      .insert(moderationFindings)
      .values({ listingId: serious.listingId, kind: "BannedWords", severity: "Serious", evidence: {} });
    const foreseen = await desk(moderator).previewTogether({ cases, outcome: "Approved" });
    const refusals = ["listing.changedMeanwhile", "listing.heldByOther", "together.seriousFinding"];
    expect(foreseen.map(({ refusal }) => refusal)).toEqual([null, ...refusals]);
    expect((await written(cases)).decisions).toEqual([]);

    const done = await desk(moderator).decideTogether({ ...batch(cases), outcome: "Approved" });
    expect(done.done).toBe(1);
    expect(done.refused.map(({ reason }) => reason)).toEqual(refusals);
    const { audit, decisions, messages } = await written(cases);
    expect(decisions.map(({ listingId }) => listingId)).toEqual([fine.listingId]);
    expect([audit, messages]).toEqual([["moderation.decide"], ["ListingDecided"]]);
  });

  test("a press that is sent twice decides once, and says so both times", async () => {
    const moderator = await insertModerator(database.db);
    const press = { ...batch(await waitingCases(3)), ...REFUSAL };
    expect(await desk(moderator).decideTogether(press)).toEqual({ done: 3, refused: [] });
    expect(await desk(moderator).decideTogether(press)).toEqual({ done: 3, refused: [] });
    expect((await written(press.cases)).decisions).toHaveLength(3);
  });

  test("of moderators who decide on the same cases at once, each case hears one", async () => {
    const cases = await waitingCases(5);
    const moderators = await Promise.all(
      Array.from({ length: MODERATORS_AT_ONCE }, () => insertModerator(database.db)),
    );
    const results = await Promise.all(
      moderators.map((moderator, index) => {
        const order = index % 2 === 0 ? cases : cases.toReversed();
        return desk(moderator).decideTogether({
          ...batch(order),
          ...(index % 2 === 0 ? { outcome: "Approved" } : REFUSAL),
        });
      }),
    );
    expect(results.reduce((sum, { done }) => sum + done, 0)).toBe(cases.length);
    const { audit, decisions, messages } = await written(cases);
    expect(idsOf(decisions).toSorted()).toEqual(idsOf(cases).toSorted());
    expect([audit.length, messages.length]).toEqual([cases.length, cases.length]);
  });

  test("control: moderators who look before they write, without comparing versions, decide a case several times", async () => {
    const [one] = await waitingCases(1);
    let looked = 0;
    let goOn = () => {};
    const everybodyLooked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const decide = async () => {
      const [found] = await database.db.select().from(listings).where(eq(listings.id, one!.listingId));
      if (++looked === MODERATORS_AT_ONCE) goOn();
      await everybodyLooked;
      if (found?.moderationState !== "Submitted") return false;
      await database.db.update(listings).set({ moderationState: "Rejected" }).where(eq(listings.id, one!.listingId));
      return true;
    };
    const decided = await Promise.all(Array.from({ length: MODERATORS_AT_ONCE }, decide));
    expect(decided.filter(Boolean).length).toBeGreaterThan(1);
  });

  test("cases of the own agency are no cases, and a no needs rule and reason", async () => {
    const cases = await waitingCases(1);
    const own = { ...actorOf(agent, "Manager"), platformRole: "Moderator" as const };
    expect(await desk(own).previewTogether({ cases, outcome: "Approved" })).toEqual([]);
    expect(await desk(own).decideTogether({ ...batch(cases), outcome: "Approved" })).toMatchObject({
      done: 0,
      refused: [{ reason: "moderation.notFound" }],
    });
    const moderator = desk(await insertModerator(database.db));
    await expect(moderator.decideTogether({ ...batch(cases), outcome: "Rejected" })).rejects.toMatchObject({
      cause: { issues: [{ path: ["reason"] }, { path: ["rule"] }] },
    });
  });
});

describe("moderation.undoDecisions", () => {
  test("within a week all of a press is taken back by anybody, recorded and told, but for what somebody built on", async () => {
    const press = { ...batch(await waitingCases(3)), ...REFUSAL };
    const [first, , last] = press.cases;
    await desk(await insertModerator(database.db)).decideTogether(press);
    const own = callerFor(database.db, actorOf(agent)).moderation;
    const { version } = await own.ofOwn({ listingId: first!.listingId });
    await own.appeal({ ...first!, version, statement: "It is no time share." });

    const other = await insertModerator(database.db);
    const shown = (await desk(other).decisionBatches()).find(({ batchId }) => batchId === press.batchId);
    expect(shown?.cases.filter(({ refusal }) => refusal === null)).toHaveLength(2);
    const weekLater = new Date(NOW.getTime() + 7 * DAY_MS);
    const undone = await desk(other, weekLater).undoDecisions({ batchId: press.batchId });
    expect(undone).toEqual({ done: 2, refused: [{ listingId: first!.listingId, reason: "undo.changedSince" }] });

    const review = await own.ofOwn({ listingId: last!.listingId });
    expect(review).toMatchObject({ moderationState: "Submitted", decision: null, canAppeal: false });
    expect(await lettersOf("ListingDecided", last!)).toEqual([]);
    expect(JSON.stringify(await lettersOf("DecisionUndone", last!))).toContain("as it was before they decided");
    const { audit } = await written([last!]);
    expect(audit).toEqual(["moderation.decide", "moderation.undo"]);
    expect(await verifyAudit(contextAt(database.db))).toMatchObject({ faults: [] });
    await desk(other).decide({ ...last!, version: review.version, outcome: "Approved" });
    expect(await own.ofOwn({ listingId: last!.listingId })).toMatchObject({ moderationState: "Approved" });
  });

  test("a week and a moment later it stands", async () => {
    const moderator = await insertModerator(database.db);
    const press = { ...batch(await waitingCases(1)), outcome: "Approved" as const };
    await desk(moderator).decideTogether(press);
    const late = desk(moderator, new Date(NOW.getTime() + 7 * DAY_MS + 1));
    expect(await late.undoDecisions({ batchId: press.batchId })).toMatchObject({
      done: 0,
      refused: [{ reason: "undo.tooLate" }],
    });
    expect((await late.decisionBatches()).map(({ batchId }) => batchId)).not.toContain(press.batchId);
  });

  test("of those who undo at once, one does, and it is told once", async () => {
    const moderators = await Promise.all(
      Array.from({ length: MODERATORS_AT_ONCE }, () => insertModerator(database.db)),
    );
    const press = { ...batch(await waitingCases(3)), ...REFUSAL };
    await desk(moderators[0]!).decideTogether(press);
    const results = await Promise.all(
      moderators.map((moderator) => desk(moderator).undoDecisions({ batchId: press.batchId })),
    );
    expect(results.reduce((sum, { done }) => sum + done, 0)).toBe(3);
    const { messages, decisions } = await written(press.cases);
    expect(messages.filter((kind) => kind === "DecisionUndone")).toHaveLength(3);
    for (const { id } of decisions) {
      expect(await database.db.select().from(moderationUndos).where(eq(moderationUndos.decisionId, id))).toHaveLength(
        1,
      );
    }
  });

  test("a decision of its own is a press of its own, and neither it nor its undoing is of the own agency", async () => {
    const [one] = await waitingCases(1);
    const moderator = await insertModerator(database.db);
    await desk(moderator).decide({ ...one!, ...REFUSAL });
    const shown = (await desk(moderator).decisionBatches()).find(({ cases }) => idsOf(cases).includes(one!.listingId));
    const own = { ...actorOf(agent, "Manager"), platformRole: "Moderator" as const };
    expect(await desk(own).decisionBatches()).toEqual([]);
    await expect(desk(own).undoDecisions({ batchId: shown!.batchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await desk(moderator).undoDecisions({ batchId: shown!.batchId })).toEqual({ done: 1, refused: [] });
  });
});
