import { nameIfAny, nameOf } from "@repo/db/account-columns";
import type { Executor } from "@repo/db/client";
import { agencies, memberships } from "@repo/db/schema/agencies";
import { users } from "@repo/db/schema/identity";
import { listingRevisions, listings, media, uploads } from "@repo/db/schema/listings";
import { abuseReports, moderationClaims, moderationFindings } from "@repo/db/schema/moderation";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import type { Finding } from "@repo/domain/moderation/finding";
import type { QueueInput, QueueItem } from "@repo/domain/moderation/moderation.schema";
import { and, asc, eq, gt, inArray, ne, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { thumbnailUrl } from "#listings/to-media-view";

const HOUR_MS = 3_600_000;

const hasNewPhotos = and(
  eq(listings.moderationState, "Approved"),
  sql`exists (select from ${uploads} where ${uploads.listingId} = ${listings.id} and ${uploads.state} = 'Ready')`,
);
const hasOpenRevision = and(
  eq(listings.moderationState, "Approved"),
  sql`exists (select from ${listingRevisions} where ${listingRevisions.listingId} = ${listings.id} and ${listingRevisions.state} = 'Submitted')`,
);
const hasOpenReport = and(
  eq(listings.moderationState, "Approved"),
  sql`exists (select from ${abuseReports} where ${abuseReports.listingId} = ${listings.id} and ${abuseReports.outcome} is null)`,
);
const isWaiting = or(
  inArray(listings.moderationState, ["Submitted", "InReview", "Appealed"]),
  hasNewPhotos,
  hasOpenRevision,
  hasOpenReport,
);
const task = sql<QueueItem["task"]>`case when ${listings.moderationState} = 'Appealed' then 'Appeal'
  when ${listings.moderationState} <> 'Approved' then 'Listing' when ${hasNewPhotos} then 'Photos'
  when ${hasOpenRevision} then 'Edit' else 'Report' end`;
const warnings = sql<number>`(select count(*)::int from ${moderationFindings}
  where ${moderationFindings.listingId} = ${listings.id} and ${moderationFindings.severity} <> 'Notice')`;
const hasFinding = (severities: readonly Finding["severity"][]) =>
  sql`exists (select from ${moderationFindings} where ${moderationFindings.listingId} = ${listings.id}
    and ${inArray(moderationFindings.severity, [...severities])})`;
const FOUND: Readonly<Record<NonNullable<QueueInput["found"]>, SQL>> = {
  Nothing: not(hasFinding(["Warning", "Serious"])),
  Warning: hasFinding(["Warning", "Serious"]),
  Serious: hasFinding(["Serious"]),
};
/** A public listing is in the queue for its new photos, edit or reports, any other since it was handed in. */
const waitingSince = sql<string>`coalesce(
  (select min(${uploads.createdAt}) from ${uploads} where ${uploads.listingId} = ${listings.id} and ${uploads.state} = 'Ready'),
  (select ${listingRevisions.submittedAt} from ${listingRevisions} where ${listingRevisions.listingId} = ${listings.id} and ${listingRevisions.state} = 'Submitted'),
  (select min(${abuseReports.createdAt}) from ${abuseReports} where ${abuseReports.listingId} = ${listings.id} and ${abuseReports.outcome} is null),
  ${listings.submittedAt}, ${listings.createdAt})`;
const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * HOUR_MS);
const cities = alias(places, "cities");
const holders = alias(users, "holders");

type Question = QueueInput & {
  ownAgencyIds: readonly string[];
  moderatorUserId: string | null;
  now: Date;
  limit: number;
};

/** Listings waiting for a decision, the longest waiting first, without those of the moderator's own agencies. */
export async function listQueue(db: Executor, question: Question): Promise<QueueItem[]> {
  const { ownAgencyIds, moderatorUserId, now, limit } = question;
  const rows = await db
    .select({
      listingId: listings.id,
      version: listings.version,
      task,
      warnings,
      heldBy: nameIfAny(holders),
      title: listings.title,
      waitingSince,
      agencyId: listings.agencyId,
      agencyName: agencies.name,
      agentName: nameOf(users),
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
    .leftJoin(
      moderationClaims,
      and(
        eq(moderationClaims.listingId, listings.id),
        gt(moderationClaims.expiresAt, now),
        ne(moderationClaims.moderatorUserId, moderatorUserId ?? ""),
      ),
    )
    .leftJoin(holders, eq(holders.id, moderationClaims.moderatorUserId))
    .leftJoin(media, and(eq(media.listingId, listings.id), eq(media.position, 0)))
    .where(
      and(
        isWaiting,
        question.task && eq(task, question.task),
        question.found && FOUND[question.found],
        question.age && sql`${waitingSince} <= ${hoursBefore(now, Number(question.age)).toISOString()}::timestamptz`,
        question.agency === undefined ? undefined : eq(listings.agencyId, question.agency),
        notInArray(listings.agencyId, [...ownAgencyIds]),
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
