import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { moderationDecisions } from "@repo/db/schema/moderation";
import { places } from "@repo/db/schema/places";
import { properties, propertyEvents } from "@repo/db/schema/properties";
import { ENDED_STATUSES } from "@repo/domain/listings/ended-home.schema";
import { isPubliclyVisible, SHOWABLE_STATUSES } from "@repo/domain/listings/publicly-visible";
import { and, eq, exists, inArray, lte, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const cities = alias(places, "cities");

async function loadCompared(db: Executor, listingId: string) {
  const [row] = await db
    .select({
      listingId: listings.id,
      listingType: listings.listingType,
      standardStatus: listings.standardStatus,
      moderationState: listings.moderationState,
      hasDisplayConsent: listings.hasDisplayConsent,
      expiresAt: listings.expiresAt,
      priceMinor: listings.listPriceMinor,
      market: properties.market,
      bedroomsTotal: properties.bedroomsTotal,
      point: { latitude: properties.publicLatitude, longitude: properties.publicLongitude },
      localitySlug: places.slug,
      localityName: places.name,
      cityName: cities.name,
    })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .where(eq(listings.id, listingId));
  return row;
}
export type ComparedListing = NonNullable<Awaited<ReturnType<typeof loadCompared>>>;

/** A home that the public may see now, as far as others are compared with it. */
export async function findComparedListing(db: Executor, listingId: string, now: Date) {
  const row = await loadCompared(db, listingId);
  return row && isPubliclyVisible(row, now) ? row : undefined;
}

/**
 * A home that the public saw once and does not now, because its time on the market is over. Nothing for one that is hidden for any
 * other reason: under review, suspended, on hold, without its owner's consent, or over before anybody had approved it.
 */
export async function findEndedListing(db: Executor, listingId: string, now: Date) {
  const row = await loadCompared(db, listingId);
  if (!row || row.moderationState !== "Approved" || !row.hasDisplayConsent) return undefined;
  const isEnded = ENDED_STATUSES.some((status) => status === row.standardStatus);
  const isShowable = SHOWABLE_STATUSES.some((status) => status === row.standardStatus);
  const isOver = row.expiresAt !== null && row.expiresAt <= now;
  if (!isEnded && !(isShowable && isOver)) return undefined;
  return (await wasPublic(db, listingId)) ? row : undefined;
}

/** It stood on the market after its first approval; homes that were imported need none. */
async function wasPublic(db: Executor, listingId: string): Promise<boolean> {
  const approved = db
    .select({ one: sql`1` })
    .from(moderationDecisions)
    .where(
      and(
        eq(moderationDecisions.listingId, listingId),
        eq(moderationDecisions.outcome, "Approved"),
        lte(moderationDecisions.decidedAt, sql`coalesce(${endOf(listingId)}, ${listings.expiresAt})`),
      ),
    );
  const decided = db
    .select({ one: sql`1` })
    .from(moderationDecisions)
    .where(eq(moderationDecisions.listingId, listingId));
  const offered = db
    .select({ one: sql`1` })
    .from(propertyEvents)
    .where(
      and(eq(propertyEvents.listingId, listingId), inArray(propertyEvents.standardStatus, [...SHOWABLE_STATUSES])),
    );
  const [found] = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.id, listingId), exists(offered), or(notExists(decided), exists(approved))));
  return found !== undefined;
}

/** When it left the market the last time, as its history has it. */
const endOf = (listingId: string) => sql`(select max(${propertyEvents.occurredAt}) from ${propertyEvents}
  where ${propertyEvents.listingId} = ${listingId} and ${inArray(propertyEvents.standardStatus, [...ENDED_STATUSES])})`;
