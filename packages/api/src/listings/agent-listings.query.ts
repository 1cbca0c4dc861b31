import type { Executor } from "@repo/db/client";
import { listingDrafts, listings } from "@repo/db/schema/listings";
import { moderationDecisions, moderationUndos } from "@repo/db/schema/moderation";
import { places } from "@repo/db/schema/places";
import { properties } from "@repo/db/schema/properties";
import { canConfirmAvailability } from "@repo/domain/listings/availability";
import type { AgentListing } from "@repo/domain/listings/listing.schema";
import { isPubliclyVisible } from "@repo/domain/listings/publicly-visible";
import { and, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { listMedia } from "./listing-card.query";
import { listQualities } from "./listing-quality.query";
import { listLatestRevisions } from "./revisions.repository";
import { toLatestRevision } from "./to-latest-revision";

const cities = alias(places, "cities");

/** Whose listings: everything of an agency for its manager, the own ones for an agent. */
export type ListingScope = { agencyId: string; agentMemberId: string | null };

const within = (scopes: readonly ListingScope[]): SQL =>
  or(
    ...scopes.map(({ agencyId, agentMemberId }) =>
      and(
        eq(listings.agencyId, agencyId),
        agentMemberId === null ? undefined : eq(listings.agentMemberId, agentMemberId),
      ),
    ),
  ) ?? sql`false`;

const latestReason = sql<string | null>`(
  select reason from ${moderationDecisions}
  where ${moderationDecisions.listingId} = ${listings.id} and not exists (
    select from ${moderationUndos} where ${moderationUndos.decisionId} = ${moderationDecisions.id})
  order by ${moderationDecisions.decidedAt} desc limit 1)`;

/** What keeps the photos of a draft is no listing yet. */
const isNoDraft = sql`not exists (
  select from ${listingDrafts} where ${listingDrafts.listingId} = ${listings.id} and ${listingDrafts.handedInAt} is null)`;

const NO_QUALITY = { score: 0, hints: [] };

type Question = { scopes: readonly ListingScope[]; now: Date; listingId?: string; limit: number };

export async function listAgentListings(
  db: Executor,
  { scopes, now, listingId, limit }: Question,
): Promise<AgentListing[]> {
  const rows = await db
    .select({
      listing: listings,
      property: properties,
      localityName: places.name,
      cityName: cities.name,
      latestReason,
    })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .where(and(within(scopes), isNoDraft, listingId === undefined ? undefined : eq(listings.id, listingId)))
    .orderBy(desc(listings.updatedAt), desc(listings.id))
    .limit(limit);
  const ids = rows.map(({ listing }) => listing.id);
  const pictures = await listMedia(db, ids);
  const qualities = await listQualities(db, rows, pictures);
  const revisions = await listLatestRevisions(db, ids);
  return rows.map(({ listing, property, localityName, cityName, latestReason: reason }) => ({
    id: listing.id,
    slug: listing.slug,
    title: listing.title,
    market: property.market,
    listingType: listing.listingType,
    standardStatus: listing.standardStatus,
    moderationState: listing.moderationState,
    isPubliclyVisible: isPubliclyVisible(listing, now),
    hasDisplayConsent: listing.hasDisplayConsent,
    price: { amountMinor: listing.listPriceMinor, currency: listing.currency },
    localityName,
    cityName,
    thumbnailUrl: pictures.get(listing.id)?.[0]?.thumbnailUrl ?? null,
    availabilityConfirmedAt: listing.availabilityConfirmedAt?.toISOString() ?? null,
    canConfirmAvailability: canConfirmAvailability(listing),
    version: listing.version,
    updatedAt: listing.updatedAt.toISOString(),
    decisionReason: ["ChangesRequested", "Rejected", "Suspended"].includes(listing.moderationState) ? reason : null,
    quality: qualities.get(listing.id) ?? NO_QUALITY,
    revision: toLatestRevision(revisions.get(listing.id)),
  }));
}
