import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { searchableListings } from "@repo/db/schema/search";
import type {
  ListingAddressesInput,
  ListingAddressesPage,
  ListingAddressPart,
} from "@repo/domain/listings/listing.schema";
import { and, asc, eq, gt, gte, lt, max, sql } from "drizzle-orm";

/** Numbers, not homes: a part can hold no more homes than numbers, and 50,000 is the most that a sitemap may. */
const PART_SIZE = 40_000;
const PAGE_SIZE = 5_000;

const partOf = sql<number>`${searchableListings.number} / ${sql.raw(String(PART_SIZE))}`;

/** Parts that hold a publicly visible listing. */
export async function listPublicParts(db: Executor, now: Date): Promise<ListingAddressPart[]> {
  const rows = await db
    .select({ part: partOf, changedAt: max(listings.updatedAt) })
    .from(searchableListings)
    .innerJoin(listings, eq(listings.id, searchableListings.listingId))
    .where(gt(searchableListings.visibleUntil, now))
    .groupBy(partOf)
    .orderBy(partOf);
  return rows.flatMap(({ part, changedAt }) => (changedAt ? [{ part, changedAt: changedAt.toISOString() }] : []));
}

/** Publicly visible listings of one part, in pages by their number. */
export async function listPublicAddresses(
  db: Executor,
  { part, after }: ListingAddressesInput,
  now: Date,
): Promise<ListingAddressesPage> {
  const { number } = searchableListings;
  const rows = await db
    .select({ number, id: listings.id, slug: listings.slug, changedAt: listings.updatedAt })
    .from(searchableListings)
    .innerJoin(listings, eq(listings.id, searchableListings.listingId))
    .where(
      and(
        gte(number, part * PART_SIZE),
        lt(number, (part + 1) * PART_SIZE),
        gt(number, after),
        gt(searchableListings.visibleUntil, now),
      ),
    )
    .orderBy(asc(number))
    .limit(PAGE_SIZE);
  const last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined;
  return {
    addresses: rows.map(({ id, slug, changedAt }) => ({ id, slug, changedAt: changedAt.toISOString() })),
    nextAfter: last?.number ?? null,
  };
}
