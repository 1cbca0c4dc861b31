import { nameOf } from "@repo/db/account-columns";
import { builtOnce } from "@repo/db/built-once";
import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas, propertyEvents } from "@repo/db/schema/properties";
import { allInPriceOf } from "@repo/domain/listings/all-in-price";
import type { ListingDetail } from "@repo/domain/listings/listing.schema";
import { onMarketSince } from "@repo/domain/listings/market-time";
import { isPubliclyVisible } from "@repo/domain/listings/publicly-visible";
import { marketOf } from "@repo/domain/markets/markets";
import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { toCard, toMeasuredArea } from "./listing-card.query";
import { listPriceComponents } from "./listing-content.repository";
import { listDetailPictures, listEmbeds } from "./listing-pictures.query";

const cities = alias(places, "cities");

async function loadListing(db: Executor, listingId: string) {
  const [row] = await db
    .select({
      listing: listings,
      property: properties,
      localityName: places.name,
      cityName: cities.name,
      agencyName: agencies.name,
      agentName: nameOf(users),
      agentLanguages: memberships.languages,
    })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .innerJoin(agencies, eq(agencies.id, listings.agencyId))
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(listings.id, listingId));
  return row;
}

type LoadedListing = NonNullable<Awaited<ReturnType<typeof loadListing>>>;

async function toDetail(
  db: Executor,
  { listing, property, ...names }: LoadedListing,
  now: Date,
): Promise<ListingDetail> {
  const areas = await db.select().from(propertyAreas).where(eq(propertyAreas.propertyId, property.id));
  const history = await db
    .select({ event: propertyEvents, listingType: listings.listingType })
    .from(propertyEvents)
    .leftJoin(listings, eq(listings.id, propertyEvents.listingId))
    .where(eq(propertyEvents.propertyId, property.id))
    .orderBy(asc(propertyEvents.occurredAt), asc(propertyEvents.id));
  // Letting a home does not age its sale.
  const offers = history.filter(({ listingType }) => listingType === listing.listingType);
  const photos = await listDetailPictures(db, listing.id);
  const embeds = await listEmbeds(db, listing.id);
  const components = (await listPriceComponents(db, [listing.id])).get(listing.id) ?? [];
  const comparable = areas.find(({ basis }) => basis === property.comparisonBasis) ?? null;
  return {
    ...toCard(listing, property, comparable),
    ...names,
    photos,
    embeds,
    description: listing.description,
    projectName: property.projectName,
    publicAddress: property.isAddressPublic ? property.addressLine : `${names.localityName}, ${names.cityName}`,
    timeZone: property.timeZone,
    isLocationApproximate: !property.isAddressPublic,
    areas: areas.map(toMeasuredArea),
    entryLevel: property.entryLevel,
    storiesTotal: property.storiesTotal,
    yearBuilt: property.yearBuilt,
    directionFaces: property.directionFaces,
    parkingTotal: property.parkingTotal,
    amenities: property.amenities,
    availabilityDate: listing.availabilityDate,
    securityDepositMinor: listing.securityDepositMinor,
    maintenanceMinor: listing.maintenanceMinor,
    priceComponents: components,
    allInPrice: allInPriceOf(marketOf(property.market), {
      listingType: listing.listingType,
      priceMinor: listing.listPriceMinor,
      maintenanceMinor: listing.maintenanceMinor,
      components,
      isUnderConstruction: listing.availabilityDate !== null && new Date(listing.availabilityDate) > now,
    }),
    registration: toRegistration(listing),
    events: history.map(({ event }) => toEvent(event)),
    onMarketSince: (onMarketSince(offers.map(({ event }) => event)) ?? listing.onMarketAt).toISOString(),
  };
}

function toRegistration({ registrationAuthority, registrationNumber, registrationStatus }: LoadedListing["listing"]) {
  if (!registrationAuthority || !registrationNumber || !registrationStatus) return null;
  return { authority: registrationAuthority, number: registrationNumber, status: registrationStatus };
}

function toEvent({ kind, occurredAt, priceMinor, currency, standardStatus }: typeof propertyEvents.$inferSelect) {
  const price = priceMinor !== null && currency !== null ? { amountMinor: priceMinor, currency } : null;
  return { kind, occurredAt: occurredAt.toISOString(), price, standardStatus };
}

/** Returns nothing unless the public may see the listing now. */
export async function findPublicListing(
  db: Executor,
  listingId: string,
  now: Date,
): Promise<ListingDetail | undefined> {
  const loaded = await loadListing(db, listingId);
  if (!loaded || !isPubliclyVisible(loaded.listing, now)) return undefined;
  return toDetail(db, loaded, now);
}

/** A listing in any state, with what only its moderators may know. The caller has checked that they may. */
export async function findListingForReview(db: Executor, listingId: string, now: Date) {
  const loaded = await loadListing(db, listingId);
  if (!loaded) return undefined;
  const { agencyId, agentMemberId, version, submittedAt, moderationState } = loaded.listing;
  const detail = await toDetail(db, loaded, now);
  const exactAddress = loaded.property.addressLine;
  return { detail, agencyId, agentMemberId, version, submittedAt, moderationState, exactAddress };
}

const partiesQuery = builtOnce((db) =>
  db
    .select({
      listingId: listings.id,
      propertyId: properties.id,
      agencyId: listings.agencyId,
      agentMemberId: listings.agentMemberId,
      listingType: listings.listingType,
      localityId: properties.localityId,
      propertySubType: properties.propertySubType,
      priceMinor: listings.listPriceMinor,
      market: properties.market,
      timeZone: properties.timeZone,
      latitude: properties.publicLatitude,
      longitude: properties.publicLongitude,
      title: listings.title,
      slug: listings.slug,
      agentName: nameOf(users),
      agencyName: agencies.name,
      localityName: places.name,
      cityName: cities.name,
      moderationState: listings.moderationState,
      standardStatus: listings.standardStatus,
      hasDisplayConsent: listings.hasDisplayConsent,
      expiresAt: listings.expiresAt,
    })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .innerJoin(agencies, eq(agencies.id, listings.agencyId))
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(listings.id, sql.placeholder("listingId")))
    .prepare("listing_parties"),
);

/** What enquiries and visits need to know of a home, in any state. */
export async function findListingParties(db: Executor, listingId: string, now: Date) {
  const [home] = await partiesQuery(db).execute({ listingId });
  if (!home) return undefined;
  const { latitude, longitude, ...parties } = home;
  return { ...parties, point: { latitude, longitude }, isPubliclyVisible: isPubliclyVisible(home, now) };
}
export type ListingParties = NonNullable<Awaited<ReturnType<typeof findListingParties>>>;
