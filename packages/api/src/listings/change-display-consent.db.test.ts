import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  actorOf,
  callerFor,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  VISITOR,
} from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

const found = async () => {
  const criteria = searchCriteria.parse({ places: [place.city.slug] });
  return (await callerFor(database.db, VISITOR).search.results({ criteria })).cards.map(({ id }) => id);
};

test("an owner who takes the agreement back hides the home at once; given again, it is shown again", async () => {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const { id: listingId, version } = await insertHome(database.db, agent, place);
  const own = callerFor(database.db, actorOf(agent)).listings;
  expect(await found()).toContain(listingId);

  const hidden = await own.changeDisplayConsent({ listingId, version, hasDisplayConsent: false });
  expect(hidden).toMatchObject({ hasDisplayConsent: false, isPubliclyVisible: false, standardStatus: "Active" });
  expect(await found()).not.toContain(listingId);
  const visitor = callerFor(database.db, VISITOR).listings;
  await expect(visitor.detail({ listingId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(own.changeDisplayConsent({ listingId, version, hasDisplayConsent: true })).rejects.toMatchObject({
    cause: { reason: "listing.changedMeanwhile" },
  });

  await own.changeDisplayConsent({ listingId, version: hidden.version, hasDisplayConsent: true });
  expect(await found()).toContain(listingId);
  expect((await visitor.detail({ listingId })).events).toEqual([]);
  const audit = await database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.entityId, listingId))
    .orderBy(asc(auditEvents.id));
  expect(audit.map(({ action }) => action)).toEqual(["listing.displayConsentWithdrawn", "listing.displayConsentGiven"]);
});

test("another agency says nothing for the owner", async () => {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const stranger = await insertMember(database.db, await insertAgency(database.db, "Neem Estates"));
  const { id: listingId, version } = await insertHome(database.db, agent, place);
  const foreign = callerFor(database.db, actorOf(stranger)).listings;
  await expect(foreign.changeDisplayConsent({ listingId, version, hasDisplayConsent: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await found()).toContain(listingId);
});
