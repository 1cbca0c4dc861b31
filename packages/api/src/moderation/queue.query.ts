import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings, media, uploads } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import type { QueueItem } from "@repo/domain/moderation/moderation.schema";
import { and, asc, eq, inArray, notInArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { thumbnailUrl } from "#listings/to-media-view";

const hasNewPhotos = and(
  eq(listings.moderationState, "Approved"),
  sql`exists (select from ${uploads} where ${uploads.listingId} = ${listings.id} and ${uploads.state} = 'Ready')`,
);
/** A public listing is in the queue for its new photos, any other since it was handed in. */
const waitingSince = sql<string>`coalesce(
  (select min(${uploads.createdAt}) from ${uploads} where ${uploads.listingId} = ${listings.id} and ${uploads.state} = 'Ready'),
  ${listings.submittedAt}, ${listings.createdAt})`;
const cities = alias(places, "cities");

/** Listings waiting for a decision, the longest waiting first, without those of the moderator's own agencies. */
export async function listQueue(db: Executor, ownAgencyIds: readonly string[], limit: number): Promise<QueueItem[]> {
  const rows = await db
    .select({
      listingId: listings.id,
      title: listings.title,
      waitingSince,
      agencyName: agencies.name,
      agentName: users.name,
      localityName: places.name,
      cityName: cities.name,
      picture: media,
    })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .innerJoin(agencies, eq(agencies.id, listings.agencyId))
    .innerJoin(memberships, eq(memberships.id, listings.agentMemberId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(media, and(eq(media.listingId, listings.id), eq(media.position, 0)))
    .where(
      and(
        or(inArray(listings.moderationState, ["Submitted", "InReview"]), hasNewPhotos),
        ownAgencyIds.length === 0 ? undefined : notInArray(listings.agencyId, [...ownAgencyIds]),
      ),
    )
    .orderBy(asc(waitingSince), asc(listings.id))
    .limit(limit);
  return rows.map(({ waitingSince: since, picture, ...item }) => ({
    ...item,
    submittedAt: new Date(since).toISOString(),
    thumbnailUrl: picture && thumbnailUrl(picture),
  }));
}
