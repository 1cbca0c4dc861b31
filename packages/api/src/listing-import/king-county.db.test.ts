import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { gridBoxes } from "@repo/domain/geo/grid-boxes";
import type { GeoPolygon } from "@repo/domain/geo/polygon";
import { contains } from "@repo/domain/geo/region";
import { polygonRegion } from "@repo/domain/geo/to-region";
import { gridX, gridY } from "@repo/domain/geo/web-mercator";
import { importMapping } from "@repo/domain/listing-import/import-mapping";
import { searchCriteria } from "@repo/domain/search/search-criteria";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callerFor, NOW, VISITOR } from "../../testing/world";
import { type ImportCounts, importListings, type RejectedCell } from "./import-listings";
import { readCsvRecords } from "./read-csv-records";
import { readRecords } from "./read-records";

const root = path.resolve(import.meta.dirname, "../../../..");
const FILE = process.env.KING_COUNTY_CSV ?? path.join(root, "../shared/data/kc_house_data.csv");

/** Lake Union's shores, a strip along a road, a triangle, Mercer Island's outline, and the city without its middle. */
const AREAS: Record<string, GeoPolygon> = {
  "around a lake": [
    [
      [-122.35, 47.625],
      [-122.32, 47.625],
      [-122.318, 47.655],
      [-122.345, 47.66],
    ],
    [
      [-122.34, 47.63],
      [-122.33, 47.63],
      [-122.33, 47.645],
      [-122.34, 47.645],
    ],
  ],
  "along a road": [
    [
      [-122.4, 47.5],
      [-122.1, 47.7],
      [-122.09, 47.69],
      [-122.39, 47.49],
    ],
  ],
  "a triangle": [
    [
      [-122.2, 47.3],
      [-121.9, 47.5],
      [-122.3, 47.6],
    ],
  ],
  "an island": [
    [
      [-122.255, 47.525],
      [-122.21, 47.54],
      [-122.205, 47.58],
      [-122.23, 47.6],
      [-122.25, 47.585],
    ],
  ],
  "a city without its middle": [
    [
      [-122.436, 47.495],
      [-122.236, 47.495],
      [-122.236, 47.734],
      [-122.436, 47.734],
    ],
    [
      [-122.36, 47.58],
      [-122.3, 47.58],
      [-122.3, 47.65],
      [-122.36, 47.65],
    ],
  ],
};

type Sale = { key: string; date: number; price: number; bedrooms: number; x: number; y: number };

/** What a reader of the file alone would count: the newest plausible sale of every home. */
async function newestSales(): Promise<Sale[]> {
  const newest = new Map<string, Sale>();
  for await (const { values } of readCsvRecords(FILE, ["id"], () => {})) {
    const cell = (name: string) => String(values[name]);
    const sale = {
      key: cell("id"),
      date: Date.parse(cell("date")),
      price: Number(cell("price")),
      bedrooms: Number(cell("bedrooms")),
      x: gridX(Number(cell("long"))),
      y: gridY(Number(cell("lat"))),
    };
    const known = newest.get(sale.key);
    if (sale.bedrooms < 33 && (!known || known.date <= sale.date)) newest.set(sale.key, sale);
  }
  return [...newest.values()];
}

const BOXES = {
  "all of the county": { west: -122.6, south: 47.1, east: -121.2, north: 47.9 },
  Seattle: { west: -122.436, south: 47.495, east: -122.236, north: 47.734 },
  Ballard: { west: -122.41, south: 47.66, east: -122.36, north: 47.69 },
  "one street corner": { west: -122.35, south: 47.66, east: -122.348, north: 47.662 },
  "open water": { west: -122.45, south: 47.6, east: -122.43, north: 47.61 },
};

describe.skipIf(!existsSync(FILE))(
  "the King County file (left out unless KING_COUNTY_CSV or ../shared/data has it)",
  () => {
    let database: Awaited<ReturnType<typeof openTestDatabase>>;
    let counts: ImportCounts;
    const rejected: RejectedCell[] = [];

    beforeAll(async () => {
      database = await openTestDatabase();
      const mapping = importMapping.parse(
        JSON.parse(readFileSync(path.join(root, "apps/worker/mappings/king-county.json"), "utf8")),
      );
      counts = await importListings(
        {
          db: database.db,
          actor: { kind: "job", jobName: "import-listings" },
          now: () => NOW,
          requestId: "test",
          deviceId: null,
          clientAddress: null,
        },
        { mapping, records: readRecords(FILE, mapping, () => {}) },
        { onRejected: (cell) => rejected.push(cell), onProgress: () => {} },
      );
    }, 120_000);
    afterAll(() => database.close());

    test("every row has a fate, and the home with 33 bedrooms is the one turned away", () => {
      expect(counts).toEqual({ read: 21_597, added: 21_419, changed: 177, unchanged: 0, repeated: 0, rejected: 1 });
      expect(rejected).toMatchObject([{ column: "bedrooms", value: "33" }]);
    });

    test.each(Object.entries(BOXES))("a search over %s finds what the file holds there", async (_name, bounds) => {
      const [box] = gridBoxes(bounds);
      const inBox = (await newestSales()).filter(
        ({ x, y }) => x >= box!.minX && x <= box!.maxX && y >= box!.minY && y <= box!.maxY,
      );
      const search = callerFor(database.db, VISITOR).search;
      const criteria = { market: "US" as const, bounds };
      expect((await search.results({ criteria })).total).toBe(inBox.length);

      const wanted = { ...criteria, bedrooms: [3], priceMinorMax: 60_000_000 };
      const matching = inBox.filter(({ bedrooms, price }) => bedrooms === 3 && price <= 600_000);
      expect((await search.results({ criteria: wanted })).total).toBe(matching.length);
    });

    test.each(Object.entries(AREAS))("a search in %s finds what the file holds there", async (_name, polygon) => {
      const region = polygonRegion(polygon);
      const inArea = (await newestSales()).filter(({ x, y }) => contains(region, x, y));
      const criteria = searchCriteria.parse({ market: "US", areas: [polygon] });
      expect((await callerFor(database.db, VISITOR).search.results({ criteria })).total).toBe(inArea.length);
      expect(inArea.length).toBeGreaterThan(0);
    });
  },
);
