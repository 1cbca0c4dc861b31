import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { listings } from "@repo/db/schema/listings";
import { properties, propertyEvents } from "@repo/db/schema/properties";
import { openTestDatabase } from "@repo/db/testing/test-database";
import { importMapping } from "@repo/domain/listing-import/import-mapping";
import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callerFor, NOW, VISITOR } from "../../testing/world";
import { importListings, type RejectedCell } from "./import-listings";
import { readRecords } from "./read-records";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let folder: string;
let source: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = mkdtempSync(path.join(os.tmpdir(), "plinth-import-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});
beforeEach(() => {
  source = `source-${crypto.randomUUID()}`;
});

const mapping = (changes: object = {}) =>
  importMapping.parse({
    source,
    market: "US",
    region: "Washington",
    timeZone: "America/Los_Angeles",
    listingType: "Sale",
    isTrusted: true,
    isAddressPublic: true,
    agency: { slug: source, name: "Puget Homes" },
    agent: { name: "Casey Morgan", email: `${source}@plinth.example` },
    constants: { PropertySubType: "Townhouse" },
    localities: { "98103": { city: "Seattle", locality: "Fremont" } },
    ...changes,
  });

const HEADER =
  "ListingKey,OnMarketDate,ListPrice,BedroomsTotal,BathroomsTotalInteger,LivingArea,Latitude,Longitude,PostalCode";
const row = ({ key = "1", date = "2029-05-01", price = "500000", bedrooms = "3", latitude = "47.65" } = {}) =>
  `${key},${date},${price},${bedrooms},2.25,1500,${latitude},-122.35,98103`;

async function importFile(text: string, { name = "homes.csv", changes = {} } = {}) {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const rejected: RejectedCell[] = [];
  const ctx = {
    db: database.db,
    actor: { kind: "job" as const, jobName: "import-listings" },
    now: () => NOW,
    requestId: "test",
    deviceId: null,
    clientAddress: null,
  };
  const counts = await importListings(
    ctx,
    { mapping: mapping(changes), records: readRecords(file, mapping(changes), () => {}) },
    { onRejected: (cell) => rejected.push(cell), onProgress: () => {} },
  );
  return { counts, rejected };
}
const csv = (...rows: string[]) => [HEADER, ...rows].join("\n");

const storedHomes = () =>
  database.db
    .select({ listing: listings, property: properties })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .where(sql`${listings.sourceKey} like ${`${source}:%`}`)
    .orderBy(asc(listings.sourceKey));

describe("importListings", () => {
  test("a second run of the same file changes nothing", async () => {
    const file = csv(row(), row({ key: "2" }));
    expect((await importFile(file)).counts).toMatchObject({ read: 2, added: 2, changed: 0, rejected: 0 });
    const before = await storedHomes();
    expect((await importFile(file)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await storedHomes()).toEqual(before);
  });

  test("a changed price and a corrected fact are taken over, with the price in the home's history", async () => {
    await importFile(csv(row()));
    const { counts } = await importFile(csv(row({ price: "480000", bedrooms: "4", date: "2029-06-01" })));
    expect(counts).toMatchObject({ added: 0, changed: 1 });
    const [{ listing, property } = { listing: undefined, property: undefined }] = await storedHomes();
    expect(listing).toMatchObject({ listPriceMinor: 48_000_000, previousListPriceMinor: 50_000_000, version: 1 });
    expect(property?.bedroomsTotal).toBe(4);
    expect(await callerFor(database.db, VISITOR).listings.detail({ listingId: listing!.id })).toMatchObject({
      price: { amountMinor: 48_000_000, currency: "USD" },
      events: [{ kind: "Listed" }, { kind: "PriceChanged" }],
    });
  });

  test("of a home that comes several times the newest row counts, in any order, and the others are its history", async () => {
    const offers = [
      row({ date: "2029-03-01", price: "400000" }),
      row({ date: "2029-05-01", price: "500000" }),
      row({ date: "2029-01-01", price: "300000" }),
    ];
    expect((await importFile(csv(...offers))).counts).toMatchObject({ added: 1, changed: 1, repeated: 1 });
    expect((await importFile(csv(...offers))).counts).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 1,
      repeated: 2,
    });
    const [home] = await storedHomes();
    expect(home?.listing.listPriceMinor).toBe(50_000_000);
    const events = await database.db
      .select()
      .from(propertyEvents)
      .where(eq(propertyEvents.propertyId, home!.property.id))
      .orderBy(propertyEvents.occurredAt);
    expect(events.map(({ priceMinor }) => priceMinor)).toEqual([30_000_000, 40_000_000, 50_000_000]);
  });

  test("rejected rows are named by line, column and reason, and keep nothing else out", async () => {
    const { counts, rejected } = await importFile(
      csv(row(), row({ key: "2", bedrooms: "33" }), "3,too,short", row({ key: "4", latitude: "north" })),
    );
    expect(counts).toMatchObject({ read: 4, added: 1, rejected: 3 });
    expect(rejected.map(({ line, column }) => [line, column])).toEqual([
      [3, "BedroomsTotal"],
      [4, ""],
      [5, "Latitude"],
    ]);
  });

  test("a file without a needed column, or that is no CSV, is refused in words", async () => {
    const changes = { columns: { ListPrice: "price" } };
    await expect(importFile(csv(row()), { changes })).rejects.toMatchObject({ reason: "has no column price" });
    await expect(importFile(`${HEADER}\n"1,2029`)).rejects.toMatchObject({
      reason: expect.stringContaining("is not CSV"),
    });
  });

  test("reads RESO names from a Web API answer", async () => {
    const value = {
      ListingKey: "A-1",
      OnMarketDate: "2029-05-01",
      ListPrice: 725_000,
      PropertySubType: "Condominium",
      BedroomsTotal: 2,
      BathroomsTotalInteger: 1,
      LivingArea: 90,
      LivingAreaUnits: "Square Meters",
      Latitude: 47.61,
      Longitude: -122.33,
      City: "Seattle",
      SubdivisionName: "Belltown",
    };
    const answer = JSON.stringify({ "@odata.context": "…", value: [value, { ...value, ListPrice: "much" }, 7] });
    const { counts, rejected } = await importFile(answer, { name: "answer.json", changes: { constants: {} } });
    expect(counts).toMatchObject({ read: 3, added: 1, rejected: 2 });
    expect(rejected).toMatchObject([
      { line: 2, column: "ListPrice" },
      { line: 3, reason: "is not an object" },
    ]);
    await expect(
      importFile(answer.slice(0, -9), { name: "cut.json", changes: { constants: {} } }),
    ).rejects.toMatchObject({ reason: expect.stringContaining("ends in the middle") });
  });

  test("an untrusted source waits for the moderators, a hidden address keeps its public point", async () => {
    const changes = { isTrusted: false, isAddressPublic: false };
    await importFile(csv(row()), { changes });
    await importFile(csv(row({ price: "510000", date: "2029-06-01" })), { changes });
    const [home] = await storedHomes();
    expect(home?.listing.moderationState).toBe("Submitted");
    expect(home?.property.publicLatitude).not.toBe(home?.property.latitude);
    const first = home?.property.publicLatitude;
    await importFile(csv(row({ price: "520000", date: "2029-07-01" })), { changes });
    expect((await storedHomes())[0]?.property.publicLatitude).toBe(first);
  });

  test("a batch that fails leaves none of its rows", async () => {
    const tooLong = `${"9".repeat(12)}`;
    await database.db.execute(sql`
      create or replace function refuse_one() returns trigger language plpgsql as $$
      begin
        if new.list_price_minor = 99999999999900 then raise exception 'refused'; end if;
        return new;
      end $$`);
    await database.db.execute(
      sql`create trigger refuse_one before insert on listings for each row execute function refuse_one()`,
    );
    await expect(importFile(csv(row(), row({ key: "2", price: tooLong })))).rejects.toMatchObject({
      cause: { message: "refused" },
    });
    expect(await storedHomes()).toEqual([]);
    await database.db.execute(sql`drop trigger refuse_one on listings`);
  });
});
