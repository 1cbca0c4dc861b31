import { properties } from "@repo/db/schema/properties";
import { seededRandom } from "@repo/db/seeded-random";
import { openTestDatabase } from "@repo/db/testing/test-database";
import type { GeoPoint } from "@repo/domain/geo/geo-point";
import { metresBetween } from "@repo/domain/geo/metres-between";
import { offsetPoint } from "@repo/domain/geo/offset-point";
import { type SearchCriteria, searchCriteria } from "@repo/domain/search/search-criteria";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { searchEngine } from "#search/search-engine";
import { callerFor, insertAgency, insertHome, insertLocality, insertMember, VISITOR } from "../../testing/world";
import { choosePublicPoint } from "./public-point";

const QUERIES = 10_000;
const SEED = 20_301_127;
const NEAREST_ALLOWED_METRES = 150;
const BLOCK = { latitude: 12.9719, longitude: 77.6412 };

type Way = "boxes" | "circles" | "polygons" | "nearest first" | "viewports";
type Guess = { how: Way; point: GeoPoint };

/** One home somewhere in a block, its address hidden or not, and somebody who wants to know where. */
async function locate({ isAddressPublic, queries, seed }: { isAddressPublic: boolean; queries: number; seed: number }) {
  const database = await openTestDatabase();
  const { next: random } = seededRandom(seed);
  const place = await insertLocality(database.db);
  const agent = await insertMember(database.db, await insertAgency(database.db, "Banyan Homes"));
  const exact = offsetPoint(BLOCK, random() * 900, random() * 2 * Math.PI);
  const shown = choosePublicPoint(exact, isAddressPublic, random);
  const property = {
    ...exact,
    publicLatitude: shown.latitude,
    publicLongitude: shown.longitude,
    isAddressPublic,
  };
  const home = await insertHome(database.db, agent, place, { property });
  // Somebody else's home with a known address, to be nearer or farther than.
  await insertHome(database.db, agent, place, { property: BLOCK });
  await searchEngine(database.db).load();
  const attack = new Attack(callerFor(database.db, VISITOR), home.id, random);
  const guesses = await attack.run(queries);
  const answersOf = (at: GeoPoint) => moveTo(database.db, home.propertyId, at).then(() => attack.replay(200));
  const answers = { here: await answersOf(exact), elsewhere: await answersOf(offsetPoint(exact, 5_000, 1)) };
  await database.close();
  const errors = guesses.map(({ how, point }) => ({ how, metres: metresBetween(point, exact) }));
  return { errors, asked: attack.asked, answers };
}

/** Changes the true point only, as if the home had stood there all the time. */
const moveTo = (db: Awaited<ReturnType<typeof openTestDatabase>>["db"], propertyId: string, at: GeoPoint) =>
  db.update(properties).set(at).where(eq(properties.id, propertyId));

/** Halves, with every question a search can be asked, the place where the home can be. */
class Attack {
  asked = 0;
  readonly #criteria: SearchCriteria[] = [];
  readonly #caller: ReturnType<typeof callerFor>;
  readonly #homeId: string;
  readonly #random: () => number;

  constructor(caller: ReturnType<typeof callerFor>, homeId: string, random: () => number) {
    this.#caller = caller;
    this.#homeId = homeId;
    this.#random = random;
  }

  async run(queries: number): Promise<Guess[]> {
    const guesses: Guess[] = [];
    const ways: [Way, () => Promise<GeoPoint>][] = [
      ["boxes", () => this.#halve((bounds) => ({ bounds }))],
      ["viewports", () => this.#byViewport()],
      ["circles", () => this.#byCircles()],
      ["polygons", () => this.#halve((bounds) => ({ areas: [[ringOf(bounds)]] }))],
      ["nearest first", () => this.#byOrder()],
    ];
    while (this.asked < queries) {
      for (const [how, guess] of ways) guesses.push({ how, point: await guess() });
    }
    return guesses;
  }

  /** The answers to the first questions once more. */
  async replay(count: number): Promise<string[]> {
    const answers = [];
    for (const criteria of this.#criteria.slice(0, count)) {
      answers.push(JSON.stringify(await this.#caller.search.results({ criteria, zoom: 20 })));
    }
    answers.push(JSON.stringify(await this.#caller.listings.detail({ listingId: this.#homeId })));
    answers.push(JSON.stringify(await this.#caller.visits.openSlots({ listingId: this.#homeId })));
    return answers;
  }

  async #ask(criteria: Partial<SearchCriteria>) {
    this.asked++;
    const parsed = searchCriteria.parse(criteria);
    this.#criteria.push(parsed);
    return this.#caller.search.results({ criteria: parsed, zoom: 20 });
  }

  async #isIn(criteria: Partial<SearchCriteria>): Promise<boolean> {
    return (await this.#ask(criteria)).cards.some(({ id }) => id === this.#homeId);
  }

  /** A start of its own each time, so that no two runs ask the same. */
  #start(): Box {
    const shift = 0.02 + this.#random() * 0.03;
    return {
      west: BLOCK.longitude - shift,
      east: BLOCK.longitude + shift,
      south: BLOCK.latitude - shift,
      north: BLOCK.latitude + shift,
    };
  }

  async #halve(criteriaFor: (box: Box) => Partial<SearchCriteria>): Promise<GeoPoint> {
    let box = this.#start();
    for (let step = 0; step < 24; step++) {
      const share = 0.35 + this.#random() * 0.3;
      const isAcross = step % 2 === 0;
      const middle = isAcross ? box.west + (box.east - box.west) * share : box.south + (box.north - box.south) * share;
      const half = isAcross ? { ...box, east: middle } : { ...box, north: middle };
      const otherHalf = isAcross ? { ...box, west: middle } : { ...box, south: middle };
      box = (await this.#isIn(criteriaFor(half))) ? half : otherHalf;
    }
    return middleOf(box);
  }

  /** What the map itself says, from a viewport around somewhere near. */
  async #byViewport(): Promise<GeoPoint> {
    const { pins, cards } = await this.#ask({ bounds: this.#start() });
    const pin = pins.find(({ listingId }) => listingId === this.#homeId);
    const card = cards.find(({ id }) => id === this.#homeId);
    return pin?.point ?? card?.point ?? BLOCK;
  }

  /** The smallest circles around three corners that hold it, cut with one another. */
  async #byCircles(): Promise<GeoPoint> {
    const corners = [0, 2.1, 4.2].map((bearing) => offsetPoint(BLOCK, 2_500 + this.#random() * 500, bearing));
    const distances = [];
    for (const corner of corners) distances.push(await this.#distanceFrom(corner));
    return leastSquares(corners, distances);
  }

  async #distanceFrom(corner: GeoPoint): Promise<number> {
    let [low, high] = [50, 6_000];
    while (high - low > 2) {
      const metres = (low + high) / 2;
      if (await this.#isIn({ around: { ...corner, metres } })) high = metres;
      else low = metres;
    }
    return high;
  }

  /** Along two lines, where the home becomes nearer than another whose address is known: two bisectors cross in it. */
  async #byOrder(): Promise<GeoPoint> {
    const bisectors = [];
    for (const bearing of [this.#random(), this.#random() + Math.PI / 2]) {
      const at = (metres: number) => offsetPoint(BLOCK, metres, bearing);
      const isNearerAt = async (metres: number) =>
        (await this.#ask({ around: { ...at(metres), metres: 9_000 }, sort: "nearest" })).cards[0]?.id === this.#homeId;
      const isAhead = await isNearerAt(3_000);
      let [low, high] = [0, isAhead ? 3_000 : -3_000];
      for (let step = 0; step < 14; step++) {
        const metres = (low + high) / 2;
        if (await isNearerAt(metres)) high = metres;
        else low = metres;
      }
      bisectors.push({ bearing, metres: high });
    }
    return crossing(bisectors);
  }
}

type Box = { west: number; east: number; south: number; north: number };

const ringOf = ({ west, east, south, north }: Box): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const middleOf = ({ west, east, south, north }: Box): GeoPoint => ({
  latitude: (south + north) / 2,
  longitude: (west + east) / 2,
});

/** Metres east and north of the block, where everything is flat enough. */
function flat(point: GeoPoint): [number, number] {
  const north = (point.latitude - BLOCK.latitude) * 111_320;
  const east = (point.longitude - BLOCK.longitude) * 111_320 * Math.cos((BLOCK.latitude * Math.PI) / 180);
  return [east, north];
}

const unflat = (east: number, north: number): GeoPoint =>
  offsetPoint(BLOCK, Math.hypot(east, north), Math.atan2(east, north));

/** Where three circles meet: the differences of their equations are two lines. */
function leastSquares(corners: readonly GeoPoint[], distances: readonly number[]): GeoPoint {
  const [first, ...others] = corners.map((corner, index) => ({ at: flat(corner), metres: distances[index]! }));
  return crossLines(
    others.map(({ at, metres }) => ({
      a: 2 * (at[0] - first!.at[0]),
      b: 2 * (at[1] - first!.at[1]),
      c: first!.metres ** 2 - metres ** 2 + at[0] ** 2 + at[1] ** 2 - first!.at[0] ** 2 - first!.at[1] ** 2,
    })),
  );
}

/** Both points are as far from the home as from the block, so the home is the block mirrored in their line. */
function crossing(equals: readonly { bearing: number; metres: number }[]): GeoPoint {
  const [one, two] = equals.map(({ bearing, metres }) => [Math.sin(bearing) * metres, Math.cos(bearing) * metres]);
  const [dx, dy] = [two![0]! - one![0]!, two![1]! - one![1]!];
  const share = -(one![0]! * dx + one![1]! * dy) / (dx * dx + dy * dy);
  return unflat(2 * (one![0]! + share * dx), 2 * (one![1]! + share * dy));
}

function crossLines([one, two]: readonly { a: number; b: number; c: number }[]): GeoPoint {
  const determinant = one!.a * two!.b - two!.a * one!.b;
  return unflat((one!.c * two!.b - two!.c * one!.b) / determinant, (one!.a * two!.c - two!.a * one!.c) / determinant);
}

const nearestByWay = (errors: readonly { how: Way; metres: number }[]) =>
  errors.reduce<Partial<Record<Way, number>>>(
    (nearest, { how, metres }) => ({ ...nearest, [how]: Math.min(nearest[how] ?? Number.POSITIVE_INFINITY, metres) }),
    {},
  );

test(`seed ${SEED}: ${QUERIES} questions never come nearer than ${NEAREST_ALLOWED_METRES} m to a hidden address`, async () => {
  const { errors, asked, answers } = await locate({ isAddressPublic: false, queries: QUERIES, seed: SEED });
  expect(asked).toBeGreaterThanOrEqual(QUERIES);
  for (const metres of Object.values(nearestByWay(errors))) expect(metres).toBeGreaterThan(NEAREST_ALLOWED_METRES);
  // Stronger than any one attack: what is answered does not depend on where the home is.
  expect(answers.elsewhere).toEqual(answers.here);
}, 240_000);

test("control: the same questions find an address that is not hidden, each in its way", async () => {
  const { errors } = await locate({ isAddressPublic: true, queries: 400, seed: SEED });
  const nearest = nearestByWay(errors);
  for (const how of ["boxes", "viewports", "circles", "polygons", "nearest first"] as const) {
    expect(nearest[how], how).toBeLessThan(20);
  }
}, 120_000);

test("a hidden address is always 200 to 500 m from what is shown, in every direction", () => {
  const { next: random } = seededRandom(SEED);
  const quarters = new Set<string>();
  for (let home = 0; home < 10_000; home++) {
    const exact = { latitude: -60 + random() * 120, longitude: -180 + random() * 360 };
    const shown = choosePublicPoint(exact, false, random);
    const metres = metresBetween(exact, shown);
    expect(metres).toBeGreaterThan(198);
    expect(metres).toBeLessThan(502);
    quarters.add(`${shown.latitude > exact.latitude}${shown.longitude > exact.longitude}`);
  }
  expect(quarters.size).toBe(4);
});
