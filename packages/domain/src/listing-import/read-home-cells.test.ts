import { expect, test } from "vitest";
import { guessColumns, HOME_FIELDS } from "#listing-import/home-columns";
import { readHomeCells } from "#listing-import/read-home-cells";

test("columns are known by RESO's names and by what people write, and none is read for two fields", () => {
  const reso = ["ListingKey", "ListPrice", "PropertyType", "PropertySubType", "LivingArea", "PublicRemarks", "City"];
  expect(guessColumns(reso)).toEqual({
    key: "ListingKey",
    price: "ListPrice",
    listingType: "PropertyType",
    propertySubType: "PropertySubType",
    "areas.LivingArea": "LivingArea",
    description: "PublicRemarks",
    city: "City",
  });
  const typed = guessColumns(["Ref.", "BHK", "Carpet area", "Locality", "Expected price", "Type", "Colour"]);
  expect(typed).toEqual({
    key: "Ref.",
    bedroomsTotal: "BHK",
    "areas.Carpet": "Carpet area",
    locality: "Locality",
    price: "Expected price",
    propertySubType: "Type",
  });
  const columns = Object.values(guessColumns(HOME_FIELDS));
  expect(new Set(columns).size).toBe(columns.length);
});

test("a row is kept as it is written, with its words of choice understood", () => {
  const { document } = readHomeCells({
    key: "A-17",
    listingType: "For Rent",
    propertySubType: "Flat",
    furnished: "semi-furnished",
    directionFaces: "NE",
    bedroomsTotal: "3 BHK",
    price: "38k",
    "areas.Carpet": "1,180",
    areaUnit: "sq m",
  });
  expect(document).toMatchObject({
    listingType: "Lease",
    propertySubType: "Apartment",
    furnished: "Partially",
    directionFaces: "NorthEast",
    bedroomsTotal: "3",
    price: "38k",
    areas: { Carpet: "1,180 sq m" },
  });
});

test.each([
  [{ price: "1 cr" }, [{ field: "key", reason: "text.required" }]],
  [{ key: "1", propertySubType: "Castle" }, [{ field: "propertySubType", reason: "import.unknownWord" }]],
  [{ key: "1", listingType: "constructor" }, [{ field: "listingType", reason: "import.unknownWord" }]],
  [{ key: "1", description: "a\u0000b" }, [{ field: "description", reason: "text.unstorable" }]],
  [{ key: "1", description: "x".repeat(8_001) }, [{ field: "description", reason: "text.tooLong" }]],
  [{ key: "1", "areas.Plot": "9".repeat(61) }, [{ field: "areas.Plot", reason: "text.tooLong" }]],
])("a row like %o is refused at its field", (cells, problems) => {
  expect(readHomeCells(cells)).toEqual({ document: null, problems });
});
