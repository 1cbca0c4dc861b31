import { listings, media, priceComponents } from "@repo/db/schema/listings";
import { auditEvents } from "@repo/db/schema/moderation";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callerAt } from "../../testing/visit-world";
import {
  actorOf,
  insertAgency,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "../../testing/world";
import { insertPropertyEvent } from "./listings.repository";

const DAY_MS = 86_400_000;
const PRESSES_AT_ONCE = 6;
const onDay = (day: number) => new Date(NOW.getTime() + day * DAY_MS);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;
beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

/** Offered from the first day on, and taken off the market by its agent 20 days later. */
async function withdrawnHome() {
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const listing = await insertHome(database.db, agent, place, { listing: { updatedAt: NOW } });
  await database.db.transaction((tx) => insertPropertyEvent(tx, listing, "Listed"));
  const picture = {
    listingId: listing.id,
    category: "Photo",
    altText: "",
    width: 1,
    height: 1,
    blurDataUrl: "",
  } as const;
  const [taken] = await database.db
    .insert(media)
    .values({ ...picture, position: 0, alteration: "AsTaken", sha256: "a" })
    .returning();
  await database.db
    .insert(media)
    .values({ ...picture, position: 1, alteration: "VirtuallyStaged", sha256: "b", originalMediaId: taken!.id });
  await database.db.insert(priceComponents).values({ listingId: listing.id, kind: "Parking", amountMinor: 50_000_000 });
  const own = (day: number) => callerAt(database.db, onDay(day), actorOf(agent)).listings;
  const { version } = await own(20).changeStatus({
    listingId: listing.id,
    version: listing.version,
    standardStatus: "Canceled",
  });
  return { agent, listing, own, again: { listingId: listing.id, version, hasDisplayConsent: true } as const };
}

async function approve(listingId: string, day: number) {
  const desk = callerAt(database.db, onDay(day), await insertModerator(database.db)).moderation;
  await desk.decide({ listingId, version: (await desk.caseOf({ listingId })).version, outcome: "Approved" });
}
const shown = (listingId: string, day: number) =>
  callerAt(database.db, onDay(day), VISITOR).listings.detail({ listingId });

describe("listings.offerAgain", () => {
  test("within 98 days the home keeps its date on the market; buyers see all of its history, once a moderator looked", async () => {
    const { listing, own, again } = await withdrawnHome();
    const relisted = await own(50).offerAgain(again);
    await expect(shown(relisted.listingId, 50)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await approve(relisted.listingId, 51);
    const home = await shown(relisted.listingId, 52);
    expect(home).toMatchObject({ onMarketAt: NOW.toISOString(), onMarketSince: NOW.toISOString() });
    expect(home.events.map(({ kind, standardStatus }) => `${kind} ${standardStatus}`)).toEqual([
      "Listed Active",
      "StatusChanged Canceled",
      "Listed Active",
    ]);
    expect(home.photos.map(({ original }) => original)).toEqual([null, 0]);
    expect(home.priceComponents).toMatchObject([{ kind: "Parking", amountMinor: 50_000_000 }]);
    const [former] = await database.db.select().from(listings).where(eq(listings.id, listing.id));
    expect(former).toMatchObject({ standardStatus: "Canceled" });
    const audit = await database.db.select().from(auditEvents).where(eq(auditEvents.entityId, relisted.listingId));
    expect(audit).toContainEqual(expect.objectContaining({ action: "listing.offerAgain" }));
  });

  test("after more than 98 days it begins anew, with the history all the same", async () => {
    const { own, again } = await withdrawnHome();
    const { listingId } = await own(119).offerAgain(again);
    await approve(listingId, 119);
    const home = await shown(listingId, 120);
    expect(home).toMatchObject({ onMarketAt: onDay(119).toISOString(), onMarketSince: onDay(119).toISOString() });
    expect(home.events).toHaveLength(3);
  });

  test("of presses at once one lists it, and while it is listed nobody of the agency lists it again", async () => {
    const { listing, own, again } = await withdrawnHome();
    const presses = await Promise.allSettled(Array.from({ length: PRESSES_AT_ONCE }, () => own(30).offerAgain(again)));
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const offered = await database.db.select().from(listings).where(eq(listings.propertyId, listing.propertyId));
    expect(offered).toHaveLength(2);
    await expect(own(31).offerAgain(again)).rejects.toMatchObject({ cause: { reason: "listing.offeredAlready" } });
  });

  test("what is on the market, was suspended, or is another agency's is not offered again, and nothing without consent", async () => {
    const { listing, own, again } = await withdrawnHome();
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Neem Estates"));
    const foreign = callerAt(database.db, onDay(30), actorOf(stranger)).listings;
    await expect(foreign.offerAgain(again)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(own(30).offerAgain({ ...again, hasDisplayConsent: false as never })).rejects.toMatchObject({
      cause: { issues: [{ path: ["hasDisplayConsent"], message: "displayConsent.required" }] },
    });
    for (const changes of [{ moderationState: "Suspended" }, { standardStatus: "Active" }] as const) {
      await database.db
        .update(listings)
        .set({ moderationState: "Approved", standardStatus: "Canceled", ...changes })
        .where(eq(listings.id, listing.id));
      await expect(own(30).offerAgain(again)).rejects.toMatchObject({ cause: { reason: "listing.notOfferedAgain" } });
    }
  });
});
