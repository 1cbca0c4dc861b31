import type { AreaBasis } from "@repo/domain/area/area";
import type { GeoPoint } from "@repo/domain/geo/geo-point";
import { offsetPoint } from "@repo/domain/geo/offset-point";
import { AMENITIES, type Amenity, DIRECTIONS, type Direction, type Furnishing } from "@repo/domain/listings/home-facts";
import type { ListingType } from "@repo/domain/listings/listing-type";
import type { PropertySubType } from "@repo/domain/listings/property-type";
import type { DemoCity, DemoLocality } from "./places/city";
import { demoPrice } from "./price-model";
import { projectNamesOf } from "./project-names";
import type { Random } from "./seeded-random";

export const DEFAULT_RADIUS_METRES = 1_100;
const THIS_YEAR = 2026;

export type DemoHome = {
  city: DemoCity;
  locality: DemoLocality;
  listingType: ListingType;
  propertySubType: PropertySubType;
  projectName: string;
  addressLine: string;
  point: GeoPoint;
  isAddressPublic: boolean;
  bedroomsTotal: number;
  bathroomsTotal: number;
  areasInSquareFeet: readonly { basis: AreaBasis; value: number }[];
  entryLevel: number | null;
  storiesTotal: number | null;
  yearBuilt: number | null;
  isUnderConstruction: boolean;
  furnished: Furnishing | null;
  directionFaces: Direction | null;
  parkingTotal: number | null;
  amenities: Amenity[];
  price: { rupees: number; depositRupees: number | null; maintenanceRupees: number | null };
};

const SUB_TYPES = {
  northern: [
    ["Apartment", 52],
    ["BuilderFloor", 26],
    ["Villa", 5],
    ["SingleFamilyResidence", 7],
    ["Studio", 4],
    ["Plot", 6],
  ],
  other: [
    ["Apartment", 74],
    ["BuilderFloor", 3],
    ["Villa", 7],
    ["SingleFamilyResidence", 6],
    ["Studio", 5],
    ["Plot", 5],
  ],
} as const satisfies Record<string, readonly (readonly [PropertySubType, number])[]>;

const BEDROOMS: Readonly<Record<PropertySubType, readonly (readonly [number, number])[]>> = {
  Apartment: [
    [1, 12],
    [2, 38],
    [3, 40],
    [4, 10],
  ],
  BuilderFloor: [
    [2, 25],
    [3, 50],
    [4, 25],
  ],
  Villa: [
    [3, 30],
    [4, 50],
    [5, 20],
  ],
  SingleFamilyResidence: [
    [2, 20],
    [3, 45],
    [4, 30],
    [6, 5],
  ],
  Townhouse: [
    [3, 60],
    [4, 40],
  ],
  Studio: [[0, 1]],
  Plot: [[0, 1]],
};

/** Carpet square feet, least and most, by number of bedrooms. */
const CARPET = [
  [260, 420],
  [390, 590],
  [580, 900],
  [860, 1_480],
  [1_380, 2_450],
  [2_100, 3_600],
  [2_500, 4_200],
] as const;

export function makeHome(random: Random, city: DemoCity, locality: DemoLocality): DemoHome {
  const propertySubType = random.weighted<PropertySubType>(
    city.mood === "northern" ? SUB_TYPES.northern : SUB_TYPES.other,
  );
  if (propertySubType === "Plot") return makePlot(random, city, locality);
  const listingType: ListingType = random.chance(propertySubType === "Studio" ? 0.75 : 0.38) ? "Lease" : "Sale";
  const bedroomsTotal = random.weighted(BEDROOMS[propertySubType]);
  const isUnderConstruction = isUnfinished(random, listingType, propertySubType);
  const yearBuilt = isUnderConstruction ? random.int(THIS_YEAR + 1, THIS_YEAR + 3) : yearOf(random, propertySubType);
  const furnished = furnishing(random, listingType, isUnderConstruction);
  const areasInSquareFeet = builtAreas(random, propertySubType, bedroomsTotal);
  const squareFeet = areasInSquareFeet[0]?.value ?? 1;
  const isInTower = propertySubType === "Apartment" || propertySubType === "Studio";
  const isInProject = isInTower || random.chance(0.4);
  const projectName = isInProject ? random.pick(projectNamesOf(locality.slug)) : "";
  return {
    city,
    locality,
    listingType,
    propertySubType,
    projectName,
    addressLine: addressLine(random, projectName, locality, city),
    point: pointIn(random, locality),
    isAddressPublic: isInProject && random.chance(0.8),
    bedroomsTotal,
    bathroomsTotal: bathroomsOf(random, bedroomsTotal),
    areasInSquareFeet,
    ...floors(random, propertySubType),
    yearBuilt,
    isUnderConstruction,
    furnished,
    directionFaces: facing(random),
    parkingTotal: Math.min(3, Math.max(0, Math.round(bedroomsTotal / 2 + random.normal() * 0.6))),
    amenities: amenitiesOf(random, propertySubType),
    price: demoPrice(random, { locality, listingType, propertySubType, squareFeet, yearBuilt, furnished }),
  };
}

function makePlot(random: Random, city: DemoCity, locality: DemoLocality): DemoHome {
  const squareFeet = random.pick([1_200, 1_500, 1_800, 2_000, 2_400, 2_700, 3_000, 4_000]);
  const projectName = random.chance(0.4) ? random.pick(projectNamesOf(locality.slug)) : "";
  const kind = { listingType: "Sale", propertySubType: "Plot" } as const;
  return {
    city,
    locality,
    ...kind,
    projectName,
    addressLine: addressLine(random, projectName, locality, city),
    point: pointIn(random, locality),
    isAddressPublic: projectName !== "" && random.chance(0.8),
    bedroomsTotal: 0,
    bathroomsTotal: 0,
    areasInSquareFeet: [{ basis: "Plot", value: squareFeet }],
    entryLevel: null,
    storiesTotal: null,
    yearBuilt: null,
    isUnderConstruction: false,
    furnished: null,
    directionFaces: facing(random),
    parkingTotal: null,
    amenities: [],
    price: demoPrice(random, { locality, ...kind, squareFeet, yearBuilt: null, furnished: null }),
  };
}

function isUnfinished(random: Random, listingType: ListingType, subType: PropertySubType): boolean {
  return listingType === "Sale" && subType === "Apartment" && random.chance(0.16);
}

function bathroomsOf(random: Random, bedrooms: number): number {
  const shared = random.chance(0.35) ? 1 : 0;
  return Math.max(1, bedrooms - shared + (bedrooms > 3 ? 1 : 0));
}

function facing(random: Random): Direction | null {
  return random.chance(0.8) ? random.pick(DIRECTIONS) : null;
}

function yearOf(random: Random, subType: PropertySubType): number {
  const age = Math.abs(random.normal()) * (subType === "Apartment" ? 7 : 11);
  return THIS_YEAR - Math.min(38, Math.round(age));
}

function furnishing(random: Random, listingType: ListingType, isUnderConstruction: boolean): Furnishing {
  if (isUnderConstruction) return "Unfurnished";
  return listingType === "Lease"
    ? random.weighted<Furnishing>([
        ["Furnished", 34],
        ["Partially", 46],
        ["Unfurnished", 20],
      ])
    : random.weighted<Furnishing>([
        ["Furnished", 12],
        ["Partially", 48],
        ["Unfurnished", 40],
      ]);
}

const toTen = (value: number) => Math.round(value / 10) * 10;

/** Carpet first; built-up adds walls and balconies, super built-up the share of the common parts. */
function builtAreas(random: Random, subType: PropertySubType, bedrooms: number) {
  const [least, most] = CARPET[bedrooms] ?? CARPET[6];
  const grand = subType === "Villa" ? 1.35 : 1;
  const carpet = toTen(random.between(least, most) * grand);
  const builtUp = toTen(carpet * random.between(1.1, 1.18));
  const isShared = subType === "Apartment" || subType === "Studio";
  const areas: { basis: AreaBasis; value: number }[] = [
    { basis: "Carpet", value: carpet },
    { basis: "BuiltUp", value: builtUp },
  ];
  if (isShared) areas.push({ basis: "SuperBuiltUp", value: toTen(carpet * random.between(1.26, 1.4)) });
  else areas.push({ basis: "Plot", value: toTen(carpet * random.between(0.9, 1.7)) });
  return areas;
}

function floors(random: Random, subType: PropertySubType) {
  if (subType === "Villa" || subType === "SingleFamilyResidence")
    return { entryLevel: 0, storiesTotal: random.int(1, 3) };
  const storiesTotal =
    subType === "BuilderFloor"
      ? random.int(3, 4)
      : random.weighted([
          [4, 22],
          [7, 18],
          [12, 22],
          [18, 20],
          [24, 12],
          [32, 6],
        ]);
  return { entryLevel: random.int(subType === "BuilderFloor" ? 0 : 1, storiesTotal), storiesTotal };
}

function amenitiesOf(random: Random, subType: PropertySubType): Amenity[] {
  const isInTower = subType === "Apartment" || subType === "Studio";
  const usual: readonly Amenity[] = isInTower ? ["Lift", "PowerBackup", "Security"] : ["PowerBackup", "Garden"];
  const chosen = new Set<Amenity>(usual.filter(() => random.chance(0.88)));
  const wished = random.int(1, isInTower ? 6 : 3);
  for (let count = 0; count < wished; count++)
    chosen.add(random.pick(AMENITIES.filter((amenity) => amenity !== "Waterfront")));
  return AMENITIES.filter((amenity) => chosen.has(amenity));
}

function addressLine(random: Random, projectName: string, { name }: DemoLocality, city: DemoCity): string {
  const door =
    projectName === ""
      ? `${random.int(4, 480)}, ${random.int(1, 22)}th Cross`
      : `${projectName}, Tower ${random.pick(["A", "B", "C", "D"])}`;
  return `${door}, ${name}, ${city.name}`;
}

function pointIn(random: Random, locality: DemoLocality): GeoPoint {
  const radius = locality.radiusMetres ?? DEFAULT_RADIUS_METRES;
  // The root spreads homes evenly over the disc instead of heaping them in the middle.
  return offsetPoint(locality, radius * Math.sqrt(random.next()), random.between(0, 2 * Math.PI));
}
