-- Everything in it is derived; it is filled again below.
TRUNCATE searchable_listings;
--> statement-breakpoint
CREATE TABLE "listing_changes" (
  "xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
  "number" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_changes_horizon" (
  "is_only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
  "keeps_from" "xid8" NOT NULL,
  "next_from" "xid8" NOT NULL
);
--> statement-breakpoint
DROP INDEX "searchable_listings_locality_id_idx";--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "agencies_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "listings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "places" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "places_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "number" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "kinds" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "features" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "bathrooms" real NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "floor" integer;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "parking" integer;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "year_built" integer;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "available_day" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "locality_number" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "city_number" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD COLUMN "agency_number" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "listing_changes_xid_idx" ON "listing_changes" USING btree ("xid");--> statement-breakpoint
CREATE INDEX "searchable_listings_locality_number_idx" ON "searchable_listings" USING btree ("locality_number");--> statement-breakpoint
ALTER TABLE "searchable_listings" DROP COLUMN "property_sub_type";--> statement-breakpoint
ALTER TABLE "searchable_listings" DROP COLUMN "bedrooms_total";--> statement-breakpoint
ALTER TABLE "searchable_listings" DROP COLUMN "furnished";--> statement-breakpoint
ALTER TABLE "searchable_listings" DROP COLUMN "locality_id";--> statement-breakpoint
ALTER TABLE "searchable_listings" DROP COLUMN "city_id";--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_number_once" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_number_once" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "places" ADD CONSTRAINT "places_number_once" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "searchable_listings" ADD CONSTRAINT "searchable_listings_number_once" UNIQUE("number");
--> statement-breakpoint
-- Packs the bits of `KIND_GROUPS` in the domain package; a test holds the two together.
CREATE FUNCTION search_kinds(sub_type text, bedrooms integer, furnished text, faces text, agency_kind text)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (1 << (array_position(ARRAY['Apartment', 'BuilderFloor', 'Villa', 'SingleFamilyResidence', 'Townhouse',
                                     'Studio', 'Plot'], sub_type) - 1))
    | (1 << (9 + least(5, greatest(0, bedrooms))))
    | (1 << (14 + array_position(ARRAY['Unfurnished', 'Partially', 'Furnished', 'Unknown'],
                                 coalesce(furnished, 'Unknown'))))
    | (1 << (18 + array_position(ARRAY['North', 'NorthEast', 'East', 'SouthEast', 'South', 'SouthWest', 'West',
                                       'NorthWest', 'Unknown'], coalesce(faces, 'Unknown'))))
    | (1 << (27 + array_position(ARRAY['Brokerage', 'Builder', 'Owner'], agency_kind)))
$$;
--> statement-breakpoint
-- Packs the amenities among the bits of `FEATURES` in the domain package.
CREATE FUNCTION search_amenities(amenities text[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(bit_or(1 << (array_position(ARRAY['Lift', 'PowerBackup', 'Security', 'Gym', 'SwimmingPool',
    'ClubHouse', 'PlayArea', 'Garden', 'RainwaterHarvesting', 'SolarPower', 'VisitorParking', 'PetsAllowed',
    'GasPipeline', 'Waterfront'], amenity) - 1)), 0)
  FROM unnest(amenities) AS amenity
$$;
--> statement-breakpoint
-- The text that keywords are looked for in. No stemming, as listings are written in many languages.
CREATE FUNCTION listing_words(title text, description text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', title || ' ' || description)
$$;
--> statement-breakpoint
CREATE INDEX listings_words_idx ON listings USING gin (listing_words(title, description));
--> statement-breakpoint
-- One index answers a whole map search without touching the table. The old one went with its columns.
CREATE INDEX searchable_listings_cell_covering_idx ON searchable_listings (market, listing_type, cell) INCLUDE (
  number, kinds, features, price_minor, x, y, on_market_at, visible_until, square_metres, bathrooms, floor, parking,
  year_built, available_day, locality_number, city_number, agency_number, listing_id
);
--> statement-breakpoint
-- States `isPubliclyVisible` of the domain package once more, in SQL; a test holds the two together.
CREATE OR REPLACE FUNCTION refresh_searchable_listings(changed uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH visible AS (
    SELECT l.id AS listing_id, l.number, p.market, l.listing_type,
           search_kinds(p.property_sub_type, p.bedrooms_total, l.furnished, p.direction_faces, g.kind) AS kinds,
           search_amenities(p.amenities)
             | CASE WHEN m.has_photos THEN 1 << 20 ELSE 0 END
             | CASE WHEN m.has_panorama THEN 1 << 21 ELSE 0 END
             | CASE WHEN m.has_floor_plan THEN 1 << 22 ELSE 0 END
             | CASE WHEN l.registration_status = 'Verified' THEN 1 << 23 ELSE 0 END
             | CASE WHEN l.previous_list_price_minor > l.list_price_minor THEN 1 << 24 ELSE 0 END
             | CASE WHEN length(l.description) >= 200 THEN 1 << 25 ELSE 0 END AS features,
           l.list_price_minor AS price_minor, a.square_metres, p.bathrooms_total AS bathrooms, p.entry_level AS floor,
           p.parking_total AS parking, p.year_built, coalesce(l.availability_date - date '1970-01-01', 0) AS available_day,
           grid_x(p.public_longitude) AS x, grid_y(p.public_latitude) AS y,
           l.on_market_at, coalesce(l.expires_at, 'infinity') AS visible_until,
           locality.number AS locality_number, city.number AS city_number, g.number AS agency_number
    FROM listings l
    JOIN properties p ON p.id = l.property_id
    JOIN agencies g ON g.id = l.agency_id
    JOIN places locality ON locality.id = p.locality_id
    JOIN places city ON city.id = p.city_id
    LEFT JOIN property_areas a ON a.property_id = p.id AND a.basis = p.comparison_basis
    LEFT JOIN LATERAL (
      SELECT bool_or(category = 'Photo') AS has_photos, bool_or(category = 'Panorama') AS has_panorama,
             bool_or(category = 'FloorPlan') AS has_floor_plan
      FROM media WHERE media.listing_id = l.id
    ) AS m ON true
    WHERE l.id = ANY (changed)
      AND l.moderation_state = 'Approved'
      AND l.standard_status IN ('ComingSoon', 'Active', 'ActiveUnderContract', 'Pending')
      AND l.has_display_consent
  ), gone AS (
    DELETE FROM searchable_listings s
    WHERE s.listing_id = ANY (changed) AND NOT EXISTS (SELECT FROM visible v WHERE v.listing_id = s.listing_id)
  )
  INSERT INTO searchable_listings AS s (
    listing_id, number, market, listing_type, kinds, features, price_minor, square_metres, bathrooms, floor, parking,
    year_built, available_day, x, y, on_market_at, visible_until, locality_number, city_number,
    agency_number
  )
  SELECT * FROM visible
  ON CONFLICT (listing_id) DO UPDATE SET
    market = excluded.market, listing_type = excluded.listing_type, kinds = excluded.kinds,
    features = excluded.features, price_minor = excluded.price_minor, square_metres = excluded.square_metres,
    bathrooms = excluded.bathrooms, floor = excluded.floor, parking = excluded.parking,
    year_built = excluded.year_built, available_day = excluded.available_day, x = excluded.x, y = excluded.y,
    on_market_at = excluded.on_market_at, visible_until = excluded.visible_until,
    locality_number = excluded.locality_number, city_number = excluded.city_number,
    agency_number = excluded.agency_number
  WHERE (s.market, s.listing_type, s.kinds, s.features, s.price_minor, s.square_metres, s.bathrooms, s.floor,
         s.parking, s.year_built, s.available_day, s.x, s.y, s.on_market_at, s.visible_until,
         s.locality_number, s.city_number, s.agency_number)
    IS DISTINCT FROM
        (excluded.market, excluded.listing_type, excluded.kinds, excluded.features, excluded.price_minor,
         excluded.square_metres, excluded.bathrooms, excluded.floor, excluded.parking, excluded.year_built,
         excluded.available_day, excluded.x, excluded.y, excluded.on_market_at, excluded.visible_until,
         excluded.locality_number, excluded.city_number, excluded.agency_number)
$$;
--> statement-breakpoint
CREATE FUNCTION media_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_searchable_listings(ARRAY(SELECT DISTINCT listing_id FROM changed_rows));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_inserted AFTER INSERT ON media
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION media_changed();
--> statement-breakpoint
CREATE TRIGGER media_updated AFTER UPDATE ON media
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION media_changed();
--> statement-breakpoint
CREATE TRIGGER media_deleted AFTER DELETE ON media
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION media_changed();
--> statement-breakpoint
CREATE FUNCTION agencies_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_searchable_listings(ARRAY(SELECT l.id FROM listings l WHERE l.agency_id = NEW.id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER agencies_kind_changed AFTER UPDATE ON agencies
  FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION agencies_changed();
--> statement-breakpoint
-- The change feed: one row per searchable row that a transaction changed.
CREATE FUNCTION note_listing_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO listing_changes (number) SELECT number FROM changed_rows;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER searchable_listings_inserted AFTER INSERT ON searchable_listings
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_listing_changes();
--> statement-breakpoint
CREATE TRIGGER searchable_listings_updated AFTER UPDATE ON searchable_listings
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_listing_changes();
--> statement-breakpoint
CREATE TRIGGER searchable_listings_deleted AFTER DELETE ON searchable_listings
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_listing_changes();
--> statement-breakpoint
INSERT INTO listing_changes_horizon (keeps_from, next_from) VALUES (pg_current_xact_id(), pg_current_xact_id());
--> statement-breakpoint
-- Drops what was already visible to everyone at the prune before this one. By transaction numbers, not by clocks: a
-- transaction that ran for hours commits rows with an old time, and dropping those unseen would lose a change.
CREATE FUNCTION prune_listing_changes() RETURNS void LANGUAGE sql AS $$
  WITH moved AS (
    UPDATE listing_changes_horizon
    SET keeps_from = next_from, next_from = pg_snapshot_xmin(pg_current_snapshot())
    RETURNING keeps_from
  )
  DELETE FROM listing_changes WHERE xid < (SELECT keeps_from FROM moved)
$$;
--> statement-breakpoint
-- Unlogged on purpose: PostgreSQL empties it in crash recovery, and a replica has none. A crash may hand out the
-- numbers of transactions that left no trace once more, so an index that outlived one must not go on from its snapshot.
CREATE UNLOGGED TABLE search_epoch (
  is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
  epoch uuid NOT NULL DEFAULT gen_random_uuid()
);
--> statement-breakpoint
-- Puts the even-odd rule of `contains` in the domain package in SQL. `edges` holds x1, y1, x2, y2 of each edge in turn.
CREATE FUNCTION rings_contain(px bigint, py bigint, edges bigint[]) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  is_inside boolean := false;
  side bigint;
  x1 bigint; y1 bigint; x2 bigint; y2 bigint;
BEGIN
  FOR i IN 1 .. array_length(edges, 1) BY 4 LOOP
    x1 := edges[i]; y1 := edges[i + 1]; x2 := edges[i + 2]; y2 := edges[i + 3];
    side := (x2 - x1) * (py - y1) - (px - x1) * (y2 - y1);
    IF side = 0 AND px BETWEEN least(x1, x2) AND greatest(x1, x2) AND py BETWEEN least(y1, y2) AND greatest(y1, y2) THEN
      RETURN true;
    END IF;
    IF (y1 > py) <> (y2 > py) AND (side > 0) = (y2 > y1) THEN
      is_inside := NOT is_inside;
    END IF;
  END LOOP;
  RETURN is_inside;
END $$;
--> statement-breakpoint
SELECT refresh_searchable_listings(ARRAY(SELECT id FROM listings));
