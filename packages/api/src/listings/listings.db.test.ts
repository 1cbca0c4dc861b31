import { listings } from "@repo/db/schema/listings";
import { auditEvents } from "@repo/db/schema/moderation";
import { propertyEvents } from "@repo/db/schema/properties";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { SubmitListingInput } from "@repo/domain/listings/listing.schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  actorOf,
  callerFor,
  insertAgency,
  insertBuyer,
  insertHome,
  insertLocality,
  insertMember,
  insertModerator,
  NOW,
  VISITOR,
} from "../../testing/world";
import { expireListings } from "./expire-listings";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let place: Awaited<ReturnType<typeof insertLocality>>;

beforeAll(async () => {
  database = await openTestDatabase();
  place = await insertLocality(database.db);
});
afterAll(() => database.close());

async function newHome(listing: Partial<typeof listings.$inferInsert> = {}) {
  const agencyId = await insertAgency(database.db, "Banyan Homes");
  const agent = await insertMember(database.db, agencyId);
  return { agencyId, agent, listing: await insertHome(database.db, agent, place, { listing }) };
}

const rowOf = async (listingId: string) =>
  (await database.db.select().from(listings).where(eq(listings.id, listingId)))[0]!;

const auditOf = (listingId: string) =>
  database.db.select().from(auditEvents).where(eq(auditEvents.entityId, listingId));

const newListing = (agencyId: string, changes: Partial<SubmitListingInput> = {}): SubmitListingInput => ({
  agencyId,
  listingType: "Sale",
  propertySubType: "Apartment",
  localityId: place.locality.id,
  projectName: "Meadow Heights",
  addressLine: "12 Secret Street",
  point: { latitude: 12.9719, longitude: 77.6412 },
  isAddressPublic: false,
  bedroomsTotal: 3,
  bathroomsTotal: 2,
  areas: [{ basis: "Carpet", value: 1_184, unit: "squareFoot" }],
  entryLevel: 4,
  storiesTotal: 12,
  yearBuilt: 2018,
  furnished: "Unfurnished",
  directionFaces: "East",
  parkingTotal: 1,
  amenities: ["Lift"],
  availabilityDate: null,
  priceMinor: 1_200_000_000,
  securityDepositMinor: null,
  maintenanceMinor: null,
  components: [],
  registrationNumber: "",
  description: "A quiet home with a balcony facing the park, two minutes from the metro.",
  hasDisplayConsent: true,
  ...changes,
});

describe("listings.changePrice", () => {
  test("changes the price, keeps the earlier one in the history and says who did it", async () => {
    const { agent, listing } = await newHome();
    const desk = callerFor(database.db, actorOf(agent));
    const changed = await desk.listings.changePrice({
      listingId: listing.id,
      version: listing.version,
      priceMinor: 1_150_000_000,
    });
    expect(changed).toMatchObject({ price: { amountMinor: 1_150_000_000 }, version: listing.version + 1 });
    const { events } = await callerFor(database.db, VISITOR).listings.detail({ listingId: listing.id });
    expect(events.map(({ kind }) => kind)).toContain("PriceChanged");
    expect(await auditOf(listing.id)).toMatchObject([
      {
        action: "listing.changePrice",
        actorUserId: agent.userId,
        details: { from: 1_200_000_000, to: 1_150_000_000 },
      },
    ]);
  });

  test("two screens at once: one wins, the other is told", async () => {
    const { agent, listing } = await newHome();
    const change = (priceMinor: number) =>
      callerFor(database.db, actorOf(agent)).listings.changePrice({ listingId: listing.id, version: 0, priceMinor });
    const outcomes = await Promise.allSettled([change(1_100_000_000), change(1_300_000_000)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const rejected = outcomes.find((outcome) => outcome.status === "rejected");
    expect(rejected?.reason).toMatchObject({ code: "CONFLICT", cause: { reason: "listing.changedMeanwhile" } });
    expect(await auditOf(listing.id)).toHaveLength(1);
  });

  test("nobody else may, and nothing is written", async () => {
    const { agencyId, agent, listing } = await newHome();
    const colleague = await insertMember(database.db, agencyId);
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Elsewhere"));
    const input = { listingId: listing.id, version: 0, priceMinor: 1 };
    const attempts = [
      [actorOf(colleague), "NOT_FOUND"],
      [actorOf(stranger, "Manager"), "NOT_FOUND"],
      [await insertModerator(database.db), "FORBIDDEN"],
      [await insertBuyer(database.db), "FORBIDDEN"],
      [VISITOR, "UNAUTHORIZED"],
    ] as const;
    for (const [actor, code] of attempts) {
      await expect(callerFor(database.db, actor).listings.changePrice(input)).rejects.toMatchObject({ code });
    }
    expect(await rowOf(listing.id)).toMatchObject({ listPriceMinor: 1_200_000_000, version: 0 });
    expect(await auditOf(listing.id)).toEqual([]);
    const manager = callerFor(database.db, actorOf(agent, "Manager"));
    const lower = { ...input, priceMinor: 1_100_000_000 };
    expect((await manager.listings.changePrice(lower)).price.amountMinor).toBe(1_100_000_000);
  });
});

describe("listings.changeStatus", () => {
  test("a sold home leaves the search at once, and the market for good", async () => {
    const { agent, listing } = await newHome();
    const desk = callerFor(database.db, actorOf(agent));
    const closed = await desk.listings.changeStatus({ listingId: listing.id, version: 0, standardStatus: "Closed" });
    expect(closed).toMatchObject({ standardStatus: "Closed", isPubliclyVisible: false });
    await expect(callerFor(database.db, VISITOR).listings.detail({ listingId: listing.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      desk.listings.changeStatus({ listingId: listing.id, version: closed.version, standardStatus: "Active" }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED", cause: { reason: "listing.statusNotReachable" } });
  });
});

describe("listings.submit", () => {
  test("waits for a moderator: the agent sees it, the public does not", async () => {
    const { agencyId, agent } = await newHome();
    const desk = callerFor(database.db, actorOf(agent));
    const { listingId } = await desk.listings.submit(newListing(agencyId));
    const own = (await desk.listings.own()).find(({ id }) => id === listingId);
    expect(own).toMatchObject({ moderationState: "Submitted", isPubliclyVisible: false, price: { currency: "INR" } });
    await expect(callerFor(database.db, VISITOR).listings.detail({ listingId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("bad answers are told at their fields, and nothing is stored", async () => {
    const { agencyId, agent } = await newHome();
    const desk = callerFor(database.db, actorOf(agent));
    const before = (await desk.listings.own()).length;
    const fieldOf = async (changes: object) =>
      desk.listings.submit({ ...newListing(agencyId), ...changes }).then(
        () => "accepted",
        ({ cause }) => cause.details?.field ?? cause.issues[0].path.join("."),
      );
    expect(await fieldOf({ priceMinor: 0 })).toBe("priceMinor");
    expect(await fieldOf({ entryLevel: 13 })).toBe("entryLevel");
    expect(await fieldOf({ description: "Nice" })).toBe("description");
    expect(await fieldOf({ hasDisplayConsent: false })).toBe("hasDisplayConsent");
    expect(await fieldOf({ areas: [] })).toBe("areas");
    expect(await fieldOf({ localityId: crypto.randomUUID() })).toBe("localityId");
    expect(await desk.listings.own()).toHaveLength(before);
  });

  test("nobody submits in the name of another agency", async () => {
    const { agencyId } = await newHome();
    const stranger = await insertMember(database.db, await insertAgency(database.db, "Elsewhere"));
    await expect(
      callerFor(database.db, actorOf(stranger, "Manager")).listings.submit(newListing(agencyId)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("expireListings", () => {
  test("ends what is past its time, once, and nothing else", async () => {
    const ended = await newHome({ expiresAt: new Date(NOW.getTime() - 1) });
    const running = await newHome({ expiresAt: new Date(NOW.getTime() + 1) });
    const ctx = {
      db: database.db,
      actor: { kind: "job", jobName: "expire-listings" },
      now: () => NOW,
      requestId: "test",
      deviceId: null,
      clientAddress: null,
    } as const;
    await expireListings(ctx);
    const after = await rowOf(ended.listing.id);
    expect(after.standardStatus).toBe("Expired");
    await expireListings(ctx);
    expect(await rowOf(ended.listing.id)).toEqual(after);
    const history = await database.db
      .select()
      .from(propertyEvents)
      .where(eq(propertyEvents.propertyId, ended.listing.propertyId));
    expect(history).toMatchObject([{ kind: "StatusChanged", standardStatus: "Expired", listingId: ended.listing.id }]);
    expect((await rowOf(running.listing.id)).standardStatus).toBe("Active");
  });
});
