import { openTestDatabase } from "@repo/db/testing/test-database";
import type { Actor } from "@repo/domain/access/actor";
import { afterAll, beforeAll, expect, test } from "vitest";
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

const HOUR_MS = 3_600_000;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
let moderator: Actor;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  moderator = await insertModerator(database.db);
});
afterAll(() => database.close());

const desk = (actor = moderator) => callerFor(database.db, actor).moderation;

async function handIn(hoursAgo: number) {
  const submittedAt = new Date(NOW.getTime() - hoursAgo * HOUR_MS);
  const { id } = await insertHome(database.db, agent, place, {
    listing: { moderationState: "Submitted", submittedAt },
  });
  return id;
}

test("says how long decisions took, what they were, what was overturned and what waits", async () => {
  expect(await desk().metrics({})).toMatchObject({ decisions: 0, hoursToDecision: null, waiting: [] });
  const ids = [];
  for (const hours of [1, 2, 3, 4, 5]) ids.push(await handIn(hours));
  await handIn(9);
  for (const listingId of ids.slice(1)) await desk().decide({ listingId, version: 0, outcome: "Approved" });
  const [rejected] = ids;
  const verdict = { rule: "Photos" as const, reason: "The pictures show another home." };
  await desk().decide({ listingId: rejected!, version: 0, outcome: "Rejected", ...verdict });
  expect(await desk().metrics({ days: 7 })).toEqual({
    decisions: 5,
    hoursToDecision: { p50: 3, p90: expect.closeTo(4.6) },
    byOutcome: [
      { outcome: "Approved", count: 4 },
      { outcome: "Rejected", count: 1 },
    ],
    judgedAppeals: 0,
    overturned: 0,
    waiting: [{ task: "Listing", count: 1, oldestHours: 9 }],
  });

  await callerFor(database.db, actorOf(agent)).moderation.appeal({
    listingId: rejected!,
    version: 1,
    statement: "They were taken yesterday.",
  });
  const other = desk(await insertModerator(database.db));
  await other.decide({ listingId: rejected!, version: 2, outcome: "Approved" });
  expect(await desk().metrics({ days: 7 })).toMatchObject({ judgedAppeals: 1, overturned: 1 });
});
