import { media } from "@repo/db/schema/listings";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { AMENITIES } from "@repo/domain/listings/home-facts";
import { MODERATION_STATES } from "@repo/domain/listings/moderation-state";
import { isPubliclyVisible } from "@repo/domain/listings/publicly-visible";
import { STANDARD_STATUSES } from "@repo/domain/listings/standard-status";
import { EXTRAS, featureBits } from "@repo/domain/search/features";
import { KIND_GROUPS, type KindGroup } from "@repo/domain/search/kinds";
import { RELEVANCE_DAYS } from "@repo/domain/search/relevance";
import { PAGE_SIZE } from "@repo/domain/search/search.schema";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { SEARCH_SORTS } from "@repo/domain/search/search-sorts";
import { sql } from "drizzle-orm";
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
    anyone().results({ criteria: criteriaOf({ places: [place.city.slug], ...criteria }), zoom });
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
      const criteria = criteriaOf({ places: [place.city.slug], sort });
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
    expect((await anyone().results({ criteria: criteriaOf({ places: ["atlantis"] }) })).total).toBe(0);
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
    const criteria = criteriaOf({ places: [place.city.slug], sort: "priceLowest" });
    await expect(anyone().moreCards({ criteria, cursor: nextCursor! })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("bits of the searchable table", () => {
  test("the database packs every kind and feature where the domain package expects it", async () => {
    const none = { sub_type: "Apartment", bedrooms: 0, furnished: null, faces: null, agency_kind: "Brokerage" };
    const packed = async (changes: Record<string, string | number>) => {
      const { sub_type, bedrooms, furnished, faces, agency_kind } = { ...none, ...changes };
      const [row] = await database.db.execute<{ kinds: number }>(
        sql`select search_kinds(${sub_type}, ${bedrooms}, ${furnished}, ${faces}, ${agency_kind}) as kinds`,
      );
      return row!.kinds;
    };
    const columns = {
      propertySubType: "sub_type",
      bedrooms: "bedrooms",
      furnished: "furnished",
      directionFaces: "faces",
      postedBy: "agency_kind",
    } as const;
    for (const [group, { firstBit, values }] of Object.entries(KIND_GROUPS)) {
      for (const [index, value] of values.entries()) {
        const kinds = await packed({ [columns[group as KindGroup]]: value });
        expect([value, kinds & (((1 << values.length) - 1) << firstBit)]).toEqual([value, 1 << (firstBit + index)]);
      }
    }
    for (const amenity of AMENITIES) {
      const [row] = await database.db.execute<{ bits: number }>(
        sql`select search_amenities(array[${amenity}]) as bits`,
      );
      expect([amenity, row!.bits]).toEqual([amenity, featureBits([amenity])]);
    }
  });

  test("each extra is found by its own filter", async () => {
    const { place, search } = await newPlace();
    const plain = await insertHome(database.db, agent, place);
    const changes = {
      VerifiedRegistration: { registrationStatus: "Verified" as const },
      PriceReduced: { previousListPriceMinor: 1_300_000_000 },
      FullDescription: { description: "Quiet. ".repeat(40) },
    };
    const expected: Record<string, string> = {};
    for (const [extra, listing] of Object.entries(changes)) {
      expected[extra] = (await insertHome(database.db, agent, place, { listing })).id;
    }
    for (const [extra, category] of [
      ["Photos", "Photo"],
      ["Panorama", "Panorama"],
      ["FloorPlan", "FloorPlan"],
    ] as const) {
      const home = await insertHome(database.db, agent, place);
      expected[extra] = home.id;
      const picture = { altText: "", sha256: "a", widths: [4], width: 4, height: 3, blurDataUrl: "" };
      await database.db
        .insert(media)
        .values({ listingId: home.id, position: 0, category, alteration: "AsTaken", ...picture });
    }
    for (const extra of EXTRAS) {
      const { cards } = await search({ extras: [extra] });
      expect([extra, cards.map(({ id }) => id)]).toEqual([extra, [expected[extra]]]);
    }
    expect((await search()).cards.map(({ id }) => id)).toContain(plain.id);
    // Seven homes, of which six have one quality each: the more days a quality counts for, the earlier.
    const order = (await search({ sort: "relevance" })).cards.map(({ id }) => id);
    expect(order.slice(0, RELEVANCE_DAYS.length)).toEqual(RELEVANCE_DAYS.map(({ extra }) => expected[extra]));
  });
});

describe("beside the answer", () => {
  test("facets count each filter as if it were not set, and the others as they are", async () => {
    const { place, search } = await newPlace();
    for (const [bedroomsTotal, crores] of [
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 3],
      [4, 3],
    ] as const) {
      await insertHome(database.db, agent, place, {
        property: { bedroomsTotal },
        listing: { listPriceMinor: crores * 1_000_000_000 },
      });
    }
    const { total, facets } = await search({ bedrooms: [2, 3], priceMinorMax: 2_000_000_000 });
    expect(total).toBe(3);
    expect(facets.bedrooms).toMatchObject({ 2: 2, 3: 1, 4: 0 });
    expect(facets.prices.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  test("when nothing is found, each single way out says what it would bring", async () => {
    const { place, search } = await newPlace();
    await insertHome(database.db, agent, place, { listing: { furnished: "Furnished" } });
    const nothing = { bedrooms: [1], priceMinorMax: 1_000_000_000, furnished: ["Furnished" as const] };
    expect((await search({ bedrooms: [3] })).relaxations).toEqual([]);
    // Two filters stand in the way together: easing one of them alone brings nothing.
    expect(await search(nothing)).toMatchObject({ total: 0, relaxations: [] });
    const priceOnly = await search({ bedrooms: [3], priceMinorMax: 1_000_000_000 });
    expect(priceOnly.relaxations).toMatchObject([
      { filter: "price", count: 1, criteria: { priceMinorMax: 1_300_000_000, bedrooms: [3] } },
    ]);
  });

  test("hidden homes are left out of everything", async () => {
    const { place } = await newPlace();
    const [kept, put] = [await insertHome(database.db, agent, place), await insertHome(database.db, agent, place)];
    const criteria = criteriaOf({ places: [place.city.slug] });
    const found = await anyone().results({ criteria, zoom: 20, hidden: [put.id] });
    expect([found.total, found.cards.map(({ id }) => id), shownOnMap(found)]).toEqual([1, [kept.id], 1]);
  });
});

test("a locality is outlined around what is offered there; a city, or a locality with few homes, is not", async () => {
  const { place } = await newPlace();
  const outlines = () => anyone().outlines({ places: [place.locality.slug, place.city.slug, "nowhere"] });
  const offer = (n: number, changes: { listingType?: "Lease"; standardStatus?: "Withdrawn" } = {}, latitude = 12.97) =>
    insertHome(database.db, agent, place, { listing: changes, property: { latitude, longitude: 77.6 + n * 0.003 } });
  await offer(0);
  expect(await outlines()).toEqual([{ slug: place.locality.slug, count: 1, area: null }]);
  for (const n of [1, 2, 3]) await offer(n);
  await offer(4, { listingType: "Lease" }, 12.975);
  await offer(9, { standardStatus: "Withdrawn" });
  const [outline] = await outlines();
  expect(outline?.count).toBe(5);
  const longitudes = (outline?.area?.[0] ?? []).map(([longitude]) => longitude);
  const room = 0.002;
  expect(Math.min(...longitudes)).toBeCloseTo(77.6 - room, 3);
  expect(Math.max(...longitudes)).toBeCloseTo(77.612 + room, 3);
});

describe("bad questions never reach the database", () => {
  const ring = (corners: number) =>
    Array.from({ length: corners }, (_, n): [number, number] => [
      77 + Math.cos((2 * Math.PI * n) / corners),
      13 + Math.sin((2 * Math.PI * n) / corners),
    ]);
  test.each<[string, object, string]>([
    ["not a number", { bounds: { west: Number.NaN, south: 1, east: 2, north: 3 } }, "bounds"],
    ["a box upside down", { bounds: { west: 1, south: 5, east: 2, north: 3 } }, "bounds"],
    ["a box beyond the earth", { bounds: { west: -999, south: 1, east: 2, north: 3 } }, "bounds"],
    ["10,000 corners", { areas: [[ring(10_000)]] }, "areas"],
    [
      "a ring that crosses itself",
      {
        areas: [
          [
            [
              [0, 0],
              [2, 2],
              [2, 0],
              [0, 3],
            ],
          ],
        ],
      },
      "areas",
    ],
    ["an endless price", { priceMinorMax: Number.POSITIVE_INFINITY }, "priceMinorMax"],
    ["an absurd price", { priceMinorMin: 1e300 }, "priceMinorMin"],
    ["a negative area", { squareMetresMin: -1 }, "squareMetresMin"],
    ["an unknown home type", { propertySubTypes: ["Castle"] }, "propertySubTypes"],
    ["an unknown order", { sort: "random" }, "sort"],
    ["a filter nobody knows", { pool: true }, ""],
  ])("%s is refused at its field", async (_name, criteria, field) => {
    const question = { criteria: { ...criteriaOf({}), ...criteria } };
    const path = field === "" ? ["criteria"] : expect.arrayContaining(["criteria", field]);
    // The types forbid these; the wire does not.
    const answer = anyone().results(question as Parameters<ReturnType<typeof anyone>["results"]>[0]);
    await expect(answer).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
  });
});
