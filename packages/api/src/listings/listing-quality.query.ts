import type { Executor } from "@repo/db/client";
import type { ListingRow } from "@repo/db/schema/listings";
import { type properties, propertyAreas } from "@repo/db/schema/properties";
import { listingEmbeds } from "@repo/db/schema/tours";
import type { MediaView } from "@repo/domain/listings/listing.schema";
import { type ListingQuality, listingQualityOf } from "@repo/domain/listings/listing-quality";
import { marketOf } from "@repo/domain/markets/markets";
import { count, inArray } from "drizzle-orm";
import { listPriceComponents } from "./listing-content.repository";

type Home = { listing: ListingRow; property: typeof properties.$inferSelect };

/** How much each of the listings tells buyers, by id. */
export async function listQualities(
  db: Executor,
  homes: readonly Home[],
  pictures: ReadonlyMap<string, readonly MediaView[]>,
): Promise<Map<string, ListingQuality>> {
  const ids = homes.map(({ listing }) => listing.id);
  const components = await listPriceComponents(db, ids);
  const areas = await db
    .select()
    .from(propertyAreas)
    .where(
      inArray(
        propertyAreas.propertyId,
        homes.map(({ property }) => property.id),
      ),
    );
  const embeds = await db
    .select({ listingId: listingEmbeds.listingId, count: count() })
    .from(listingEmbeds)
    .where(inArray(listingEmbeds.listingId, ids))
    .groupBy(listingEmbeds.listingId);
  return new Map(
    homes.map(({ listing, property }) => {
      const content = {
        ...property,
        ...listing,
        priceMinor: listing.listPriceMinor,
        registrationNumber: listing.registrationNumber ?? "",
        components: components.get(listing.id) ?? [],
        areas: areas
          .filter(({ propertyId }) => propertyId === property.id)
          .map(({ basis, enteredValue, enteredUnit }) => ({ basis, value: enteredValue, unit: enteredUnit })),
      };
      const judged = {
        content,
        pictures: pictures.get(listing.id) ?? [],
        embedCount: embeds.find(({ listingId }) => listingId === listing.id)?.count ?? 0,
      };
      return [listing.id, listingQualityOf(judged, marketOf(property.market))];
    }),
  );
}
