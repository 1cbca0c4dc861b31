import type { Executor } from "@repo/db/client";
import { agencies } from "@repo/db/schema/agencies";
import { listings, media } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas } from "@repo/db/schema/properties";
import { searchableListings } from "@repo/db/schema/search";
import type { ListingCard, MediaView } from "@repo/domain/listings/listing.schema";
import { EXTRAS, featureBit } from "@repo/domain/search/features";
import { and, asc, eq, getTableColumns, gt, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { toMediaView } from "./to-media-view";

const cities = alias(places, "cities");
const PHOTOS_ON_A_CARD = 4;

/** Cards of publicly visible listings in the order of `ids`; ids that are not public are left out. */
export async function listListingCards(db: Executor, ids: readonly string[], now: Date): Promise<ListingCard[]> {
  if (ids.length === 0) return [];
  // Pictures of a home that turns out not to be public go nowhere.
  const [rows, photos] = await Promise.all([listRows(db, ids, now), listMedia(db, ids)]);
  const cards = rows.map(({ listing, property, area, features, ...names }) => ({
    ...toCard(listing, property, area),
    ...names,
    extras: EXTRAS.filter((extra) => (features & (1 << featureBit(extra))) !== 0),
    photos: (photos.get(listing.id) ?? []).slice(0, PHOTOS_ON_A_CARD),
  }));
  const position = new Map(ids.map((id, index) => [id, index]));
  return cards.toSorted((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
}

function listRows(db: Executor, ids: readonly string[], now: Date) {
  return db
    .select({
      listing: listings,
      property: properties,
      area: propertyAreas,
      localityName: places.name,
      cityName: cities.name,
      agencyName: agencies.name,
      features: searchableListings.features,
    })
    .from(listings)
    .innerJoin(
      searchableListings,
      and(eq(searchableListings.listingId, listings.id), gt(searchableListings.visibleUntil, now)),
    )
    .innerJoin(properties, eq(properties.id, listings.propertyId))
    .leftJoin(
      propertyAreas,
      and(eq(propertyAreas.propertyId, properties.id), eq(propertyAreas.basis, properties.comparisonBasis)),
    )
    .innerJoin(places, eq(places.id, properties.localityId))
    .innerJoin(cities, eq(cities.id, properties.cityId))
    .innerJoin(agencies, eq(agencies.id, listings.agencyId))
    .where(inArray(listings.id, [...ids]));
}

type ListingRow = typeof listings.$inferSelect;
type PropertyRow = typeof properties.$inferSelect;
type AreaRow = typeof propertyAreas.$inferSelect;

/** The columns a card takes from the listing and its property; names and photos come from the joins. */
export function toCard(listing: ListingRow, property: PropertyRow, area: AreaRow | null) {
  return {
    id: listing.id,
    slug: listing.slug,
    title: listing.title,
    market: property.market,
    listingType: listing.listingType,
    standardStatus: listing.standardStatus,
    propertySubType: property.propertySubType,
    price: { amountMinor: listing.listPriceMinor, currency: listing.currency },
    previousPriceMinor: listing.previousListPriceMinor,
    bedroomsTotal: property.bedroomsTotal,
    bathroomsTotal: property.bathroomsTotal,
    furnished: listing.furnished,
    area: area && toMeasuredArea(area),
    point: { latitude: property.publicLatitude, longitude: property.publicLongitude },
    onMarketAt: listing.onMarketAt.toISOString(),
    availabilityConfirmedAt: listing.availabilityConfirmedAt?.toISOString() ?? null,
  };
}

export function toMeasuredArea({ basis, squareMetres, enteredValue, enteredUnit }: AreaRow) {
  return { basis, squareMetres, enteredValue, enteredUnit };
}

/** Not their fingerprints, which are longer than all the rest. */
const { id: _id, position: _position, fingerprints: _fingerprints, ...SHOWN_OF_PICTURES } = getTableColumns(media);

/** Pictures per listing, in the order the agent gave them. */
export async function listMedia(db: Executor, listingIds: readonly string[]): Promise<Map<string, MediaView[]>> {
  const byListing = new Map<string, MediaView[]>();
  if (listingIds.length === 0) return byListing;
  const rows = await db
    .select(SHOWN_OF_PICTURES)
    .from(media)
    .where(inArray(media.listingId, [...listingIds]))
    .orderBy(asc(media.listingId), asc(media.position));
  for (const row of rows) {
    const pictures = byListing.get(row.listingId) ?? [];
    byListing.set(row.listingId, [...pictures, toMediaView(row)]);
  }
  return byListing;
}
