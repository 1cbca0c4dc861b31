import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import type { ReactNode } from "react";
import { Definition, DefinitionList } from "#ui/definition-list";
import {
  AMENITY_NAMES,
  areaText,
  DIRECTION_NAMES,
  FURNISHING_NAMES,
  PROPERTY_SUB_TYPE_NAMES,
} from "#wording/home-wording";
import { calendarDateText } from "#wording/time-wording";

type Fact = { term: string; value: ReactNode; note?: string };

/** Only what is known; a fact nobody gave is left out rather than shown as a dash. */
export function ListingFacts({ listing }: { listing: ListingDetail }) {
  return (
    <DefinitionList>
      {factsOf(listing).map(({ term, value, note }) => (
        <Definition key={term} term={term} note={note}>
          {value}
        </Definition>
      ))}
    </DefinitionList>
  );
}

function factsOf(listing: ListingDetail): Fact[] {
  const { registration } = listing;
  const facts: (Fact | null)[] = [
    { term: "Home type", value: PROPERTY_SUB_TYPE_NAMES[listing.propertySubType] },
    ...roomFacts(listing),
    ...listing.areas.map((area) => ({ term: AREA_TERMS[area.basis], value: areaText(listing.market, area) })),
    ...buildingFacts(listing),
    registration && {
      term: registration.authority,
      value: registration.number,
      note: registrationNote(registration.status),
    },
  ];
  return facts.filter((fact) => fact !== null);
}

function roomFacts({ propertySubType, bedroomsTotal, bathroomsTotal }: ListingDetail): Fact[] {
  if (propertySubType === "Plot") return [];
  return [
    { term: "Bedrooms", value: bedroomsTotal === 0 ? "Studio" : bedroomsTotal },
    { term: "Bathrooms", value: bathroomsTotal },
  ];
}

function buildingFacts(listing: ListingDetail): (Fact | null)[] {
  const { entryLevel, furnished, directionFaces, parkingTotal, yearBuilt, availabilityDate } = listing;
  return [
    entryLevel === null ? null : { term: "Floor", value: floorText(entryLevel, listing.storiesTotal) },
    furnished === null ? null : { term: "Furnishing", value: FURNISHING_NAMES[furnished] },
    directionFaces === null ? null : { term: "Faces", value: DIRECTION_NAMES[directionFaces] },
    parkingTotal === null ? null : { term: "Parking", value: parkingTotal === 0 ? "None" : parkingTotal },
    yearBuilt === null ? null : { term: yearBuilt > new Date().getFullYear() ? "Ready in" : "Built", value: yearBuilt },
    availabilityDate === null ? null : { term: "Available from", value: calendarDateText(availabilityDate) },
  ];
}

const AREA_TERMS: Readonly<Record<ListingDetail["areas"][number]["basis"], string>> = {
  Carpet: "Carpet area",
  BuiltUp: "Built-up area",
  SuperBuiltUp: "Super built-up area",
  Plot: "Plot area",
  LivingArea: "Living area",
};

function floorText(entryLevel: number, storiesTotal: number | null): string {
  const floor = entryLevel === 0 ? "Ground" : String(entryLevel);
  return storiesTotal === null ? floor : `${floor} of ${storiesTotal}`;
}

function registrationNote(status: "Unchecked" | "Verified" | "Demo"): string {
  if (status === "Verified") return "Checked with the authority";
  return status === "Demo" ? "Made up for the demo" : "As the agent gave it, not checked yet";
}

export function AmenityList({ amenities }: { amenities: ListingDetail["amenities"] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-2">
      {amenities.map((amenity) => (
        <li key={amenity}>{AMENITY_NAMES[amenity]}</li>
      ))}
    </ul>
  );
}
