import type { Furnishing } from "@repo/domain/listings/home-facts";
import type { ListingType } from "@repo/domain/listings/listing-type";
import type { PropertySubType } from "@repo/domain/listings/property-type";
import type { DemoLocality } from "./places/city";
import type { Random } from "./seeded-random";

const THIS_YEAR = 2026;
/** A house includes its land; a plot is land alone, counted by the square foot of ground. */
const TYPE_FACTORS: Readonly<Record<PropertySubType, number>> = {
  Apartment: 1,
  BuilderFloor: 0.96,
  Villa: 1.32,
  SingleFamilyResidence: 1.2,
  Townhouse: 1.1,
  Studio: 1.08,
  Plot: 0.72,
};
const FURNISHED_FACTORS: Readonly<Record<Furnishing, number>> = { Unfurnished: 0.94, Partially: 1, Furnished: 1.12 };

type PricedHome = {
  locality: DemoLocality;
  listingType: ListingType;
  propertySubType: PropertySubType;
  squareFeet: number;
  yearBuilt: number | null;
  furnished: Furnishing | null;
};

/** The locality's level, moved by type, age and furnishing, with the spread that homes of one street have. */
export function demoPrice(random: Random, home: PricedHome) {
  const { locality, listingType, propertySubType, squareFeet, yearBuilt, furnished } = home;
  const age = yearBuilt === null ? 5 : Math.max(0, THIS_YEAR - yearBuilt);
  const factor =
    TYPE_FACTORS[propertySubType] * (1.06 - Math.min(0.26, age * 0.008)) * Math.exp(random.normal() * 0.11);
  if (listingType === "Sale") {
    const rupees = roundTo(locality.price.sale * squareFeet * factor, 50_000);
    return { rupees, depositRupees: null, maintenanceRupees: maintenance(random, propertySubType, squareFeet) };
  }
  const rent = roundTo(locality.price.rent * squareFeet * factor * FURNISHED_FACTORS[furnished ?? "Partially"], 500);
  const months = random.weighted([
    [2, 40],
    [3, 25],
    [6, 25],
    [10, 10],
  ]);
  return {
    rupees: rent,
    depositRupees: rent * months,
    maintenanceRupees: maintenance(random, propertySubType, squareFeet),
  };
}

function maintenance(random: Random, subType: PropertySubType, squareFeet: number): number | null {
  if (subType !== "Apartment" && subType !== "Studio") return null;
  return roundTo(squareFeet * random.between(2.5, 5.5), 100);
}

const roundTo = (value: number, step: number) => Math.max(step, Math.round(value / step) * step);
