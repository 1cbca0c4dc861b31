import type { Database } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas } from "@repo/db/schema/properties";
import { availabilityRules } from "@repo/db/schema/visits";
import { sealedAccount } from "@repo/db/sealing/sealed-account";
import type { Actor } from "@repo/domain/access/actor";
import { type ConsentGiven, NOTICE_VERSION } from "@repo/domain/leads/consent";
import { createCaller } from "#app-router";

/** The moment every test lives in: Wednesday, 11:30 in India. */
export const NOW = new Date("2030-01-02T06:00:00Z");
/** The first time offered on the day after: Thursday, 10:00 in India. */
export const TOMORROWS_FIRST_SLOT = "2030-01-03T04:30:00.000Z";

type Member = { userId: string; memberId: string; agencyId: string };

async function insertUser(db: Database, name: string, platformRole: "Buyer" | "Moderator" | "Admin" = "Buyer") {
  const email = `${crypto.randomUUID()}@plinth.example`;
  const [user] = await db
    .insert(users)
    .values({ ...sealedAccount({ name, email }), passwordHash: "none", platformRole })
    .returning();
  return user!.id;
}

export async function insertAgency(db: Database, name: string) {
  const slug = crypto.randomUUID();
  const [agency] = await db
    .insert(agencies)
    .values({ slug, name, kind: "Brokerage", timeZone: "Asia/Kolkata" })
    .returning();
  return agency!.id;
}

/** A member who works every day from 10:00 to 18:00 Indian time. */
export async function insertMember(
  db: Database,
  agencyId: string,
  { name = "Agent", role = "Agent" }: { name?: string; role?: "Agent" | "Manager" } = {},
): Promise<Member> {
  const userId = await insertUser(db, name);
  const [member] = await db.insert(memberships).values({ agencyId, userId, role }).returning();
  const memberId = member!.id;
  await db.insert(availabilityRules).values(
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      agencyId,
      memberId,
      weekday,
      startTime: "10:00",
      endTime: "18:00",
      timeZone: "Asia/Kolkata",
    })),
  );
  return { userId, memberId, agencyId };
}

export async function insertLocality(db: Database) {
  const key = crypto.randomUUID().replaceAll("-", "");
  const box = { latitude: 12.97, longitude: 77.64, west: 77.6, south: 12.9, east: 77.7, north: 13.0 };
  const shared = { region: "Karnataka", market: "IN" as const, timeZone: "Asia/Kolkata", ...box };
  const [city] = await db
    .insert(places)
    .values({ ...shared, slug: `bengaluru-${key}`, kind: "City", name: "Bengaluru", aliases: ["Bangalore"] })
    .returning();
  const [locality] = await db
    .insert(places)
    .values({ ...shared, slug: `indiranagar-${key}`, kind: "Locality", name: "Indiranagar", cityId: city!.id })
    .returning();
  return { city: city!, locality: locality! };
}

type HomeChanges = {
  listing?: Partial<typeof listings.$inferInsert>;
  property?: Partial<typeof properties.$inferInsert>;
  squareMetres?: number;
};

/** A public 3 BHK for sale at ₹1.2 Cr in Indiranagar, unless told otherwise. */
export async function insertHome(
  db: Database,
  agent: Member,
  place: Awaited<ReturnType<typeof insertLocality>>,
  { listing = {}, property = {}, squareMetres = 110 }: HomeChanges = {},
) {
  const point = { latitude: 12.9719, longitude: 77.6412 };
  const [home] = await db
    .insert(properties)
    .values({
      market: "IN",
      timeZone: "Asia/Kolkata",
      propertyType: "Residential",
      propertySubType: "Apartment",
      addressLine: "12 Secret Street",
      localityId: place.locality.id,
      cityId: place.city.id,
      ...point,
      publicLatitude: property.latitude ?? point.latitude,
      publicLongitude: property.longitude ?? point.longitude,
      isAddressPublic: true,
      bedroomsTotal: 3,
      bathroomsTotal: 2,
      comparisonBasis: "Carpet",
      ...property,
    })
    .returning();
  const propertyId = home!.id;
  await db
    .insert(propertyAreas)
    .values({ propertyId, basis: "Carpet", squareMetres, enteredValue: squareMetres, enteredUnit: "squareMetre" });
  const [inserted] = await db
    .insert(listings)
    .values({
      propertyId,
      agencyId: agent.agencyId,
      agentMemberId: agent.memberId,
      listingType: "Sale",
      standardStatus: "Active",
      moderationState: "Approved",
      title: "3 BHK apartment in Indiranagar",
      slug: "3-bhk-apartment-in-indiranagar-for-sale",
      description: "A quiet home with a balcony facing the park, two minutes from the metro.",
      listPriceMinor: 1_200_000_000,
      originalListPriceMinor: 1_200_000_000,
      currency: "INR",
      hasDisplayConsent: true,
      onMarketAt: NOW,
      ...listing,
    })
    .returning();
  return inserted!;
}

export async function insertModerator(db: Database, platformRole: "Moderator" | "Admin" = "Moderator"): Promise<Actor> {
  const userId = await insertUser(db, "Mira Moderator", platformRole);
  return { kind: "user", userId, platformRole, memberships: [] };
}

export async function insertBuyer(db: Database): Promise<Actor> {
  return { kind: "user", userId: await insertUser(db, "Bina Buyer"), platformRole: "Buyer", memberships: [] };
}

export function actorOf({ userId, memberId, agencyId }: Member, role: "Agent" | "Manager" = "Agent"): Actor {
  return { kind: "user", userId, platformRole: "Buyer", memberships: [{ agencyId, memberId, role }] };
}

export function callerFor(db: Database, actor: Actor, deviceId: string | null = null) {
  return createCaller({ db, actor, now: () => NOW, requestId: "test", deviceId, clientAddress: null });
}

export const VISITOR: Actor = { kind: "visitor" };

let lastNumber = 0;
/** Another valid Indian mobile number each time, as one visitor cannot be in two places at once. */
export const nextPhone = () => `+9198${String(10_000_000 + lastNumber++)}`;

export const contact = (phone = nextPhone()) => ({ name: "Asha Rao", phone, email: "" });
export const consent: ConsentGiven = { noticeVersion: NOTICE_VERSION, channels: ["Phone", "WhatsApp"] };
