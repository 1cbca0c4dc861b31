import type { Executor } from "@repo/db/client";
import { listings, media } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas } from "@repo/db/schema/properties";
import type { CheckedListing } from "@repo/domain/moderation/find-problems";
import { eq, sql } from "drizzle-orm";

const METRES_PER_DEGREE = 111_320;
const MOST_COMPARABLES = 400;
const MOST_TEXTS = 2_000;

/** What the checks look at; nothing when the listing is gone. The exact pin is compared here and goes nowhere else. */
export async function loadCheckedListing(
  db: Executor,
  listingId: string,
  now: Date,
): Promise<CheckedListing | undefined> {
  const [found] = await db
    .select({ listing: listings, property: properties, locality: places })
    .from(listings)
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .innerJoin(places, eq(places.id, properties.localityId))
    .where(eq(listings.id, listingId));
  if (!found) return undefined;
  const { listing, property, locality } = found;
  const areas = await db.select().from(propertyAreas).where(eq(propertyAreas.propertyId, property.id));
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString();
  const [counts] = await db.execute<{
    photos: number;
    elsewhere: number;
    lastHour: number;
    prices: number[] | null;
  }>(sql`
    select
      (select count(*)::int from ${media} where listing_id = ${listing.id}) as photos,
      (select count(*)::int from ${listings} other join ${properties} home on home.id = other.property_id
        where other.registration_number = ${listing.registrationNumber} and other.id <> ${listing.id}
          and home.locality_id <> ${property.localityId}) as elsewhere,
      (select count(*)::int from ${listings} other
        where other.agent_member_id = ${listing.agentMemberId} and other.agency_id = ${listing.agencyId}
          and other.submitted_at > ${hourAgo}) as "lastHour",
      (select array_agg(price) from (
        select other.list_price_minor / area.square_metres as price
        from ${properties} home
        join ${listings} other on other.property_id = home.id
        join ${propertyAreas} area on area.property_id = home.id and area.basis = home.comparison_basis
        where home.locality_id = ${property.localityId} and home.property_sub_type = ${property.propertySubType}
          and home.comparison_basis = ${property.comparisonBasis} and other.listing_type = ${listing.listingType}
          and other.currency = ${listing.currency} and other.moderation_state = 'Approved' and other.id <> ${listing.id}
        order by other.updated_at desc limit ${MOST_COMPARABLES}) like_homes) as prices`);
  const [similar] = await db.execute<{ id: string; title: string; similarity: number }>(sql`
    select id, title, similarity(description, ${listing.description})::float8 as similarity
    from (select other.id, other.title, other.description from ${properties} home
      join ${listings} other on other.property_id = home.id
      where home.locality_id = ${property.localityId} and home.id <> ${property.id}
        and other.listing_type = ${listing.listingType}
      order by other.updated_at desc limit ${MOST_TEXTS}) nearby
    order by similarity desc limit 1`);
  return {
    ...property,
    description: listing.description,
    priceMinor: listing.listPriceMinor,
    squareMetres: Object.fromEntries(areas.map(({ basis, squareMetres }) => [basis, squareMetres])),
    registrationNumber: listing.registrationNumber,
    photos: counts?.photos ?? 0,
    metresOutsideLocality: metresOutside(property, locality),
    comparableUnitPrices: counts?.prices ?? [],
    registrationElsewhere: counts?.elsewhere ?? 0,
    mostSimilar: similar ? { listingId: similar.id, title: similar.title, similarity: similar.similarity } : null,
    submittedInLastHour: counts?.lastHour ?? 0,
  };
}

type Box = Pick<typeof places.$inferSelect, "west" | "south" | "east" | "north">;

function metresOutside({ latitude, longitude }: { latitude: number; longitude: number }, box: Box): number {
  const north = Math.max(box.south - latitude, latitude - box.north, 0);
  const east = Math.max(box.west - longitude, longitude - box.east, 0) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(north, east) * METRES_PER_DEGREE;
}
