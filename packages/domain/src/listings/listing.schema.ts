import * as z from "zod";
import { AREA_BASES, AREA_UNITS, measuredArea } from "#area/area";
import { geoPoint } from "#geo/geo-point";
import {
  AMENITIES,
  DIRECTIONS,
  FURNISHINGS,
  MEDIA_ALTERATIONS,
  MEDIA_CATEGORIES,
  REGISTRATION_STATUSES,
} from "#listings/home-facts";
import { LISTING_TYPES } from "#listings/listing-type";
import { MODERATION_STATES } from "#listings/moderation-state";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { STANDARD_STATUSES } from "#listings/standard-status";
import { MARKET_CODES } from "#markets/market";
import { amountMinor, money } from "#money/money";
import { rowVersion } from "#row-version";
import { EXTRAS } from "#search/features";
import { requiredText, safeText } from "#text/safe-text";

export const mediaView = z.object({
  /** Of the largest; the others lie beside it (`rendition.ts`). */
  url: z.string(),
  thumbnailUrl: z.string(),
  /** Of the renditions there are; empty for pictures from before there were any. */
  widths: z.array(z.int()),
  width: z.int(),
  height: z.int(),
  altText: z.string(),
  blurDataUrl: z.string(),
  category: z.enum(MEDIA_CATEGORIES),
  alteration: z.enum(MEDIA_ALTERATIONS),
});
export type MediaView = z.infer<typeof mediaView>;

/** A home in a list of results. The point is the public one, never the exact one of a hidden address. */
export const listingCard = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  market: z.enum(MARKET_CODES),
  listingType: z.enum(LISTING_TYPES),
  standardStatus: z.enum(STANDARD_STATUSES),
  propertySubType: z.enum(PROPERTY_SUB_TYPES),
  price: money,
  previousPriceMinor: amountMinor.nullable(),
  bedroomsTotal: z.int(),
  bathroomsTotal: z.number(),
  furnished: z.enum(FURNISHINGS).nullable(),
  area: measuredArea.nullable(),
  localityName: z.string(),
  cityName: z.string(),
  point: geoPoint,
  photos: z.array(mediaView),
  onMarketAt: z.iso.datetime(),
  availabilityConfirmedAt: z.iso.datetime().nullable(),
  agencyName: z.string(),
  /** What the listing shows beyond the home, as the ranking counts it. */
  extras: z.array(z.enum(EXTRAS)),
});
export type ListingCard = z.infer<typeof listingCard>;

const propertyEvent = z.object({
  kind: z.enum(["Listed", "PriceChanged", "StatusChanged"]),
  occurredAt: z.iso.datetime(),
  price: money.nullable(),
  standardStatus: z.enum(STANDARD_STATUSES).nullable(),
});

export const listingDetail = listingCard.omit({ extras: true }).extend({
  description: z.string(),
  projectName: z.string(),
  publicAddress: z.string(),
  timeZone: z.string(),
  isLocationApproximate: z.boolean(),
  areas: z.array(measuredArea),
  entryLevel: z.int().nullable(),
  storiesTotal: z.int().nullable(),
  yearBuilt: z.int().nullable(),
  directionFaces: z.enum(DIRECTIONS).nullable(),
  parkingTotal: z.int().nullable(),
  amenities: z.array(z.enum(AMENITIES)),
  availabilityDate: z.iso.date().nullable(),
  securityDepositMinor: amountMinor.nullable(),
  maintenanceMinor: amountMinor.nullable(),
  registration: z
    .object({ authority: z.string(), number: z.string(), status: z.enum(REGISTRATION_STATUSES) })
    .nullable(),
  agentName: z.string(),
  agentLanguages: z.array(z.string()),
  events: z.array(propertyEvent),
});
export type ListingDetail = z.infer<typeof listingDetail>;

/** As many as a shortlist shows. */
export const listingCardsInput = z.strictObject({ listingIds: z.array(z.uuid()).max(60) });
export const listingIdInput = z.strictObject({ listingId: z.uuid() });

/** What an agent sees of an own listing, whatever its state. */
export const agentListing = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  market: z.enum(MARKET_CODES),
  listingType: z.enum(LISTING_TYPES),
  standardStatus: z.enum(STANDARD_STATUSES),
  moderationState: z.enum(MODERATION_STATES),
  isPubliclyVisible: z.boolean(),
  price: money,
  localityName: z.string(),
  cityName: z.string(),
  thumbnailUrl: z.string().nullable(),
  version: z.int(),
  updatedAt: z.iso.datetime(),
  /** What the moderator asked for, while changes are requested or after a rejection. */
  decisionReason: z.string().nullable(),
});
export type AgentListing = z.infer<typeof agentListing>;

const versionedListing = z.strictObject({ listingId: z.uuid(), version: rowVersion });

export const changePriceInput = versionedListing.extend({
  priceMinor: amountMinor.positive({ message: "price.mustBePositive" }),
});
export type ChangePriceInput = z.infer<typeof changePriceInput>;

export const changeStatusInput = versionedListing.extend({ standardStatus: z.enum(STANDARD_STATUSES) });
export type ChangeStatusInput = z.infer<typeof changeStatusInput>;

export const submitListingInput = z
  .strictObject({
    agencyId: z.uuid(),
    listingType: z.enum(LISTING_TYPES),
    propertySubType: z.enum(PROPERTY_SUB_TYPES),
    localityId: z.uuid(),
    projectName: safeText(120).default(""),
    addressLine: requiredText(240),
    point: geoPoint,
    isAddressPublic: z.boolean(),
    bedroomsTotal: z.int().min(0).max(20),
    bathroomsTotal: z.number().min(0).max(20),
    areas: z
      .array(
        z.strictObject({
          basis: z.enum(AREA_BASES),
          value: z.number().positive().max(10_000_000),
          unit: z.enum(AREA_UNITS),
        }),
      )
      .min(1, { message: "area.required" })
      .max(AREA_BASES.length),
    entryLevel: z.int().min(-5).max(200).nullable(),
    storiesTotal: z.int().min(1).max(200).nullable(),
    yearBuilt: z.int().min(1800).max(2100).nullable(),
    furnished: z.enum(FURNISHINGS).nullable(),
    directionFaces: z.enum(DIRECTIONS).nullable(),
    parkingTotal: z.int().min(0).max(50).nullable(),
    amenities: z.array(z.enum(AMENITIES)).max(AMENITIES.length),
    availabilityDate: z.iso.date().nullable(),
    priceMinor: amountMinor.positive({ message: "price.mustBePositive" }),
    securityDepositMinor: amountMinor.nullable(),
    maintenanceMinor: amountMinor.nullable(),
    registrationNumber: safeText(60).default(""),
    description: requiredText(5_000).min(40, { message: "description.tooShort" }),
    hasDisplayConsent: z.literal(true, { message: "displayConsent.required" }),
  })
  .refine(
    ({ entryLevel, storiesTotal }) => entryLevel === null || storiesTotal === null || entryLevel <= storiesTotal,
    {
      message: "floor.aboveTop",
      path: ["entryLevel"],
    },
  );
export type SubmitListingInput = z.infer<typeof submitListingInput>;

export const submitListingResult = z.object({ listingId: z.uuid(), slug: z.string() });
