import { toSquareMetres } from "@repo/domain/area/area";
import { offsetPoint } from "@repo/domain/geo/offset-point";
import { listingSlug, listingTitle } from "@repo/domain/listings/listing-title";
import type { ModerationState } from "@repo/domain/listings/moderation-state";
import { propertyTypeOf } from "@repo/domain/listings/property-type";
import type { StandardStatus } from "@repo/domain/listings/standard-status";
import { marketOf } from "@repo/domain/markets/markets";
import type { Transaction } from "#client";
import { listings, media } from "#schema/listings";
import { properties, propertyAreas, propertyEvents } from "#schema/properties";
import { type DemoHome, makeHome } from "./demo-home";
import { writeDescription } from "./description-writer";
import { pickPictures } from "./imagery/pick-pictures";
import type { DemoPicture } from "./imagery/scene";
import type { DemoAgent } from "./insert-people";
import type { PlaceIds } from "./insert-places";
import { CITIES } from "./places/cities";
import type { Random } from "./seeded-random";
import { seededUuid } from "./seeded-uuid";

const DAY_MS = 24 * 60 * 60 * 1000;
const PAISE = 100;
const BATCH = 400;
const INDIA = marketOf("IN");

type Setting = {
  random: Random;
  agents: readonly DemoAgent[];
  placeIds: PlaceIds;
  pictures: readonly DemoPicture[];
  today: Date;
};

type HomeRows = {
  property: typeof properties.$inferInsert;
  areas: (typeof propertyAreas.$inferInsert)[];
  listing: typeof listings.$inferInsert;
  events: (typeof propertyEvents.$inferInsert)[];
  pictures: (typeof media.$inferInsert)[];
};

export async function insertHomes(tx: Transaction, count: number, setting: Setting): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - done) }, (_, index) => homeRows(done + index, setting));
    await tx.insert(properties).values(batch.map(({ property }) => property));
    await tx.insert(propertyAreas).values(batch.flatMap(({ areas }) => areas));
    await tx.insert(listings).values(batch.map(({ listing }) => listing));
    await tx.insert(propertyEvents).values(batch.flatMap(({ events }) => events));
    await tx.insert(media).values(batch.flatMap(({ pictures }) => pictures));
  }
}

function homeRows(serial: number, setting: Setting): HomeRows {
  const { random, agents, placeIds, pictures, today } = setting;
  const city = random.weighted(CITIES.map((choice) => [choice, choice.weight] as const));
  const home = makeHome(random, city, random.pick(city.localities));
  const agent = random.pick(agents.filter(({ citySlug }) => citySlug === city.slug));
  const property = { ...propertyRow(home, placeIds, random), id: seededUuid(random) };
  const listing = { ...listingRow(home, { serial, random, today }), id: seededUuid(random), propertyId: property.id };
  return {
    property,
    areas: home.areasInSquareFeet.map(({ basis, value }) => ({
      propertyId: property.id,
      basis,
      squareMetres: toSquareMetres(value, "squareFoot"),
      enteredValue: value,
      enteredUnit: "squareFoot" as const,
    })),
    listing: { ...listing, agencyId: agent.agencyId, agentMemberId: agent.memberId },
    events: eventRows(property.id, listing, random),
    pictures: pickPictures(random, home, pictures).map((picture, position) => ({
      listingId: listing.id,
      position,
      category: picture.scene === "floorPlan" ? ("FloorPlan" as const) : ("Photo" as const),
      alteration: "Illustration" as const,
      altText: picture.altText,
      sha256: picture.sha256,
      widths: picture.widths,
      width: picture.width,
      height: picture.height,
      blurDataUrl: picture.blurDataUrl,
    })),
  };
}

function propertyRow(home: DemoHome, placeIds: PlaceIds, random: Random) {
  const { city, locality, point, isAddressPublic } = home;
  const shown = isAddressPublic ? point : offsetPoint(point, random.between(200, 500), random.between(0, 2 * Math.PI));
  return {
    market: "IN" as const,
    timeZone: "Asia/Kolkata",
    propertyType: propertyTypeOf(home.propertySubType),
    propertySubType: home.propertySubType,
    projectName: home.projectName,
    addressLine: home.addressLine,
    localityId: idOf(placeIds, locality.slug),
    cityId: idOf(placeIds, city.slug),
    latitude: point.latitude,
    longitude: point.longitude,
    publicLatitude: shown.latitude,
    publicLongitude: shown.longitude,
    isAddressPublic,
    bedroomsTotal: home.bedroomsTotal,
    bathroomsTotal: home.bathroomsTotal,
    entryLevel: home.entryLevel,
    storiesTotal: home.storiesTotal,
    yearBuilt: home.yearBuilt,
    directionFaces: home.directionFaces,
    parkingTotal: home.parkingTotal,
    amenities: home.amenities,
    comparisonBasis: home.propertySubType === "Plot" ? ("Plot" as const) : INDIA.comparisonBasis,
  };
}

function idOf(placeIds: PlaceIds, slug: string): string {
  const id = placeIds.get(slug);
  if (id === undefined) throw new Error(`The place ${slug} was not stored.`);
  return id;
}

/** Most homes are on the market; some are in every other state, so that no desk of the demo is empty. */
const STATES: readonly (readonly [readonly [ModerationState, StandardStatus], number])[] = [
  [["Approved", "Active"], 905],
  [["Approved", "ActiveUnderContract"], 22],
  [["Approved", "Hold"], 8],
  [["Approved", "Withdrawn"], 10],
  [["Approved", "Closed"], 14],
  [["Approved", "Expired"], 8],
  [["Submitted", "Active"], 14],
  [["ChangesRequested", "Active"], 8],
  [["Rejected", "Active"], 4],
  [["Draft", "Incomplete"], 7],
];

function listingRow(home: DemoHome, { serial, random, today }: { serial: number; random: Random; today: Date }) {
  const [moderationState, standardStatus] = random.weighted(STATES);
  const isWaiting = moderationState === "Submitted";
  const daysOnMarket = isWaiting ? random.between(0.02, 1.5) : Math.min(118, 0.1 + Math.abs(random.normal()) * 38);
  const onMarketAt = new Date(today.getTime() - daysOnMarket * DAY_MS);
  const priceMinor = home.price.rupees * PAISE;
  const isReduced = daysOnMarket > 12 && random.chance(0.12);
  const originalMinor = isReduced
    ? Math.round((priceMinor * random.between(1.02, 1.09)) / 5_000_000) * 5_000_000
    : priceMinor;
  const title = listingTitle(INDIA, { ...home, localityName: home.locality.name });
  const isRegistered = home.listingType === "Sale" && home.projectName !== "" && random.chance(0.7);
  const minorOrNull = (rupees: number | null) => (rupees === null ? null : rupees * PAISE);
  return {
    listingType: home.listingType,
    moderationState,
    standardStatus,
    title,
    slug: listingSlug(title, home.listingType),
    description: writeDescription(random, home),
    listPriceMinor: priceMinor,
    originalListPriceMinor: Math.max(originalMinor, priceMinor),
    previousListPriceMinor: originalMinor > priceMinor ? originalMinor : null,
    currency: INDIA.currency,
    securityDepositMinor: minorOrNull(home.price.depositRupees),
    maintenanceMinor: minorOrNull(home.price.maintenanceRupees),
    furnished: home.furnished,
    availabilityDate: availabilityDate(home, random, today),
    availabilityConfirmedAt: new Date(today.getTime() - random.between(0.05, Math.min(daysOnMarket, 9)) * DAY_MS),
    registrationAuthority: isRegistered ? home.city.registration.authority : null,
    registrationNumber: isRegistered ? home.city.registration.number(serial % 1000) : null,
    registrationStatus: isRegistered ? ("Demo" as const) : null,
    hasDisplayConsent: true,
    onMarketAt,
    submittedAt: moderationState === "Draft" ? null : onMarketAt,
    expiresAt: new Date(today.getTime() + random.between(20, 170) * DAY_MS),
    updatedAt: onMarketAt,
  };
}

function availabilityDate(home: DemoHome, random: Random, today: Date): string | null {
  if (home.isUnderConstruction) return `${home.yearBuilt ?? 2027}-${random.pick(["03", "06", "09", "12"])}-30`;
  if (random.chance(0.7)) return null;
  return new Date(today.getTime() + random.int(5, 60) * DAY_MS).toISOString().slice(0, 10);
}

type EventFacts = { id: string } & ReturnType<typeof listingRow>;

function eventRows(propertyId: string, listing: EventFacts, random: Random): (typeof propertyEvents.$inferInsert)[] {
  const { id: listingId, currency, standardStatus, onMarketAt } = listing;
  const listed = {
    propertyId,
    listingId,
    kind: "Listed" as const,
    occurredAt: onMarketAt,
    priceMinor: listing.originalListPriceMinor,
    currency,
    standardStatus: "Active" as const,
  };
  if (listing.previousListPriceMinor === null) return [listed];
  const days = random.between(5, 11);
  const occurredAt = new Date(onMarketAt.getTime() + days * DAY_MS);
  return [
    listed,
    { ...listed, kind: "PriceChanged" as const, occurredAt, priceMinor: listing.listPriceMinor, standardStatus },
  ];
}
