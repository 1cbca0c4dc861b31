import { describe, expect, test } from "vitest";
import { importMapping } from "./import-mapping";
import { readImportRow } from "./read-import-row";

const mapping = importMapping.parse({
  source: "county",
  market: "US",
  region: "Washington",
  timeZone: "America/Los_Angeles",
  listingType: "Sale",
  dateFormat: "month/day/year",
  agency: { slug: "county", name: "County" },
  agent: { name: "Ann Agent", email: "ann@plinth.example" },
  columns: { ListingKey: "id", OnMarketDate: "date", ListPrice: "price", BedroomsTotal: "bedrooms" },
  constants: { PropertySubType: "Single Family Residence" },
  localities: { "98103": { city: "Seattle", locality: "Fremont" } },
});

const values = {
  id: "7129300520",
  date: "10/13/2014",
  price: "221900.0",
  bedrooms: "3",
  BathroomsTotalInteger: "2.25",
  LivingArea: 1180,
  Latitude: "47.5112",
  Longitude: "-122.257",
  StoriesTotal: "1.5",
  PostalCode: "98103",
};
const read = (changes: Record<string, unknown> = {}) => readImportRow(mapping, { ...values, ...changes });

describe("readImportRow", () => {
  test("reads text and numbers, names the place, and dates the row by the home's own clock", () => {
    expect(read()).toMatchObject({
      row: {
        ListingKey: "7129300520",
        ListPrice: 221_900,
        BathroomsTotalInteger: 2.25,
        PropertySubType: "SingleFamilyResidence",
        StoriesTotal: 2,
        cityName: "Seattle",
        localityName: "Fremont",
        onMarketAt: new Date("2014-10-13T07:00:00Z"),
      },
    });
  });

  test.each([
    [{ bedrooms: "33", LivingArea: 1620 }, "bedrooms", "is more bedrooms than fit into the living area"],
    [{ bedrooms: "2.5" }, "bedrooms", "is not a whole number"],
    [{ price: "n/a" }, "price", "is not a number"],
    [{ price: "" }, "price", "is missing"],
    [{ price: "0" }, "price", "is below 1"],
    [{ Latitude: "147.5" }, "Latitude", "is above 85"],
    [{ date: "13/10/2014" }, "date", "is not a date written as month/day/year"],
    [{ date: "2/30/2015" }, "date", "is not a date written as month/day/year"],
    [{ PostalCode: "98999" }, "PostalCode", "is in no locality of the mapping, and the row names no city"],
    [{ PostalCode: "constructor" }, "PostalCode", "is in no locality of the mapping, and the row names no city"],
  ])("%o: %s %s", (changes, column, reason) => {
    expect(read(changes)).toMatchObject({ problems: [{ column, reason }] });
  });

  test("names every wrong column of a row at once", () => {
    const result = read({ price: "?", Latitude: "?" });
    expect("problems" in result && result.problems.map(({ column }) => column)).toEqual(["price", "Latitude"]);
  });

  test("a row outside the postal codes stands in the city it names", () => {
    expect(read({ PostalCode: undefined, City: "Renton", SubdivisionName: "Highlands" })).toMatchObject({
      row: { cityName: "Renton", localityName: "Highlands" },
    });
  });
});

test("a mapping with a wrong field name or time zone is refused", () => {
  const wrong = { ...mapping, columns: { Price: "price" }, timeZone: "Pacific" };
  const issues = importMapping.safeParse(wrong).error?.issues.map(({ path }) => path[0]);
  expect(issues).toEqual(["timeZone", "columns"]);
});
