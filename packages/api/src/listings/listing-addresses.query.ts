import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { searchableListings } from "@repo/db/schema/search";
import type { ListingAddress } from "@repo/domain/listings/listing.schema";
import { desc, eq, gt } from "drizzle-orm";

/** More do not fit into one sitemap with the pages of places beside them. */
const MOST_ADDRESSES = 40_000;

/** Of publicly visible listings, the ones that changed last first. */
export async function listPublicAddresses(db: Executor, now: Date): Promise<ListingAddress[]> {
  const rows = await db
    .select({ id: listings.id, slug: listings.slug, changedAt: listings.updatedAt })
    .from(searchableListings)
    .innerJoin(listings, eq(listings.id, searchableListings.listingId))
    .where(gt(searchableListings.visibleUntil, now))
    .orderBy(desc(listings.updatedAt), desc(listings.id))
    .limit(MOST_ADDRESSES);
  return rows.map(({ changedAt, ...address }) => ({ ...address, changedAt: changedAt.toISOString() }));
}
