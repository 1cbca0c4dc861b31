import { authorityOf } from "@repo/domain/listings/check-registration";
import type { ListingContent } from "@repo/domain/listings/listing-content";
import { listingSlug, listingTitle } from "@repo/domain/listings/listing-title";
import { propertyTypeOf } from "@repo/domain/listings/property-type";
import { marketOf } from "@repo/domain/markets/markets";
import type { findLocality } from "./listings.repository";
import { choosePublicPoint } from "./public-point";

export type Locality = NonNullable<Awaited<ReturnType<typeof findLocality>>>;

/** What a listing says before an edit, with what the public knows of its place. */
type Stored = {
  content: ListingContent;
  property: { publicLatitude: number; publicLongitude: number };
  locality: Locality;
};

/** What of a listing's content belongs to the physical home. */
export function propertyColumns(content: ListingContent, locality: Locality) {
  return {
    market: locality.market,
    timeZone: locality.timeZone,
    propertyType: propertyTypeOf(content.propertySubType),
    propertySubType: content.propertySubType,
    projectName: content.projectName,
    addressLine: content.addressLine,
    localityId: locality.id,
    cityId: locality.cityId ?? locality.id,
    latitude: content.point.latitude,
    longitude: content.point.longitude,
    isAddressPublic: content.isAddressPublic,
    bedroomsTotal: content.bedroomsTotal,
    bathroomsTotal: content.bathroomsTotal,
    entryLevel: content.entryLevel,
    storiesTotal: content.storiesTotal,
    yearBuilt: content.yearBuilt,
    directionFaces: content.directionFaces,
    parkingTotal: content.parkingTotal,
    amenities: content.amenities,
    comparisonBasis: content.propertySubType === "Plot" ? ("Plot" as const) : marketOf(locality.market).comparisonBasis,
  };
}

/** A hidden home keeps the point that the public knows while it stays where it is: a new one each time would narrow it down. */
export function publicPointOf(next: ListingContent, stored?: Stored) {
  const isKept =
    stored !== undefined &&
    stored.content.isAddressPublic === next.isAddressPublic &&
    stored.content.point.latitude === next.point.latitude &&
    stored.content.point.longitude === next.point.longitude;
  const point = isKept
    ? { latitude: stored.property.publicLatitude, longitude: stored.property.publicLongitude }
    : choosePublicPoint(next.point, next.isAddressPublic);
  return { publicLatitude: point.latitude, publicLongitude: point.longitude };
}

type Place = { locality: Locality; stored?: Stored; listing?: { title: string } };

/** What of a listing's content belongs to the offer. */
export function listingColumns(content: ListingContent, { locality, stored, listing }: Place) {
  return {
    ...titleColumns(content, { locality, ...(stored && { stored }), ...(listing && { listing }) }),
    description: content.description,
    listPriceMinor: content.priceMinor,
    securityDepositMinor: content.securityDepositMinor,
    maintenanceMinor: content.maintenanceMinor,
    furnished: content.furnished,
    availabilityDate: content.availabilityDate,
    ...registrationColumns(content, locality, stored),
  };
}

/** A title of its own, as imported listings have, stays. */
function titleColumns(content: ListingContent, { locality, stored, listing }: Place) {
  const title = titleOf(content, locality);
  if (stored && listing && titleOf(stored.content, stored.locality) !== listing.title) return {};
  return { title, slug: listingSlug(title, content.listingType) };
}

export const titleOf = (content: ListingContent, { market, name }: Locality) =>
  listingTitle(marketOf(market), { ...content, localityName: name });

/** A number that stays keeps what was found out about it. */
function registrationColumns({ registrationNumber }: ListingContent, locality: Locality, stored?: Stored) {
  if (stored?.content.registrationNumber === registrationNumber) return {};
  const isNone = registrationNumber === "";
  const authority = authorityOf(marketOf(locality.market), locality.region)?.name ?? locality.region;
  return {
    registrationAuthority: isNone ? null : authority,
    registrationNumber: isNone ? null : registrationNumber,
    registrationStatus: isNone ? null : ("Unchecked" as const),
  };
}
