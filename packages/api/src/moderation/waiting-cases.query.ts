import type { Executor } from "@repo/db/client";
import { agencies } from "@repo/db/schema/agencies";
import { listings } from "@repo/db/schema/listings";
import { moderationClaims, moderationFindings } from "@repo/db/schema/moderation";
import { eq, inArray, sql } from "drizzle-orm";

type Question = { listingIds: readonly string[]; moderatorUserId: string | null; now: Date };

/** Cases as the rules of deciding many at once look at them. */
export function listWaitingCases(db: Executor, { listingIds, moderatorUserId, now }: Question) {
  return db
    .select({
      listingId: listings.id,
      agencyId: listings.agencyId,
      agencyName: agencies.name,
      title: listings.title,
      version: listings.version,
      moderationState: listings.moderationState,
      isHeldByOther: sql<boolean>`exists (select from ${moderationClaims}
        where ${moderationClaims.listingId} = ${listings.id} and ${moderationClaims.expiresAt} > ${now.toISOString()}::timestamptz
        and ${moderationClaims.moderatorUserId} is distinct from ${moderatorUserId}::uuid)`,
      hasSeriousFinding: sql<boolean>`exists (select from ${moderationFindings}
        where ${moderationFindings.listingId} = ${listings.id} and ${moderationFindings.severity} = 'Serious')`,
    })
    .from(listings)
    .innerJoin(agencies, eq(agencies.id, listings.agencyId))
    .where(inArray(listings.id, [...listingIds]));
}
