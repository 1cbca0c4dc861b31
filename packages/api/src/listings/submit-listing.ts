import { membershipIn } from "@repo/domain/access/actor";
import { toSquareMetres } from "@repo/domain/area/area";
import { invalidField, notFound } from "@repo/domain/domain-error";
import type { SubmitListingInput } from "@repo/domain/listings/listing.schema";
import { listingSlug, listingTitle } from "@repo/domain/listings/listing-title";
import { propertyTypeOf } from "@repo/domain/listings/property-type";
import { marketOf } from "@repo/domain/markets/markets";
import { authorize } from "#access/authorize";
import { recordAudit } from "#audit/record-audit";
import { checkListing } from "#moderation/check-listing";
import { inTransaction, type RequestContext } from "#request-context";
import { findLocality, insertListing } from "./listings.repository";
import { choosePublicPoint } from "./public-point";

const DAYS_ON_MARKET = { Sale: 180, Lease: 90 };
const DAY_MS = 24 * 60 * 60 * 1000;

type Locality = NonNullable<Awaited<ReturnType<typeof findLocality>>>;

/** Stores a new listing and puts it into the moderators' queue; nobody else sees it before they approve. */
export function submitListing(ctx: RequestContext, input: SubmitListingInput) {
  authorize(ctx.actor, "listing.create", { agencyId: input.agencyId });
  const member = membershipIn(ctx.actor, input.agencyId);
  if (!member) throw notFound("agency");
  return inTransaction(ctx, async (tx) => {
    const locality = await findLocality(tx, input.localityId);
    if (!locality) throw invalidField("localityId", "locality.unknown");

    const listing = await insertListing(tx, {
      property: propertyFrom(input, locality),
      areas: input.areas.map(({ basis, value, unit }) => ({
        basis,
        squareMetres: toSquareMetres(value, unit),
        enteredValue: value,
        enteredUnit: unit,
      })),
      listing: { ...listingFrom(input, locality, ctx.now()), agencyId: input.agencyId, agentMemberId: member.memberId },
    });
    await recordAudit(ctx, tx, {
      action: "listing.submit",
      entity: "listing",
      entityId: listing.id,
      agencyId: listing.agencyId,
    });
    await checkListing(ctx, tx, listing.id);
    return { listingId: listing.id, slug: listing.slug };
  });
}

function propertyFrom(input: SubmitListingInput, locality: Locality) {
  const publicPoint = choosePublicPoint(input.point, input.isAddressPublic);
  return {
    market: locality.market,
    timeZone: locality.timeZone,
    propertyType: propertyTypeOf(input.propertySubType),
    propertySubType: input.propertySubType,
    projectName: input.projectName,
    addressLine: input.addressLine,
    localityId: locality.id,
    cityId: locality.cityId ?? locality.id,
    latitude: input.point.latitude,
    longitude: input.point.longitude,
    publicLatitude: publicPoint.latitude,
    publicLongitude: publicPoint.longitude,
    isAddressPublic: input.isAddressPublic,
    bedroomsTotal: input.bedroomsTotal,
    bathroomsTotal: input.bathroomsTotal,
    entryLevel: input.entryLevel,
    storiesTotal: input.storiesTotal,
    yearBuilt: input.yearBuilt,
    directionFaces: input.directionFaces,
    parkingTotal: input.parkingTotal,
    amenities: input.amenities,
    comparisonBasis: input.propertySubType === "Plot" ? ("Plot" as const) : marketOf(locality.market).comparisonBasis,
  };
}

function listingFrom(input: SubmitListingInput, locality: Locality, now: Date) {
  const market = marketOf(locality.market);
  const title = listingTitle(market, { ...input, localityName: locality.name });
  return {
    listingType: input.listingType,
    standardStatus: "Active" as const,
    moderationState: "Submitted" as const,
    title,
    slug: listingSlug(title, input.listingType),
    description: input.description,
    listPriceMinor: input.priceMinor,
    originalListPriceMinor: input.priceMinor,
    currency: market.currency,
    securityDepositMinor: input.securityDepositMinor,
    maintenanceMinor: input.maintenanceMinor,
    furnished: input.furnished,
    availabilityDate: input.availabilityDate,
    availabilityConfirmedAt: now,
    registrationAuthority: input.registrationNumber === "" ? null : locality.region,
    registrationNumber: input.registrationNumber === "" ? null : input.registrationNumber,
    registrationStatus: input.registrationNumber === "" ? null : ("Unchecked" as const),
    hasDisplayConsent: input.hasDisplayConsent,
    onMarketAt: now,
    submittedAt: now,
    expiresAt: new Date(now.getTime() + DAYS_ON_MARKET[input.listingType] * DAY_MS),
  };
}
