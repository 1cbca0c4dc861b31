import { visits } from "@repo/db/schema/visits";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ACROSS_TOWN,
  bookingOf,
  bookVisitAt,
  callerAt,
  countOverlaps,
  HERE,
  insertShownHomes,
  NO_OVERLAPS,
  slotAt,
} from "../../testing/visit-world";
import { NOW } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const visitor = (now = NOW, deviceId: string | null = null) => callerAt(database.db, now, undefined, deviceId).visits;

const booked = (listingId: string, changes?: object) => bookVisitAt(database.db, listingId, changes);

describe("tours", () => {
  test("a planned tour is booked as planned", async () => {
    const { homes } = await insertShownHomes(database.db, [HERE, ACROSS_TOWN, { latitude: 12.98, longitude: 77.66 }]);
    const plan = await visitor().planTour({ listingIds: homes.map(({ id }) => id), date: "2030-01-03" });
    const stops = plan!.stops.map(({ listingId, startsAt }) => ({ listingId, startsAt }));
    const { idempotencyKey, contact: who, consent } = bookingOf(homes[0]!.id);
    const tour = await visitor().bookTour({ stops, idempotencyKey, contact: who, consent });
    if (tour.outcome !== "booked") throw new Error("not booked");
    const again = await visitor().bookTour({ stops, idempotencyKey, contact: who, consent });
    expect(again).toMatchObject({ visits: tour.visits.map(({ visitId }) => ({ visitId })) });
    const other = visitor().bookTour({ stops: stops.toReversed(), idempotencyKey, contact: who, consent });
    await expect(other).rejects.toThrow("idempotencyKey.reused");
    expect(await countOverlaps(database.db)).toEqual(NO_OVERLAPS);
  });

  test("all or none: a stop that is gone takes the whole tour back", async () => {
    const { homes } = await insertShownHomes(database.db, [HERE, HERE]);
    await booked(homes[1]!.id, { startsAt: slotAt(60) });
    const { idempotencyKey, contact: who, consent } = bookingOf(homes[0]!.id);
    const stops = [
      { listingId: homes[0]!.id, startsAt: slotAt(0) },
      { listingId: homes[1]!.id, startsAt: slotAt(60) },
    ];
    expect(await visitor().bookTour({ stops, idempotencyKey, contact: who, consent })).toEqual({
      outcome: "slotTaken",
      listingIds: [homes[1]!.id],
    });
    const left = await database.db
      .select()
      .from(visits)
      .where(and(eq(visits.listingId, homes[0]!.id), inArray(visits.status, ["Confirmed", "Pending"])));
    expect(left).toEqual([]);
  });

  test("homes that no order can join on one day have no plan", async () => {
    const { homes } = await insertShownHomes(database.db, [HERE, { latitude: 19.07, longitude: 72.87 }]);
    expect(await visitor().planTour({ listingIds: homes.map(({ id }) => id), date: "2030-01-03" })).toBeNull();
  });
});
