import { duplicateCandidates } from "@repo/db/schema/duplicates";
import { listings } from "@repo/db/schema/listings";
import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import type { DuplicateReason } from "@repo/domain/duplicates/duplicate";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCaller } from "#app-router";
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
import { proposeDuplicate } from "./duplicates.repository";

const DAY_MS = 86_400_000;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let agents: Awaited<ReturnType<typeof insertMember>>[];
let moderator: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  agents = await Promise.all(
    ["Banyan Homes", "Peepul Homes", "Neem Homes"].map(async (name) =>
      insertMember(database.db, await insertAgency(database.db, name)),
    ),
  );
  moderator = await insertModerator(database.db);
});
afterAll(() => database.close());

async function insertListings(count: number) {
  const ids: string[] = [];
  for (let serial = 0; serial < count; serial++) ids.push((await insertHome(database.db, agents[serial]!, place)).id);
  return ids;
}

async function propose(one: string, other: string, reasons: DuplicateReason[] = ["Text"]) {
  const found = { samePhotos: 0, textSimilarity: 0.8, reasons, foundAt: NOW };
  await proposeDuplicate(database.db, [one, other], found);
  const rows = await database.db
    .select({ id: duplicateCandidates.id, secondListingId: duplicateCandidates.secondListingId })
    .from(duplicateCandidates)
    .where(inArray(duplicateCandidates.firstListingId, [one, other]));
  return rows.find(({ secondListingId }) => secondListingId === one || secondListingId === other)!.id;
}

const desk = (actor = moderator) => callerFor(database.db, actor).duplicates;
const laterDesk = (days: number) =>
  createCaller(contextAt(database.db, new Date(NOW.getTime() + days * DAY_MS), moderator)).duplicates;
const isAsked = async (pairId: string) => (await desk().queue()).some((item) => item.pairId === pairId);

async function homesOf(ids: readonly string[]) {
  const rows = await database.db
    .select({ id: listings.id, propertyId: listings.propertyId })
    .from(listings)
    .where(inArray(listings.id, [...ids]));
  return ids.map((id) => rows.find((row) => row.id === id)!.propertyId);
}

test("one home: both listings show it, nobody is asked again, and the record says who decided", async () => {
  const [one, other] = await insertListings(2);
  const pairId = await propose(one!, other!);
  expect(await isAsked(pairId)).toBe(true);
  expect(await desk().pair({ pairId })).toMatchObject({ distanceMetres: 0, textSimilarity: expect.closeTo(0.8) });
  await desk().judge({ pairId, verdict: "Same" });
  expect(new Set(await homesOf([one!, other!])).size).toBe(1);
  expect(await isAsked(pairId)).toBe(false);
  const recorded = await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, pairId));
  expect(recorded).toMatchObject([{ action: "duplicate.judge", details: { verdict: "Same" } }]);
});

test("two homes: asked again only for a reason that was not there", async () => {
  const [one, other] = await insertListings(2);
  const pairId = await propose(one!, other!);
  await desk().judge({ pairId, verdict: "Different" });
  expect(new Set(await homesOf([one!, other!])).size).toBe(2);
  await propose(one!, other!);
  expect(await isAsked(pairId)).toBe(false);
  await propose(one!, other!, ["Photos", "Text"]);
  expect(await isAsked(pairId)).toBe(true);
});

test("taken back within a week, and not later", async () => {
  const [one, other] = await insertListings(2);
  const before = await homesOf([one!, other!]);
  const pairId = await propose(one!, other!);
  await expect(desk().takeBack({ pairId })).rejects.toMatchObject({ cause: { reason: "duplicate.notTakenBack" } });
  await desk().judge({ pairId, verdict: "Same" });
  await laterDesk(7).takeBack({ pairId });
  expect(await homesOf([one!, other!])).toEqual(before);
  expect(await isAsked(pairId)).toBe(true);
  await desk().judge({ pairId, verdict: "Same" });
  await expect(laterDesk(8).takeBack({ pairId })).rejects.toMatchObject({
    cause: { reason: "duplicate.notTakenBack" },
  });
});

test("listings that were grouped before stay together, whichever judgement is taken back", async () => {
  const [one, two, three] = await insertListings(3);
  const [, , ownHome] = await homesOf([one!, two!, three!]);
  const later = await propose(two!, three!);
  const earlier = await propose(one!, two!);
  await desk().judge({ pairId: later, verdict: "Same" });
  await desk().judge({ pairId: earlier, verdict: "Same" });
  expect(new Set(await homesOf([one!, two!, three!])).size).toBe(1);
  await desk().takeBack({ pairId: earlier });
  const [first, second, third] = await homesOf([one!, two!, three!]);
  expect(second).toBe(third);
  expect(first).not.toBe(second);
  await desk().takeBack({ pairId: later });
  expect((await homesOf([three!]))[0]).toBe(ownHome);
});

test("two moderators at once: one judgement, one told", async () => {
  const [one, other] = await insertListings(2);
  const pairId = await propose(one!, other!);
  const second = desk(await insertModerator(database.db));
  const outcomes = await Promise.allSettled([
    desk().judge({ pairId, verdict: "Same" }),
    second.judge({ pairId, verdict: "Different" }),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("nobody judges a pair of which the own agency has one", async () => {
  const [one, other] = await insertListings(2);
  const pairId = await propose(one!, other!);
  for (const agent of agents.slice(0, 2)) {
    const moderatingAgent = { ...actorOf(agent, "Manager"), platformRole: "Moderator" as const };
    const partial = desk(moderatingAgent);
    await expect(partial.judge({ pairId, verdict: "Different" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(partial.pair({ pairId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await partial.queue()).map((item) => item.pairId)).not.toContain(pairId);
  }
});
