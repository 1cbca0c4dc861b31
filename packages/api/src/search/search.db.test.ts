import { openTestDatabase } from "@repo/db/testing/test-database";
import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { isPubliclyVisible } from "@repo/domain/listings/publicly-visible";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import { PAGE_SIZE } from "@repo/domain/search/search.schema";
import { SEARCH_SORTS, type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { callerFor, insertAgency, insertHome, insertLocality, insertMember, NOW, VISITOR } from "../../testing/world";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let agent: Awaited<ReturnType<typeof insertMember>>;

beforeAll(async () => {
  database = await openTestDatabase();
  agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
});
afterAll(() => database.close());

const anyone = () => callerFor(database.db, VISITOR).search;
const criteriaOf = (criteria: z.input<typeof searchCriteria>): SearchCriteria => searchCriteria.parse(criteria);

/** A place of its own for each test, so that one test's homes are not another's. */
async function newPlace() {
  const place = await insertLocality(database.db);
  const search = (criteria: z.input<typeof searchCriteria> = {}, zoom = 12) =>
    anyone().results({ criteria: criteriaOf({ place: place.city.slug, ...criteria }), zoom });
  return { place, search };
}

const shownOnMap = ({ pins, clusters }: { pins: unknown[]; clusters: { count: number }[] }) =>
  clusters.reduce((sum, { count }) => sum + count, pins.length);

describe("search.results", () => {
  test("map, list and total agree at every zoom, and pages give each home once", async () => {
    const { place, search } = await newPlace();
    const count = 2 * PAGE_SIZE + 5;
    const ids = new Set<string>();
    for (let n = 0; n < count; n++) {
      const property = { latitude: 12.93 + (n % 9) * 0.005, longitude: 77.61 + Math.floor(n / 9) * 0.005 };
      ids.add((await insertHome(database.db, agent, place, { property })).id);
    }
    for (const zoom of [3, 9, 12, 15, 20]) {
      const found = await search({}, zoom);
      expect([found.total, shownOnMap(found)]).toEqual([count, count]);
    }
    for (const sort of SEARCH_SORTS) {
      const criteria = criteriaOf({ place: place.city.slug, sort });
      const first = await anyone().results({ criteria });
      const listed = first.cards.map(({ id }) => id);
      for (let cursor = first.nextCursor; cursor !== null; ) {
        const page = await anyone().moreCards({ criteria, cursor });
        listed.push(...page.cards.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(listed).toHaveLength(count);
      expect(new Set(listed)).toEqual(ids);
    }
  });

  test("each filter keeps what fits and leaves out its neighbour", async () => {
    const { place, search } = await newPlace();
    await insertHome(database.db, agent, place);
    await insertHome(database.db, agent, place, {
      listing: { listingType: "Lease", listPriceMinor: 4_500_000 },
    });
    await insertHome(database.db, agent, place, {
      listing: { listPriceMinor: 1_200_000_001, furnished: "Furnished" },
      property: { bedroomsTotal: 6, propertySubType: "Villa" },
      squareMetres: 240,
    });
    const total = async (criteria: z.input<typeof searchCriteria>) => (await search(criteria)).total;
    expect(await total({})).toBe(2);
    expect(await total({ listingType: "Lease" })).toBe(1);
    expect(await total({ priceMinorMax: 1_200_000_000 })).toBe(1);
    expect(await total({ priceMinorMin: 1_200_000_001 })).toBe(1);
    expect(await total({ bedrooms: [3] })).toBe(1);
    // The highest choice means "or more".
    expect(await total({ bedrooms: [5] })).toBe(1);
    expect(await total({ bedrooms: [4] })).toBe(0);
    expect(await total({ squareMetresMin: 110, squareMetresMax: 240 })).toBe(2);
    expect(await total({ squareMetresMin: 240.1 })).toBe(0);
    expect(await total({ furnished: ["Furnished"] })).toBe(1);
    expect(await total({ propertySubTypes: ["Villa", "Plot"] })).toBe(1);
    expect(await total({ market: "US" })).toBe(0);
  });

  test("sorts run the whole list in their order", async () => {
    const { place, search } = await newPlace();
    const prices = [300, 100, 200].map((n) => n * 1_000_000);
    for (const [n, listPriceMinor] of prices.entries()) {
      const onMarketAt = new Date(NOW.getTime() - n * 1000);
      await insertHome(database.db, agent, place, {
        listing: { listPriceMinor, onMarketAt },
        squareMetres: [80, 120, 100][n] ?? 0,
      });
    }
    const order = async (sort: SearchCriteria["sort"]) =>
      (await search({ sort })).cards.map(({ price }) => price.amountMinor / 1_000_000);
    expect(await order("newest")).toEqual([300, 100, 200]);
    expect(await order("priceLowest")).toEqual([100, 200, 300]);
    expect(await order("priceHighest")).toEqual([300, 200, 100]);
    expect(await order("areaLargest")).toEqual([100, 200, 300]);
  });

  test("a viewport keeps to its edges, and may cross the antimeridian", async () => {
    const { place, search } = await newPlace();
    for (const longitude of [179.95, -179.95, 178]) {
      await insertHome(database.db, agent, place, { property: { latitude: -17, longitude } });
    }
    const fiji = { west: 179.9, south: -18, east: -179.9, north: -16 };
    expect((await search({ bounds: fiji })).total).toBe(2);
    expect((await search({ bounds: { ...fiji, west: 177, east: 179 } })).total).toBe(1);
  });

  test("a place that is gone finds nothing, rather than everything", async () => {
    expect((await anyone().results({ criteria: criteriaOf({ place: "atlantis" }) })).total).toBe(0);
  });
});

describe("what the public may find", () => {
  const combinations = STANDARD_STATUSES.flatMap((standardStatus) =>
    MODERATION_STATES.flatMap((moderationState) =>
      [true, false].flatMap((hasDisplayConsent) =>
        [null, new Date(NOW.getTime() - 1), NOW, new Date(NOW.getTime() + 1)].map((expiresAt) => ({
          standardStatus,
          moderationState,
          hasDisplayConsent,
          expiresAt,
        })),
      ),
    ),
  );

  test("the database decides like the rule in every combination of states", async () => {
    const { place, search } = await newPlace();
    const visible = new Set<string>();
    for (const combination of combinations) {
      const { id } = await insertHome(database.db, agent, place, { listing: combination });
      if (isPubliclyVisible(combination, NOW)) visible.add(id);
    }
    expect([combinations.length, visible.size]).toEqual([640, 8]);
    const found = await search();
    expect(found.total).toBe(visible.size);
    expect(new Set(found.cards.map(({ id }) => id))).toEqual(visible);
  });

  test("no page of a hidden home answers", async () => {
    const { place } = await newPlace();
    const hidden = await insertHome(database.db, agent, place, { listing: { moderationState: "Submitted" } });
    const caller = callerFor(database.db, VISITOR);
    const questions = [
      () => caller.listings.detail({ listingId: hidden.id }),
      () => caller.visits.openSlots({ listingId: hidden.id }),
      () => caller.listings.detail({ listingId: crypto.randomUUID() }),
    ];
    for (const ask of questions) {
      await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND", cause: { reason: "listing.notFound" } });
    }
  });

  test("a hidden address is nowhere in what the public gets", async () => {
    const { place, search } = await newPlace();
    const exact = { latitude: 12.971_234, longitude: 77.641_234 };
    const home = await insertHome(database.db, agent, place, {
      property: { ...exact, publicLatitude: 12.974, publicLongitude: 77.639, isAddressPublic: false },
    });
    const answers = JSON.stringify([
      await search({}, 20),
      await callerFor(database.db, VISITOR).listings.detail({ listingId: home.id }),
    ]);
    expect(answers).toContain("12.974");
    for (const secret of ["12.971234", "77.641234", "Secret Street"]) expect(answers).not.toContain(secret);
  });
});

describe("bad questions", () => {
  test("are told at their field", async () => {
    const reversed = { ...criteriaOf({}), priceMinorMin: 2, priceMinorMax: 1 };
    await expect(anyone().results({ criteria: reversed })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [{ path: ["criteria", "priceMinorMax"], message: "price.reversed" }] },
    });
  });

  test.each(["nonsense", "", Buffer.from("[1,2,3]").toString("base64url")])(
    "a made-up cursor %j is refused",
    async (cursor) => {
      await expect(anyone().moreCards({ criteria: criteriaOf({}), cursor })).rejects.toMatchObject({
        code: "BAD_REQUEST",
        cause: { reason: "cursor.invalid" },
      });
    },
  );

  test("a cursor of another order is refused", async () => {
    const { place, search } = await newPlace();
    for (let n = 0; n <= PAGE_SIZE; n++) await insertHome(database.db, agent, place);
    const { nextCursor } = await search({ sort: "newest" });
    const criteria = criteriaOf({ place: place.city.slug, sort: "priceLowest" });
    await expect(anyone().moreCards({ criteria, cursor: nextCursor! })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
