import { listings } from "@repo/db/schema/listings";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadActor } from "#identity/load-actor";
import { openSession } from "#identity/open-session";
import { untilBlocking } from "../../testing/until-blocking";
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

let database: Awaited<ReturnType<typeof openTestDatabase>>;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a suspended agency has no desk from the next request on and no public home, and gets both back", async () => {
  const { db } = database;
  const place = await insertLocality(db);
  const agencyId = await insertAgency(db, "Banyan Homes");
  const agent = await insertMember(db, agencyId);
  const home = await insertHome(db, agent, place);
  const rejected = await insertHome(db, agent, place, { listing: { moderationState: "Rejected" } });
  const sessionId = await openSession(db, { userId: agent.userId, method: "Password", caller: {} }, NOW);
  const admin = callerFor(db, await insertModerator(db, "Admin")).agencies;
  const detail = () => callerFor(db, VISITOR).listings.detail({ listingId: home.id });
  const stateOf = async (id: string) =>
    (await db.select().from(listings).where(eq(listings.id, id)))[0]!.moderationState;
  expect(await detail()).toMatchObject({ id: home.id });
  expect(await admin.list()).toContainEqual(expect.objectContaining({ agencyId, members: 1, publicListings: 1 }));

  expect(await admin.suspend({ agencyId })).toMatchObject({ publicListings: 0, suspendedAt: NOW.toISOString() });
  expect(await loadActor(db, sessionId, NOW)).toMatchObject({ kind: "user", memberships: [] });
  await expect(detail()).rejects.toMatchObject({ code: "NOT_FOUND" });
  const search = await callerFor(db, VISITOR).search.results({ criteria: { places: [place.city.slug] }, zoom: 12 });
  expect(search.total).toBe(0);

  expect(await admin.restore({ agencyId })).toMatchObject({ publicListings: 1, suspendedAt: null });
  expect(await loadActor(db, sessionId, NOW)).toMatchObject({ memberships: [{ agencyId }] });
  expect(await detail()).toMatchObject({ id: home.id });
  // What was not public before is not brought along.
  expect(await stateOf(rejected.id)).toBe("Rejected");
});

test("what moderators suspended or rejected meanwhile stays so", async () => {
  const { db } = database;
  const place = await insertLocality(db);
  const agencyId = await insertAgency(db, "Coral Homes");
  const agent = await insertMember(db, agencyId);
  const own = await insertHome(db, agent, place, { listing: { moderationState: "Suspended" } });
  const decided = await insertHome(db, agent, place);
  const admin = callerFor(db, await insertModerator(db, "Admin")).agencies;
  await admin.suspend({ agencyId });
  await db.update(listings).set({ moderationState: "Rejected" }).where(eq(listings.id, decided.id));
  await admin.restore({ agencyId });
  const states = await db.select().from(listings).where(eq(listings.agencyId, agencyId));
  expect(new Map(states.map(({ id, moderationState }) => [id, moderationState]))).toEqual(
    new Map([
      [own.id, "Suspended"],
      [decided.id, "Rejected"],
    ]),
  );
});

test("a home that is approved meanwhile becomes public with its agency, not before", async () => {
  const { db } = database;
  const agencyId = await insertAgency(db, "Deodar Homes");
  const agent = await insertMember(db, agencyId);
  const home = await insertHome(db, agent, await insertLocality(db), { listing: { moderationState: "Submitted" } });
  const admin = callerFor(db, await insertModerator(db, "Admin"));
  const detail = () => callerFor(db, VISITOR).listings.detail({ listingId: home.id });
  await admin.agencies.suspend({ agencyId });
  const { version } = await admin.moderation.caseOf({ listingId: home.id });
  const reason = "All is as it should be.";
  await admin.moderation.decide({ listingId: home.id, version, outcome: "Approved", reason });
  await expect(detail()).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await admin.agencies.restore({ agencyId })).toMatchObject({ publicListings: 1 });
  expect(await detail()).toMatchObject({ id: home.id });
});

test.each(["suspend", "restore"] as const)(
  "a decision about a home and its agency's %s in the same moment wait for each other in one order",
  async (change) => {
    const { db } = database;
    const agencyId = await insertAgency(db, "Ebony Homes");
    const agent = await insertMember(db, agencyId);
    const home = await insertHome(db, agent, await insertLocality(db));
    const admin = callerFor(db, await insertModerator(db, "Admin")).agencies;
    if (change === "restore") await admin.suspend({ agencyId });
    let changed: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      // As a decision begins and ends.
      await tx.select().from(listings).where(eq(listings.id, home.id)).for("update");
      changed = admin[change]({ agencyId });
      await untilBlocking(tx);
      await tx.update(listings).set({ moderationState: "Approved" }).where(eq(listings.id, home.id));
    });
    expect(await changed).toMatchObject({ publicListings: change === "suspend" ? 0 : 1 });
  },
);

test("nobody but an administrator governs agencies", async () => {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const moderator = callerFor(database.db, await insertModerator(database.db)).agencies;
  await expect(moderator.suspend({ agencyId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(moderator.list()).rejects.toMatchObject({ code: "FORBIDDEN" });
});
