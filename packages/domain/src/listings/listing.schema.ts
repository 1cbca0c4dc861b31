import * as z from "zod";
import { measuredArea } from "#area/measured-area";
import { geoPoint } from "#geo/geo-point";
import { allInPrice } from "#listings/all-in-price";
import {
  AMENITIES,
  DIRECTIONS,
  FURNISHINGS,
  MEDIA_ALTERATIONS,
  MEDIA_CATEGORIES,
  REGISTRATION_STATUSES,
} from "#listings/home-facts";
import { FLOOR_ABOVE_TOP, isBelowTop, listingContentShape } from "#listings/listing-content";
import { listingQuality } from "#listings/listing-quality";
import { LISTING_TYPES } from "#listings/listing-type";
import { MODERATION_STATES } from "#listings/moderation-state";
import { priceComponents } from "#listings/price-component";
import { PROPERTY_EVENT_KINDS } from "#listings/property-event";
import { PROPERTY_SUB_TYPES } from "#listings/property-type";
import { latestRevision } from "#listings/revision.schema";
import { STANDARD_STATUSES } from "#listings/standard-status";
import { MARKET_CODES } from "#markets/market";
import { amountMinor, money } from "#money/money";
import { rowVersion } from "#row-version";
import { EXTRAS } from "#search/features";
import { EMBED_PROVIDERS } from "#tours/embed";
import { directionShape } from "#tours/panorama";

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

/** A picture on the page of its home, where it knows the others by their place. */
const detailPicture = mediaView.extend({
  caption: z.string(),
  /** Of the picture as taken, when this one was altered. */
  original: z.int().nullable(),
  /** To other panoramas. */
  ways: z.array(z.object({ to: z.int(), ...directionShape })),
});
export type DetailPicture = z.infer<typeof detailPicture>;

/** A video or walk-through that another site shows. */
const embedView = z.object({ provider: z.enum(EMBED_PROVIDERS), key: z.string(), title: z.string() });
export type EmbedView = z.infer<typeof embedView>;

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
  kind: z.enum(PROPERTY_EVENT_KINDS),
  occurredAt: z.iso.datetime(),
  price: money.nullable(),
  standardStatus: z.enum(STANDARD_STATUSES).nullable(),
});

export const listingDetail = listingCard.omit({ extras: true }).extend({
  photos: z.array(detailPicture),
  embeds: z.array(embedView),
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
  priceComponents,
  allInPrice,
  registration: z
    .object({ authority: z.string(), number: z.string(), status: z.enum(REGISTRATION_STATUSES) })
    .nullable(),
  agentName: z.string(),
  agentLanguages: z.array(z.string()),
  events: z.array(propertyEvent),
  /** Of the home, not of this listing: offered again soon, it goes on from where the earlier listing began. */
  onMarketSince: z.iso.datetime(),
});
export type ListingDetail = z.infer<typeof listingDetail>;

/** A public page and when what it shows last changed. */
export const listingAddress = listingCard.pick({ id: true, slug: true }).extend({ changedAt: z.iso.datetime() });
export type ListingAddress = z.infer<typeof listingAddress>;

/** Homes come in parts that fit a sitemap; a home stays in its part for good, and the part knows its last change. */
export const listingAddressPart = z.object({ part: z.int(), changedAt: z.iso.datetime() });
export type ListingAddressPart = z.infer<typeof listingAddressPart>;

export const listingAddressesInput = z.strictObject({
  part: z.int().min(0).max(50_000),
  /** Where the page before ended. */
  after: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(0),
});
export type ListingAddressesInput = z.infer<typeof listingAddressesInput>;
export const listingAddressesPage = z.object({ addresses: z.array(listingAddress), nextAfter: z.int().nullable() });
export type ListingAddressesPage = z.infer<typeof listingAddressesPage>;

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
  hasDisplayConsent: z.boolean(),
  price: money,
  localityName: z.string(),
  cityName: z.string(),
  thumbnailUrl: z.string().nullable(),
  availabilityConfirmedAt: z.iso.datetime().nullable(),
  canConfirmAvailability: z.boolean(),
  version: z.int(),
  updatedAt: z.iso.datetime(),
  /** What the moderator asked for, while changes are requested or after a rejection. */
  decisionReason: z.string().nullable(),
  quality: listingQuality,
  /** An edit that waits for a moderator while the public sees the listing as it was, or that was refused last. */
  revision: latestRevision.nullable(),
});
export type AgentListing = z.infer<typeof agentListing>;

const versionedListing = z.strictObject({ listingId: z.uuid(), version: rowVersion });

/** What the owner says now; false hides the home at once, whatever its status. */
export const changeDisplayConsentInput = versionedListing.extend({ hasDisplayConsent: z.boolean() });
export type ChangeDisplayConsentInput = z.infer<typeof changeDisplayConsentInput>;

/** The owner has agreed anew. */
export const offerAgainInput = versionedListing.extend({
  hasDisplayConsent: z.literal(true, { message: "displayConsent.required" }),
});
export type OfferAgainInput = z.infer<typeof offerAgainInput>;

export const changePriceInput = versionedListing.extend({
  priceMinor: amountMinor.positive({ message: "price.mustBePositive" }),
});
export type ChangePriceInput = z.infer<typeof changePriceInput>;

export const changeStatusInput = versionedListing.extend({ standardStatus: z.enum(STANDARD_STATUSES) });
export type ChangeStatusInput = z.infer<typeof changeStatusInput>;

export const submitListingInput = z
  .strictObject({
    ...listingContentShape,
    agencyId: z.uuid(),
    hasDisplayConsent: z.literal(true, { message: "displayConsent.required" }),
  })
  .refine(isBelowTop, FLOOR_ABOVE_TOP);
export type SubmitListingInput = z.infer<typeof submitListingInput>;

export const submitListingResult = z.object({ listingId: z.uuid(), slug: z.string() });
