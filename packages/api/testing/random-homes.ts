import type { Database } from "@repo/db/client";
import { AMENITIES, DIRECTIONS, FURNISHINGS } from "@repo/domain/listings/home-facts";
import { PROPERTY_SUB_TYPES } from "@repo/domain/listings/property-type";
import { sql } from "drizzle-orm";
import { insertAgency, insertLocality, insertMember } from "./world";

const oneOf = (values: readonly string[]) =>
  sql.raw(`(array['${values.join("','")}'])[1 + floor(random() * ${values.length})::int]`);

/** Two agencies and two cities to spread homes over. */
export async function insertRandomWorld(db: Database) {
  const agents = [
    await insertMember(db, await insertAgency(db, "Banyan Homes")),
    await insertMember(db, await insertAgency(db, "Peepul Homes")),
  ];
  return { agents, cities: [await insertLocality(db), await insertLocality(db)] };
}

/**
 * Inserts `count` public homes of every sort in two statements: around two cities, across the antimeridian, at the
 * poles, many at the same point, some with facts unknown. `seed` makes PostgreSQL's random numbers repeat.
 */
export async function insertRandomHomes(
  db: Database,
  { agents, cities }: Awaited<ReturnType<typeof insertRandomWorld>>,
  { count, seed }: { count: number; seed: number },
): Promise<void> {
  const [agent, otherAgent] = agents;
  const [city, otherCity] = cities;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select setseed(${seed})`);
    await tx.execute(sql`
      with points as (
        select n, random() < 0.5 as is_first,
          case when pick < 0.5 then 77.6 + (random() - 0.5) * 0.3
               when pick < 0.7 then 72.8 + (random() - 0.5) * 0.2
               when pick < 0.8 then ((180 + (random() - 0.5) * 2 + 180)::numeric % 360)::float8 - 180
               when pick < 0.9 then 77.6412
               else random() * 360 - 180 end as longitude,
          case when pick < 0.5 then 12.97 + (random() - 0.5) * 0.3
               when pick < 0.7 then 19.1 + (random() - 0.5) * 0.2
               when pick < 0.8 then -17 + (random() - 0.5) * 2
               when pick < 0.9 then 12.9719
               else random() * 180 - 90 end as latitude
        from (select n, random() as pick from generate_series(1, ${count}::int) as n) as picked
      ),
      homes as (
        insert into properties (market, time_zone, property_type, property_sub_type, address_line, locality_id, city_id,
          latitude, longitude, public_latitude, public_longitude, is_address_public, bedrooms_total, bathrooms_total,
          entry_level, year_built, direction_faces, parking_total, amenities, comparison_basis)
        select 'IN', 'Asia/Kolkata', 'Residential', ${oneOf(PROPERTY_SUB_TYPES)}, 'Somewhere',
          case when is_first then ${city?.locality.id}::uuid else ${otherCity?.locality.id}::uuid end,
          case when is_first then ${city?.city.id}::uuid else ${otherCity?.city.id}::uuid end,
          latitude, longitude, latitude, longitude, true, floor(random() * 7)::int, floor(random() * 9) / 2,
          case when random() < 0.8 then floor(random() * 30)::int end,
          case when random() < 0.7 then 1990 + floor(random() * 36)::int end,
          case when random() < 0.7 then ${oneOf(DIRECTIONS)} end,
          case when random() < 0.7 then floor(random() * 4)::int end,
          array(select amenity from unnest(array['${sql.raw(AMENITIES.join("','"))}']) as amenity where random() < 0.3 + n * 0),
          'Carpet'
        from points returning id
      ),
      areas as (
        insert into property_areas (property_id, basis, square_metres, entered_value, entered_unit)
        select id, 'Carpet', area, area, 'squareMetre'
        from (select id, 20 + floor(random() * 400) / 2 as area from homes) as measured
        where random() < 0.9
      )
      insert into listings (property_id, agency_id, agent_member_id, listing_type, standard_status, moderation_state, title,
        slug, description, list_price_minor, original_list_price_minor, previous_list_price_minor, currency, furnished,
        availability_date, registration_status, has_display_consent, on_market_at, expires_at)
      select id, case when is_first then ${agent?.agencyId}::uuid else ${otherAgent?.agencyId}::uuid end,
        case when is_first then ${agent?.memberId}::uuid else ${otherAgent?.memberId}::uuid end,
        case when random() < 0.9 then 'Sale' else 'Lease' end, 'Active', 'Approved', 'A home', 'home',
        case when random() < 0.3 then 'Quiet home by the lake' else repeat('Sunny home by the park. ', 1 + floor(random() * 12)::int) end,
        price, price, case when random() < 0.2 then price + 1000 end, 'INR',
        case when random() < 0.7 then ${oneOf(FURNISHINGS)} end,
        case when random() < 0.4 then date '2030-01-01' + floor(random() * 200)::int end,
        case when random() < 0.2 then 'Verified' end, true,
        timestamptz '2030-01-02T06:00:00Z' - random() * 40 * interval '1 day',
        case when random() < 0.3 then timestamptz '2030-01-02T06:00:00Z' + (random() - 0.5) * interval '1 day' end
      from (select id, random() < 0.5 as is_first, (1 + floor(random() * 300)) * 10000000::bigint as price from homes) as priced`);
  });
}

/** What writers do to searchable listings, one random statement at a time. */
export const RANDOM_CHANGES = [
  sql`update listings set list_price_minor = list_price_minor + 10000000 where id in (select id from listings order by random() limit 5)`,
  sql`update listings set standard_status = 'Withdrawn' where id in (select id from listings order by random() limit 2)`,
  sql`update listings set standard_status = 'Active' where id in (select id from listings where standard_status = 'Withdrawn' limit 2)`,
  sql`update listings set moderation_state = case moderation_state when 'Approved' then 'Suspended' else 'Approved' end
    where id in (select id from listings order by random() limit 2)`,
  sql`update properties set public_latitude = least(89, public_latitude + 0.001), bedrooms_total = (bedrooms_total + 1) % 7
    where id in (select id from properties order by random() limit 3)`,
  sql`update property_areas set square_metres = square_metres + 1
    where property_id in (select property_id from property_areas order by random() limit 3)`,
  sql`delete from listings where id in (select id from listings order by random() limit 1)`,
];
