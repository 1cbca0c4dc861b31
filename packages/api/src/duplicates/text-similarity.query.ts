import type { Executor } from "@repo/db/client";
import { listings } from "@repo/db/schema/listings";
import { places } from "@repo/db/schema/places";
import { properties, propertyAreas } from "@repo/db/schema/properties";
import { LEAST_TEXT_SIMILARITY, MOST_AREA_DIFFERENCE } from "@repo/domain/duplicates/duplicate";
import { sql } from "drizzle-orm";

const MOST_FOUND = 20;

export type SimilarText = { listingId: string; similarity: number };

/**
 * Listings of the same city and size whose description shares trigrams with that of one listing, however its sentences were
 * put in order; the most similar first. The one place where texts of listings are compared.
 */
export async function listSimilarTexts(db: Executor, listingId: string): Promise<SimilarText[]> {
  return db.execute<SimilarText>(sql`
    with asked as (
      select l.id, l.description, l.property_id, p.city_id, p.bedrooms_total, p.property_sub_type,
        (select a.square_metres from ${propertyAreas} a
          where a.property_id = p.id and a.basis = p.comparison_basis) as area
      from ${listings} l join ${properties} p on p.id = l.property_id where l.id = ${listingId}
    )
    select other.id as "listingId", similarity(asked.description, other.description) as similarity
    from asked
    join ${places} place on place.city_id = asked.city_id or place.id = asked.city_id
    join ${properties} p on p.locality_id = place.id
      and p.bedrooms_total = asked.bedrooms_total and p.property_sub_type = asked.property_sub_type
    join ${propertyAreas} a on a.property_id = p.id and a.basis = p.comparison_basis
      and abs(a.square_metres - asked.area) <= asked.area * ${MOST_AREA_DIFFERENCE}::double precision
    join ${listings} other on other.property_id = p.id
    where other.id <> asked.id and other.property_id <> asked.property_id
      and other.moderation_state in ('Submitted', 'InReview', 'Approved')
      and similarity(asked.description, other.description) >= ${LEAST_TEXT_SIMILARITY}::real
    order by similarity desc, other.id limit ${MOST_FOUND}`);
}
