import { type listings, listings as listingsTable } from "@repo/db/schema/listings";
import { moderationDecisions } from "@repo/db/schema/moderation";
import { propertyEvents } from "@repo/db/schema/properties";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { userIdOf } from "@repo/domain/access/actor";
import { ENDED_STATUSES } from "@repo/domain/listings/ended-home.schema";
import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callerFor,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "../../testing/world";

const HOUR_MS = 3_600_000;
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agent: Awaited<ReturnType<typeof insertMember>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
beforeAll(async () => {
  database = await openTestDatabase();
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

type Changes = Partial<typeof listings.$inferInsert>;

/** Offered ten hours ago, approved at `approvedAt` and in its present state since an hour. */
async function insertOffered(listing: Changes, approvedAt: Date | null = hoursAgo(9)) {
  const { db } = database;
  const home = await insertHome(db, agent, place, { listing: { title: "Secret title", ...listing } });
  const event = { propertyId: home.propertyId, listingId: home.id };
  await db.insert(propertyEvents).values([
    { ...event, kind: "Listed", standardStatus: "Active", occurredAt: hoursAgo(10) },
    { ...event, kind: "StatusChanged", standardStatus: home.standardStatus, occurredAt: hoursAgo(1) },
  ]);
  const moderatorUserId = userIdOf(await insertModerator(db)) ?? "";
  const decision = { listingId: home.id, moderatorUserId, outcome: "Approved" as const, reason: "" };
  if (approvedAt) await db.insert(moderationDecisions).values({ ...decision, decidedAt: approvedAt });
  return home;
}

const endedOf = (listingId: string) => callerFor(database.db, VISITOR).listings.ended({ listingId });

test.each(ENDED_STATUSES)(
  "a home that was public and is %s now tells where it was, and nothing of itself",
  async (standardStatus) => {
    const { id } = await insertOffered({ standardStatus });
    const like = await insertHome(database.db, agent, place, { listing: { title: "One that is there" } });
    const ended = await endedOf(id);
    expect(ended).toMatchObject({ listingType: "Sale", localityName: "Indiranagar", cityName: "Bengaluru" });
    expect(ended.similar.map((card) => card.id)).toContain(like.id);
    expect(JSON.stringify(ended)).not.toMatch(new RegExp(`Secret|${id}`));
  },
);

test("a home whose time is over is one before anybody has noted it", async () => {
  const { id } = await insertOffered({ standardStatus: "Active", expiresAt: hoursAgo(1) });
  expect((await endedOf(id)).localityName).toBe("Indiranagar");
});

test("a home that is hidden for any other reason answers like one that never was", async () => {
  const hidden: Changes[] = [
    ...STANDARD_STATUSES.filter((status) => !ENDED_STATUSES.some((ended) => ended === status)).map(
      (standardStatus) => ({ standardStatus }),
    ),
    ...MODERATION_STATES.filter((state) => state !== "Approved").map((moderationState) => ({
      moderationState,
      standardStatus: "Withdrawn" as const,
    })),
    { standardStatus: "Closed", hasDisplayConsent: false },
  ];
  const never = await endedOf(crypto.randomUUID()).catch(String);
  for (const changes of hidden) {
    const { id } = await insertOffered(changes);
    expect({ changes, answer: await endedOf(id).catch(String) }).toEqual({ changes, answer: never });
  }
});

test("one that was over before anybody approved it was never public", async () => {
  const { id } = await insertOffered({ standardStatus: "Withdrawn" }, NOW);
  await expect(endedOf(id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  // The control: the same approved in time.
  await database.db
    .update(moderationDecisions)
    .set({ decidedAt: hoursAgo(5) })
    .where(eq(moderationDecisions.listingId, id));
  expect((await endedOf(id)).listingType).toBe("Sale");
});

test("similar homes are the most alike first, of the same deal, and none that the public may not see", async () => {
  const { db } = database;
  const here = await insertLocality(db);
  const at = { property: { latitude: 13.5, longitude: 78.1, publicLatitude: 13.5, publicLongitude: 78.1 } };
  const home = await insertHome(db, agent, here, at);
  const dearer = await insertHome(db, agent, here, { ...at, listing: { listPriceMinor: 1_500_000_000 } });
  const same = await insertHome(db, agent, here, at);
  await insertHome(db, agent, here, { ...at, listing: { listingType: "Lease" } });
  await insertHome(db, agent, here, { ...at, listing: { listPriceMinor: 9_000_000_000 } });
  const hidden = await insertHome(db, agent, here, at);
  await db.update(listingsTable).set({ moderationState: "Suspended" }).where(eq(listingsTable.id, hidden.id));
  const similar = await callerFor(db, VISITOR).listings.similar({ listingId: home.id });
  expect(similar.map(({ id }) => id)).toEqual([same.id, dearer.id]);
});
