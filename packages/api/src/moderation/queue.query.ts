import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listings, media } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import type { QueueItem } from "@repo/domain/moderation/moderation.schema";
import { and, asc, eq, inArray, notInArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const cities = alias(places, "cities");

/** Listings waiting for a decision, the longest waiting first, without those of the moderator's own agencies. */
export async function listQueue(db: Executor, ownAgencyIds: readonly string[], limit: number): Promise<QueueItem[]> {
  const rows = await db
    .select({
      listingId: listings.id,
      title: listings.title,
      submittedAt: listings.submittedAt,
      createdAt: listings.createdAt,
      agencyName: agencies.name,
      agentName: users.name,
      localityName: places.name,
      cityName: cities.name,
      thumbnailSha256: media.thumbnailSha256,
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
        inArray(listings.moderationState, ["Submitted", "InReview"]),
        ownAgencyIds.length === 0 ? undefined : notInArray(listings.agencyId, [...ownAgencyIds]),
      ),
    )
    .orderBy(asc(listings.submittedAt), asc(listings.id))
    .limit(limit);
  return rows.map(({ submittedAt, createdAt, thumbnailSha256, ...item }) => ({
    ...item,
    submittedAt: (submittedAt ?? createdAt).toISOString(),
    thumbnailUrl: thumbnailSha256 === null ? null : `/media/${thumbnailSha256}`,
  }));
}
