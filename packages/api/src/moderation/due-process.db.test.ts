import { outbox } from "@repo/db/schema/messages";
import { abuseReports, auditEvents, moderationClaims } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { and, eq, inArray, sql } from "drizzle-orm";
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
  VISITOR,
} from "../../testing/world";

const MODERATORS_AT_ONCE = 12;
const ANSWER = { rule: "Accuracy", reason: "The price is that of another home." } as const;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function home(listing: NonNullable<Parameters<typeof insertHome>[3]>["listing"] = {}) {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  const { id: listingId, version } = await insertHome(database.db, agent, place, { listing });
  return { agent, agencyId, listingId, version };
}
const desk = async () => callerFor(database.db, await insertModerator(database.db)).moderation;
const submitted = () => home({ moderationState: "Submitted", submittedAt: NOW });

async function lettersAbout(key: string, value: string): Promise<Mail[]> {
  const promised = await database.db.select().from(outbox).where(sql`${outbox.subject}->>${key} = ${value}`);
  const mails: Mail[] = [];
  for (const { id } of promised) {
    const mailer = async (mail: Mail) => void mails.push(mail);
    await deliverMessage(contextAt(database.db), id, { mailer, origin: "https://plinth.example" });
  }
  return mails;
}

describe("claiming", () => {
  test("of moderators who claim at once, one wins, and the others cannot decide until it expires", async () => {
    const { listingId, version } = await submitted();
    const actors = await Promise.all(Array.from({ length: MODERATORS_AT_ONCE }, () => insertModerator(database.db)));
    const claims = await Promise.all(
      actors.map(async (actor) => ({
        actor,
        ...(await callerFor(database.db, actor).moderation.claim({ listingId })),
      })),
    );
    expect(claims.filter(({ isMine }) => isMine)).toHaveLength(1);
    const loser = claims.find(({ isMine }) => !isMine)!.actor;
    const decide = (now: Date) =>
      callerAt(database.db, now, loser).moderation.decide({ listingId, version, outcome: "Approved" });
    await expect(decide(NOW)).rejects.toMatchObject({ cause: { reason: "listing.heldByOther" } });
    const [queued] = (await callerFor(database.db, loser).moderation.queue({})).filter(
      (item) => item.listingId === listingId,
    );
    expect(queued?.heldBy).toBe("Mira Moderator");
    expect((await decide(new Date(NOW.getTime() + 16 * 60_000))).moderationState).toBe("Approved");
    expect(await database.db.select().from(moderationClaims).where(eq(moderationClaims.listingId, listingId))).toEqual(
      [],
    );
  });

  test("who moves on gives the listing back, and takes it from nobody else", async () => {
    const { listingId } = await submitted();
    const [first, second] = [await insertModerator(database.db), await insertModerator(database.db)].map(
      (actor) => callerFor(database.db, actor).moderation,
    ) as [ReturnType<typeof callerFor>["moderation"], ReturnType<typeof callerFor>["moderation"]];
    expect(await first.claim({ listingId })).toMatchObject({ isMine: true });
    await second.release({ listingId });
    expect(await second.claim({ listingId })).toMatchObject({ isMine: false });
    await first.release({ listingId });
    expect(await second.claim({ listingId })).toMatchObject({ isMine: true });
  });

  test("control: claims that only look before they write are won by several", async () => {
    const { listingId } = await submitted();
    await database.db.execute(sql`create table unguarded_claims (listing_id uuid, moderator text)`);
    let looked = 0;
    let goOn = () => {};
    const everybodyLooked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const claim = async (_: unknown, moderator: number) => {
      const held = await database.db.execute(sql`select from unguarded_claims where listing_id = ${listingId}`);
      if (++looked === MODERATORS_AT_ONCE) goOn();
      await everybodyLooked;
      if (held.length > 0) return false;
      await database.db.execute(sql`insert into unguarded_claims values (${listingId}, ${String(moderator)})`);
      return true;
    };
    const won = await Promise.all(Array.from({ length: MODERATORS_AT_ONCE }, claim));
    expect(won.filter(Boolean).length).toBeGreaterThan(1);
  });
});

describe("suspension and appeal", () => {
  test("a suspended home is hidden, its agent told why and how to appeal, and another moderator judges it for good", async () => {
    const { agent, listingId, version } = await home();
    const first = await insertModerator(database.db);
    const firstDesk = callerFor(database.db, first).moderation;
    const own = callerFor(database.db, actorOf(agent)).moderation;
    const suspended = await firstDesk.decide({ listingId, version, outcome: "Suspended", ...ANSWER });
    await expect(callerFor(database.db, VISITOR).listings.detail({ listingId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const [letter] = await lettersAbout("listingId", listingId);
    expect(JSON.stringify(letter)).toMatch(/consistent.*another home.*appeal.*A person decided/s);

    const appeal = { listingId, version: suspended.version, statement: "It is the right price: see the register." };
    const [mine] = await Promise.allSettled([own.appeal(appeal), own.appeal(appeal)]);
    const appealed = mine.status === "fulfilled" ? mine.value : await own.ofOwn({ listingId });
    expect(appealed).toMatchObject({ moderationState: "Appealed", canAppeal: false });
    const answer = { listingId, version: appealed.version, outcome: "Rejected", ...ANSWER } as const;
    await expect(firstDesk.decide(answer)).rejects.toMatchObject({ cause: { reason: "appeal.otherModerator" } });
    expect((await firstDesk.caseOf({ listingId })).appeal).toEqual({ statement: appeal.statement, mayJudge: false });
    const other = await desk();
    expect(await other.queue({ task: "Appeal" })).toContainEqual(
      expect.objectContaining({ listingId, task: "Appeal" }),
    );
    const rejected = await other.decide(answer);
    // Final: what was judged on appeal is not appealed again.
    await expect(own.appeal({ ...appeal, version: rejected.version })).rejects.toMatchObject({
      cause: { reason: "appeal.notPossible" },
    });
  });

  test("an appeal that is granted shows the home again", async () => {
    const { agent, listingId, version } = await home();
    const firstDesk = await desk();
    const suspended = await firstDesk.decide({ listingId, version, outcome: "Suspended", ...ANSWER });
    await firstDesk.claim({ listingId });
    const own = callerFor(database.db, actorOf(agent)).moderation;
    const { version: appealed } = await own.appeal({
      listingId,
      version: suspended.version,
      statement: "Please look.",
    });
    // Who decided first looks again, and keeps nobody from judging.
    expect(await firstDesk.claim({ listingId })).toMatchObject({ isMine: false });
    await (await desk()).decide({ listingId, version: appealed, outcome: "Approved" });
    expect((await callerFor(database.db, VISITOR).listings.detail({ listingId })).id).toBe(listingId);
  });

  test("nobody appeals for another agency, nor what was not refused", async () => {
    const { agent, listingId, version } = await home();
    const stranger = (await home()).agent;
    const appeal = { listingId, version, statement: "Please look." };
    await expect(callerFor(database.db, actorOf(stranger)).moderation.appeal(appeal)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(callerFor(database.db, actorOf(agent)).moderation.appeal(appeal)).rejects.toMatchObject({
      cause: { reason: "appeal.notPossible" },
    });
  });
});

describe("reports of visitors", () => {
  const report = (listingId: string, email = `${crypto.randomUUID()}@visitor.example`) =>
    callerFor(database.db, VISITOR).moderation.report({
      listingId,
      reason: "Fraud",
      details: "Asks for money.",
      email,
    });

  test("one per person and listing, acknowledged, seen by moderators without the address, and answered once", async () => {
    const { listingId } = await home();
    const email = `${crypto.randomUUID()}@visitor.example`;
    const made = await Promise.all([report(listingId, email), report(listingId, email.toUpperCase())]);
    expect(made.filter(({ isFirst }) => isFirst)).toHaveLength(1);
    const [kept, ...more] = await database.db.select().from(abuseReports).where(eq(abuseReports.listingId, listingId));
    expect(more).toEqual([]);
    const reportId = kept!.id;
    const moderation = await desk();
    expect(await moderation.queue({ task: "Report" })).toContainEqual(expect.objectContaining({ listingId }));
    expect(JSON.stringify(await moderation.caseOf({ listingId }))).not.toContain(email);
    await moderation.answerReport({ reportId, outcome: "NothingWrong" });
    await expect(moderation.answerReport({ reportId, outcome: "ActionTaken" })).rejects.toMatchObject({
      cause: { reason: "report.answered" },
    });
    expect(await moderation.queue({ task: "Report" })).not.toContainEqual(expect.objectContaining({ listingId }));
    const letters = await lettersAbout("reportId", reportId);
    expect(letters.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [email, "We have your report"],
      [email, "What came of your report"],
    ]);
  });

  test("a home that nobody sees cannot be reported", async () => {
    const { listingId } = await submitted();
    await expect(report(listingId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("every act is in the audit trail, which is intact", async () => {
  const actions = ["moderation.decide", "moderation.appeal", "listing.report", "moderation.answerReport"];
  const written = await database.db
    .select()
    .from(auditEvents)
    .where(and(inArray(auditEvents.action, actions)));
  expect(new Set(written.map(({ action }) => action))).toEqual(new Set(actions));
  expect((await verifyAudit(contextAt(database.db))).faults).toEqual([]);
});

describe("changes that were asked for", () => {
  const NUMBER = "Corner flat over the tank bund, morning sun in the kitchen. Call 98450 12345.";

  test("are checked as they are handed in again, once, and wait for a moderator", async () => {
    const { agent, listingId, version } = await home({
      moderationState: "Submitted",
      submittedAt: NOW,
      description: NUMBER,
    });
    const { moderation: own, listings: ownListings } = callerFor(database.db, actorOf(agent));
    await expect(own.resubmit({ listingId, version })).rejects.toMatchObject({
      cause: { reason: "listing.nothingAsked" },
    });
    await (await desk()).decide({ listingId, version, outcome: "ChangesRequested", ...ANSWER });
    const { version: asked, content } = await ownListings.content({ listingId });
    const kinds = async () => (await own.ofOwn({ listingId })).findings.map(({ kind }) => kind);
    await ownListings.submitRevision({ listingId, version: asked, content: { ...content, bathroomsTotal: 3 } });
    expect(await kinds()).toContain("ContactInText");
    const edited = await ownListings.content({ listingId });
    const description = "Corner flat over the tank bund, morning sun in the kitchen.";
    await ownListings.submitRevision({
      listingId,
      version: edited.version,
      content: { ...edited.content, description },
    });
    expect(await kinds()).not.toContain("ContactInText");

    const { version: mended } = await ownListings.content({ listingId });
    const presses = await Promise.allSettled([1, 2].map(() => own.resubmit({ listingId, version: mended })));
    expect(presses.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await (await desk()).queue({ task: "Listing" })).toContainEqual(expect.objectContaining({ listingId }));
  });

  test("nobody else hands it in", async () => {
    const { listingId, version } = await home({ moderationState: "ChangesRequested" });
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Teak Homes"));
    await expect(
      callerFor(database.db, actorOf(stranger)).moderation.resubmit({ listingId, version }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
