import { fromSquareMetres } from "@repo/domain/area/area";
import type { MeasuredArea } from "@repo/domain/area/measured-area";
import type { Amenity, Direction, Furnishing } from "@repo/domain/listings/home-facts";
import type { ListingCard, MediaView } from "@repo/domain/listings/listing.schema";
import type { ModerationState } from "@repo/domain/listings/moderation-state";
import type { PropertySubType } from "@repo/domain/listings/property-type";
import type { StandardStatus } from "@repo/domain/listings/standard-status";
import type { MarketCode } from "@repo/domain/markets/market";
import { marketOf } from "@repo/domain/markets/markets";
import { MINOR_PER_MAJOR } from "@repo/domain/money/minor-units";

export const PROPERTY_SUB_TYPE_NAMES: Readonly<Record<PropertySubType, string>> = {
  Apartment: "Apartment",
  BuilderFloor: "Builder floor",
  Villa: "Villa",
  SingleFamilyResidence: "House",
  Townhouse: "Townhouse",
  Studio: "Studio",
  Plot: "Plot",
};

export const FURNISHING_NAMES: Readonly<Record<Furnishing, string>> = {
  Unfurnished: "Unfurnished",
  Partially: "Semi-furnished",
  Furnished: "Furnished",
};

export const STANDARD_STATUS_NAMES: Readonly<Record<StandardStatus, string>> = {
  Incomplete: "Incomplete",
  ComingSoon: "Coming soon",
  Active: "Active",
  ActiveUnderContract: "Under offer",
  Pending: "Sale pending",
  Hold: "On hold",
  Withdrawn: "Withdrawn",
  Expired: "Expired",
  Canceled: "Cancelled",
  Closed: "Closed",
};

export const MEDIA_CATEGORY_NAMES: Readonly<Record<MediaView["category"], string>> = {
  Photo: "Photo",
  FloorPlan: "Floor plan",
  Video: "Video",
  Panorama: "360° panorama",
};

export const MEDIA_ALTERATION_NAMES: Readonly<Record<MediaView["alteration"], string>> = {
  AsTaken: "As taken",
  VirtuallyStaged: "Virtually staged",
  Rendering: "Rendering",
  Illustration: "Illustration",
};

/** On the picture itself; a drawn home says so once, below all of its pictures. */
export const alterationLabel = ({ alteration }: Pick<MediaView, "alteration">): string | null =>
  alteration === "AsTaken" || alteration === "Illustration" ? null : MEDIA_ALTERATION_NAMES[alteration];

export const MODERATION_STATE_NAMES: Readonly<Record<ModerationState, string>> = {
  Draft: "Draft",
  Submitted: "Waiting for review",
  InReview: "In review",
  Approved: "Approved",
  ChangesRequested: "Changes requested",
  Rejected: "Rejected",
  Suspended: "Suspended",
  Appealed: "Appealed",
};

export const DIRECTION_NAMES: Readonly<Record<Direction, string>> = {
  North: "North",
  NorthEast: "North-east",
  East: "East",
  SouthEast: "South-east",
  South: "South",
  SouthWest: "South-west",
  West: "West",
  NorthWest: "North-west",
};

export const AMENITY_NAMES: Readonly<Record<Amenity, string>> = {
  Lift: "Lift",
  PowerBackup: "Power backup",
  Security: "Security",
  Gym: "Gym",
  SwimmingPool: "Swimming pool",
  ClubHouse: "Club house",
  PlayArea: "Play area",
  Garden: "Garden",
  RainwaterHarvesting: "Rainwater harvesting",
  SolarPower: "Solar power",
  VisitorParking: "Visitor parking",
  PetsAllowed: "Pets allowed",
  GasPipeline: "Piped gas",
  Waterfront: "Waterfront",
};

/** "7,208 homes". */
export function homeCountText(count: number): string {
  return count === 1 ? "1 home" : `${new Intl.NumberFormat("en-IN").format(count)} homes`;
}

/** "1,450 sq ft carpet": an area always names its basis. */
export function areaText(market: MarketCode, area: Pick<MeasuredArea, "basis" | "squareMetres">): string {
  const { areaUnit, areaUnitLabel, areaBasisLabels, locale } = marketOf(market);
  const value = Math.round(fromSquareMetres(area.squareMetres, areaUnit));
  return `${new Intl.NumberFormat(locale).format(value)} ${areaUnitLabel} ${areaBasisLabels[area.basis]}`;
}

type Priced = Pick<ListingCard, "market" | "price" | "listingType">;

/** "₹1.23 Cr", or "₹38k a month" for a rent. */
export function priceText({ market, price, listingType }: Priced): string {
  const short = marketOf(market).formatPriceShort(price.amountMinor);
  return listingType === "Lease" ? `${short} a month` : short;
}

/** "₹8,480 per sq ft carpet", or nothing when the compared area was not measured or the home is let. */
export function unitPriceText({ market, price, listingType, area }: Priced & Pick<ListingCard, "area">): string | null {
  if (!area || listingType === "Lease") return null;
  const { areaUnit, areaUnitLabel, areaBasisLabels, formatPrice } = marketOf(market);
  const majorPerUnit = Math.floor(price.amountMinor / MINOR_PER_MAJOR / fromSquareMetres(area.squareMetres, areaUnit));
  return `${formatPrice(majorPerUnit * MINOR_PER_MAJOR)} per ${areaUnitLabel} ${areaBasisLabels[area.basis]}`;
}

/** "3 BHK · 1,450 sq ft carpet": what a card says after the price. */
export function homeText(card: Pick<ListingCard, "market" | "bedroomsTotal" | "propertySubType" | "area">): string {
  const size = card.area && areaText(card.market, card.area);
  const bedrooms = card.propertySubType === "Plot" ? "Plot" : marketOf(card.market).bedroomsLabel(card.bedroomsTotal);
  return [bedrooms, size].filter(Boolean).join(" · ");
}
