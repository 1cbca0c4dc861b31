import type { ListingType } from "#listings/listing-type";
import type { PropertySubType } from "#listings/property-type";
import type { Market } from "#markets/market";
import { slugOf } from "#text/slug";

const SUB_TYPE_NOUNS: Readonly<Record<PropertySubType, string>> = {
  Apartment: "apartment",
  BuilderFloor: "builder floor",
  Villa: "villa",
  SingleFamilyResidence: "house",
  Townhouse: "townhouse",
  Studio: "studio",
  Plot: "plot",
};

type TitleFacts = {
  propertySubType: PropertySubType;
  bedroomsTotal: number;
  projectName: string;
  localityName: string;
};

/** "3 BHK apartment in Sunrise Heights, Indiranagar": the name of a home that has no better one. */
export function listingTitle(market: Market, facts: TitleFacts): string {
  const noun = SUB_TYPE_NOUNS[facts.propertySubType];
  const hasBedrooms = facts.propertySubType !== "Plot" && facts.propertySubType !== "Studio";
  const home = hasBedrooms ? `${market.bedroomsLabel(facts.bedroomsTotal)} ${noun}` : noun;
  const place = [facts.projectName, facts.localityName].filter((part) => part !== "").join(", ");
  return `${home.charAt(0).toUpperCase()}${home.slice(1)} in ${place}`;
}

/** The readable tail of a listing's address; the id decides, so a changed slug only redirects. */
export function listingSlug(title: string, listingType: ListingType): string {
  return slugOf(`${title} ${listingType === "Sale" ? "for sale" : "for rent"}`, 100) || "home";
}
