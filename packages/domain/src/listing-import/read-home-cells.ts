import type { HomeField } from "#listing-import/home-columns";
import type { HomeCells } from "#listing-import/home-import.schema";
import { type DraftDocument, draftDocument } from "#listings/draft-document";
import { DIRECTIONS, type Direction, type Furnishing } from "#listings/home-facts";
import type { ListingType } from "#listings/listing-type";
import type { PropertySubType } from "#listings/property-type";

type CellProblem = { field: HomeField; reason: string };
type ReadHome = { document: DraftDocument; problems: [] } | { document: null; problems: CellProblem[] };

const LISTING_TYPE_WORDS: Readonly<Record<string, ListingType>> = {
  sale: "Sale",
  sell: "Sale",
  buy: "Sale",
  forsale: "Sale",
  residential: "Sale",
  resale: "Sale",
  rent: "Lease",
  lease: "Lease",
  let: "Lease",
  rental: "Lease",
  forrent: "Lease",
  residentiallease: "Lease",
};

const SUB_TYPE_WORDS: Readonly<Record<string, PropertySubType>> = {
  apartment: "Apartment",
  flat: "Apartment",
  condominium: "Apartment",
  condo: "Apartment",
  builderfloor: "BuilderFloor",
  independentfloor: "BuilderFloor",
  villa: "Villa",
  house: "SingleFamilyResidence",
  independenthouse: "SingleFamilyResidence",
  singlefamilyresidence: "SingleFamilyResidence",
  townhouse: "Townhouse",
  rowhouse: "Townhouse",
  studio: "Studio",
  plot: "Plot",
  land: "Plot",
  unimprovedland: "Plot",
};

const FURNISHING_WORDS: Readonly<Record<string, Furnishing>> = {
  unfurnished: "Unfurnished",
  no: "Unfurnished",
  partially: "Partially",
  semifurnished: "Partially",
  partlyfurnished: "Partially",
  furnished: "Furnished",
  fullyfurnished: "Furnished",
  yes: "Furnished",
};

const DIRECTION_WORDS: Readonly<Record<string, Direction>> = {
  ...Object.fromEntries(DIRECTIONS.map((direction) => [direction.toLowerCase(), direction])),
  ...Object.fromEntries(DIRECTIONS.map((direction) => [direction.replace(/[a-z]/g, "").toLowerCase(), direction])),
};

const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");

/**
 * A row of an agency's file as the draft that its agent would have typed. What people write as they like is kept as it is
 * written, and the form's own rules judge it; a word that decides what the home is must be one we know.
 */
export function readHomeCells(cells: HomeCells): ReadHome {
  const problems: CellProblem[] = [];
  const textOf = (field: HomeField) => (cells[field] ?? "").trim();
  const word = <Known>(field: HomeField, words: Readonly<Record<string, Known>>): Known | undefined => {
    const text = textOf(field);
    if (text === "") return undefined;
    const key = plain(text);
    const known = Object.hasOwn(words, key) ? words[key] : undefined;
    if (known === undefined) problems.push({ field, reason: "import.unknownWord" });
    return known;
  };
  if (textOf("key") === "") problems.push({ field: "key", reason: "text.required" });
  const read = draftDocument.safeParse({
    listingType: word("listingType", LISTING_TYPE_WORDS),
    propertySubType: word("propertySubType", SUB_TYPE_WORDS),
    furnished: word("furnished", FURNISHING_WORDS),
    directionFaces: word("directionFaces", DIRECTION_WORDS),
    projectName: textOf("projectName"),
    addressLine: textOf("addressLine"),
    latitude: textOf("latitude"),
    longitude: textOf("longitude"),
    bedroomsTotal: textOf("bedroomsTotal").replace(/\s*(bhk|bedrooms?|beds?)$/i, ""),
    bathroomsTotal: textOf("bathroomsTotal"),
    areas: {
      Carpet: withUnit(textOf("areas.Carpet"), textOf("areaUnit")),
      BuiltUp: withUnit(textOf("areas.BuiltUp"), textOf("areaUnit")),
      SuperBuiltUp: withUnit(textOf("areas.SuperBuiltUp"), textOf("areaUnit")),
      LivingArea: withUnit(textOf("areas.LivingArea"), textOf("areaUnit")),
      Plot: textOf("areas.Plot"),
    },
    entryLevel: textOf("entryLevel"),
    storiesTotal: textOf("storiesTotal"),
    yearBuilt: textOf("yearBuilt"),
    parkingTotal: textOf("parkingTotal"),
    price: textOf("price"),
    securityDeposit: textOf("securityDeposit"),
    maintenance: textOf("maintenance"),
    registrationNumber: textOf("registrationNumber"),
    description: textOf("description"),
    availabilityDate: textOf("availabilityDate"),
  });
  for (const { path, code, message } of read.error?.issues ?? []) {
    const reason = code === "too_big" ? "text.tooLong" : message;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts of the document are called as the fields are
    problems.push({ field: path.join(".") as HomeField, reason });
  }
  return read.success && problems.length === 0 ? { document: read.data, problems: [] } : { document: null, problems };
}

/** A bare number gets the unit of its row. */
function withUnit(area: string, unit: string): string {
  return unit !== "" && /^[\d.,]+$/.test(area) ? `${area} ${unit}` : area;
}
