import { listings } from "@repo/db/schema/listings";
import { outbox } from "@repo/db/schema/messages";
import { auditEvents } from "@repo/db/schema/moderation";
import { propertyEvents } from "@repo/db/schema/properties";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverMessage } from "#messages/deliver-message";
import type { Mail } from "#messages/mail";
import { callerAt, contextAt } from "../../testing/visit-world";
import { actorOf, insertAgency, insertHome, insertLocality, insertMember, NOW, VISITOR } from "../../testing/world";
import { askAvailability } from "./ask-availability";
import { holdUnanswered } from "./hold-unanswered";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

const DAY_MS = 86_400_000;
const MOMENT = 1;
const days = (count: number, milliseconds = 0) => new Date(NOW.getTime() + count * DAY_MS + milliseconds);
const job = (at: Date) => contextAt(database.db, at, { kind: "job", jobName: "watch-availability" });

/** A public home for rent that was confirmed now: asked about after 5 days, lapsed after 7. */
async function newHome(changes: Partial<typeof listings.$inferInsert> = {}) {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const listing = await insertHome(database.db, agent, place, {
    listing: { listingType: "Lease", availabilityConfirmedAt: NOW, ...changes },
  });
  return { agent, id: listing.id, propertyId: listing.propertyId };
}

const rowOf = async (id: string) => (await database.db.select().from(listings).where(eq(listings.id, id)))[0]!;
const historyOf = (propertyId: string) =>
  database.db
    .select()
    .from(propertyEvents)
    .where(eq(propertyEvents.propertyId, propertyId))
    .orderBy(asc(propertyEvents.id));
const auditOf = (id: string) =>
  database.db.select().from(auditEvents).where(eq(auditEvents.entityId, id)).orderBy(asc(auditEvents.id));

const promisesAbout = (id: string, kind: "AvailabilityAsked" | "AvailabilityLapsed" = "AvailabilityAsked") =>
  database.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.kind, kind), eq(sql`${outbox.subject}->>'listingId'`, id)));

/** Sends the one promised letter; nothing when it turned out to be void. */
async function letterAbout(id: string, at: Date, kind?: "AvailabilityLapsed"): Promise<Mail | undefined> {
  const [promise, ...more] = await promisesAbout(id, kind);
  expect(more).toEqual([]);
  const sent: Mail[] = [];
  const mailer = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await deliverMessage(contextAt(database.db, at), promise!.id, { mailer, origin: "https://plinth.example" });
  return sent[0];
}
const tokenIn = (letter: Mail | undefined) => letter!.content.action!.url.split("/").at(-1)!;

/** A home that was asked about after 5 days, with its letter. */
async function askedHome(changes?: Partial<typeof listings.$inferInsert>) {
  const home = await newHome(changes);
  await askAvailability(job(days(5)));
  return { ...home, token: tokenIn(await letterAbout(home.id, days(5))) };
}

const seenByPublic = (id: string, at: Date) =>
  callerAt(database.db, at)
    .listings.detail({ listingId: id })
    .then(
      () => true,
      () => false,
    );

test("an agent is asked once, before the confirmation lapses, and not sooner", async () => {
  const [lease, sale] = [await newHome(), await newHome({ listingType: "Sale" })];
  await askAvailability(job(days(5, -MOMENT)));
  expect(await promisesAbout(lease.id)).toEqual([]);
  for (const at of [days(5), days(6), days(16, -MOMENT)]) await askAvailability(job(at));
  expect(await promisesAbout(lease.id)).toHaveLength(1);
  expect(await promisesAbout(sale.id)).toEqual([]);
  await askAvailability(job(days(16)));
  expect(await promisesAbout(sale.id)).toHaveLength(1);
});

test("nobody is asked about homes that were never confirmed or that the public does not see", async () => {
  const homes = [
    await newHome({ availabilityConfirmedAt: null }),
    await newHome({ moderationState: "Suspended" }),
    await newHome({ standardStatus: "Pending" }),
    await newHome({ hasDisplayConsent: false }),
    await newHome({ expiresAt: days(5) }),
  ];
  await askAvailability(job(days(5)));
  await holdUnanswered(job(days(60)));
  for (const { id } of homes) {
    expect(await promisesAbout(id)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ availabilityLapsedAt: null, version: 0 });
  }
});

test("opening the link changes nothing; pressing its button confirms, once", async () => {
  const { id, token } = await askedHome();
  const before = await rowOf(id);
  const visitor = (at: Date) => callerAt(database.db, at, VISITOR).listings;
  expect(await visitor(days(6)).availabilityByLink({ token })).toMatchObject({ answer: "Awaited" });
  expect(await rowOf(id)).toEqual(before);

  const answers = await Promise.all([1, 2, 3].map(() => visitor(days(6)).confirmAvailabilityByLink({ token })));
  expect(answers.map(({ answer }) => answer)).toEqual(["Given", "Given", "Given"]);
  expect(await visitor(days(6.5)).confirmAvailabilityByLink({ token })).toMatchObject({ answer: "Given" });
  expect(await rowOf(id)).toEqual({ ...before, availabilityConfirmedAt: days(6) });
  expect(await auditOf(id)).toMatchObject([
    {
      action: "listing.confirmAvailability",
      actorUserId: null,
      details: { by: "letter", from: "Active", to: "Active" },
    },
  ]);
  await holdUnanswered(job(days(8)));
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Active" });
  await askAvailability(job(days(11)));
  expect(await promisesAbout(id), "the next confirmation ends, too").toHaveLength(2);
});

test("buyers read in a home's history when it was confirmed, once a day, and when it came back from a hold", async () => {
  const { agent, id: listingId } = await newHome({ availabilityConfirmedAt: null, onMarketAt: NOW });
  const desk = (at: Date) => callerAt(database.db, at, actorOf(agent)).listings;
  const shown = () => callerAt(database.db, days(3), VISITOR).listings.detail({ listingId });
  const read = async () => (await shown()).events.map(({ kind, standardStatus }) => `${kind} ${standardStatus}`);
  for (const at of [days(1), days(1, MOMENT), days(2)]) await desk(at).confirmAvailability({ listingId });
  expect(await read()).toEqual(["AvailabilityConfirmed null", "AvailabilityConfirmed null"]);
  expect((await shown()).onMarketSince).toBe(NOW.toISOString());
  await desk(days(2, MOMENT)).changeStatus({ listingId, version: 0, standardStatus: "Hold" });
  await desk(days(3)).changeStatus({ listingId, version: 1, standardStatus: "Active" });
  expect((await read()).slice(2)).toEqual(["StatusChanged Hold", "StatusChanged Active"]);
});

test("wrong and old links are refused alike", async () => {
  const { token } = await askedHome();
  const wrong = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  const at = (day: number) => callerAt(database.db, days(day)).listings;
  await expect(at(5).confirmAvailabilityByLink({ token: wrong })).rejects.toThrow("availability.notFound");
  await expect(at(19).confirmAvailabilityByLink({ token })).rejects.toThrow("availability.notFound");
});

test("who was asked and said nothing is held when the time is up, as part of the home's history", async () => {
  const { agent, id, propertyId, token } = await askedHome();
  await holdUnanswered(job(days(7, -MOMENT)));
  expect(await seenByPublic(id, days(7, -MOMENT))).toBe(true);
  for (const at of [days(7), days(8)]) await holdUnanswered(job(at));
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Hold", availabilityLapsedAt: days(7), version: 1 });
  expect(await seenByPublic(id, days(7))).toBe(false);
  expect(await historyOf(propertyId)).toMatchObject([
    { kind: "StatusChanged", standardStatus: "Hold", listingId: id, occurredAt: days(7) },
  ]);
  expect(await auditOf(id)).toMatchObject([
    { action: "listing.holdUnanswered", actorUserId: null, agencyId: agent.agencyId },
  ]);
  expect((await letterAbout(id, days(7), "AvailabilityLapsed"))?.subject).toBe(
    "On hold: 3 BHK apartment in Indiranagar",
  );

  await callerAt(database.db, days(9)).listings.confirmAvailabilityByLink({ token });
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Active", availabilityLapsedAt: null, version: 2 });
  expect(await seenByPublic(id, days(9))).toBe(true);
  expect((await historyOf(propertyId)).map(({ standardStatus }) => standardStatus)).toEqual(["Hold", "Active"]);
});

test("a letter that reached nobody holds nothing, and one that came late leaves time to answer", async () => {
  const { id } = await newHome();
  await askAvailability(job(days(5)));
  await holdUnanswered(job(days(60)));
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Active" });
  await letterAbout(id, days(60));
  await holdUnanswered(job(days(62, -MOMENT)));
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Active" });
  await holdUnanswered(job(days(62)));
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Hold" });
});

test("the letter of an earlier question is no question about now", async () => {
  const { id, token } = await askedHome();
  await callerAt(database.db, days(6)).listings.confirmAvailabilityByLink({ token });
  await askAvailability(job(days(11)));
  await holdUnanswered(job(days(30)));
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Active" });
});

test("no letter leaves once it was answered at the desk", async () => {
  const { agent, id } = await newHome();
  await askAvailability(job(days(5)));
  const desk = callerAt(database.db, days(5, MOMENT), actorOf(agent)).listings;
  expect(await desk.confirmAvailability({ listingId: id })).toMatchObject({
    availabilityConfirmedAt: days(5, MOMENT).toISOString(),
    canConfirmAvailability: true,
    version: 0,
  });
  expect(await auditOf(id)).toMatchObject([{ actorUserId: agent.userId, details: { by: "desk" } }]);
  expect(await letterAbout(id, days(6))).toBeUndefined();
});

test("a hold that the agent chose stays: no link and no button ends it", async () => {
  const { agent, id, token } = await askedHome();
  const desk = callerAt(database.db, days(6), actorOf(agent)).listings;
  const held = await desk.changeStatus({ listingId: id, version: 0, standardStatus: "Hold" });
  expect(held.canConfirmAvailability).toBe(false);
  await expect(desk.confirmAvailability({ listingId: id })).rejects.toThrow("availability.notOffered");
  const visitor = callerAt(database.db, days(6)).listings;
  expect(await visitor.availabilityByLink({ token })).toMatchObject({ answer: "NotAsked" });
  await expect(visitor.confirmAvailabilityByLink({ token })).rejects.toThrow("availability.notOffered");
  expect(await rowOf(id)).toMatchObject({ standardStatus: "Hold", availabilityConfirmedAt: NOW });
});

test("offering a lapsed home again by its status counts as confirming it", async () => {
  const { agent, id } = await askedHome();
  await holdUnanswered(job(days(7)));
  const desk = callerAt(database.db, days(8), actorOf(agent)).listings;
  await desk.changeStatus({ listingId: id, version: 1, standardStatus: "Active" });
  await holdUnanswered(job(days(9)));
  expect(await rowOf(id)).toMatchObject({
    standardStatus: "Active",
    availabilityConfirmedAt: days(8),
    availabilityLapsedAt: null,
  });
});

test("nobody else confirms: a colleague's and a stranger's press find nothing", async () => {
  const { agent, id } = await newHome();
  const colleague = await insertMember(database.db, agent.agencyId);
  const stranger = await insertMember(database.db, await insertAgency(database.db, "Elsewhere"));
  for (const actor of [actorOf(colleague), actorOf(stranger, "Manager")])
    await expect(
      callerAt(database.db, days(1), actor).listings.confirmAvailability({ listingId: id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await rowOf(id)).toMatchObject({ availabilityConfirmedAt: NOW });
});
