import { openTestDatabase } from "@repo/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { checkListing } from "./check-listing";

const NEIGHBOURS = 10;
const TEXT = "Corner flat over the tank bund: teak doors, two balconies, a store room and morning sun in the kitchen.";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a copied, absurdly cheap home with a number in its text far away: found, and told to moderator and agent", async () => {
  const { db } = database;
  const place = await insertLocality(db);
  const agent = await insertMember(db, await insertAgency(db, "Banyan Homes"));
  for (let index = 0; index < NEIGHBOURS; index++) {
    const description = index === 0 ? TEXT : `Home ${index} by the park. ${"abcdefghij"[index]!.repeat(60)}`;
    await insertHome(db, agent, place, {
      listing: { description, listPriceMinor: 1_200_000_000 + index * 10_000_000 },
    });
  }
  const { id: listingId } = await insertHome(db, agent, place, {
    property: { latitude: 13.5, longitude: 77.64, entryLevel: 3 },
    listing: {
      moderationState: "Submitted",
      submittedAt: NOW,
      listPriceMinor: 90_000_000,
      description: `${TEXT} Call 98450 12345.`,
    },
  });
  const ctx = contextAt(db);
  // Twice: what was found before is replaced, not added to.
  for (let times = 0; times < 2; times++) await db.transaction((tx) => checkListing(ctx, tx, listingId));
  const { moderation } = callerFor(db, await insertModerator(db));
  const { findings } = await moderation.caseOf({ listingId });
  expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([
    ["ContactInText", "Serious"],
    ["PriceOutlier", "Serious"],
    ["PinFarFromLocality", "Warning"],
    ["SimilarText", "Warning"],
    ["MissingFact", "Notice"],
  ]);
  expect((await callerFor(db, actorOf(agent)).moderation.ofOwn({ listingId })).findings).toEqual(findings);
  expect(await moderation.queue({})).toContainEqual(expect.objectContaining({ listingId, warnings: 4 }));
});
