-- No host, visitor or home has two live visits at once. Predicates on the status alone: `now()` cannot be indexed.
ALTER TABLE visits ADD CONSTRAINT visits_host_one_live_visit_excl
  EXCLUDE USING gist (host_member_id WITH =, blocked WITH &&) WHERE (status IN ('Held', 'Pending', 'Confirmed'));
--> statement-breakpoint
ALTER TABLE visits ADD CONSTRAINT visits_visitor_one_live_visit_excl
  EXCLUDE USING gist (visitor_key WITH =, during WITH &&) WHERE (status IN ('Held', 'Pending', 'Confirmed'));
--> statement-breakpoint
ALTER TABLE visits ADD CONSTRAINT visits_home_one_live_visit_excl
  EXCLUDE USING gist (property_id WITH =, during WITH &&)
  WHERE (status IN ('Held', 'Pending', 'Confirmed') AND is_exclusive);
--> statement-breakpoint
-- A property has at most one open listing per agency and type.
CREATE UNIQUE INDEX listings_one_open_per_property_agency_type ON listings (property_id, agency_id, listing_type)
  WHERE standard_status NOT IN ('Expired', 'Canceled', 'Closed');
--> statement-breakpoint
-- One index answers a whole map search without touching the table.
CREATE INDEX searchable_listings_cell_covering_idx ON searchable_listings (market, listing_type, cell) INCLUDE (
  x, y, price_minor, bedrooms_total, property_sub_type, furnished, square_metres, on_market_at, visible_until, listing_id
);
--> statement-breakpoint
CREATE INDEX places_name_trgm_idx ON places USING gin (lower(name) gin_trgm_ops);
--> statement-breakpoint
-- States `isPubliclyVisible` of the domain package once more, in SQL; a test holds the two together.
CREATE FUNCTION refresh_searchable_listings(changed uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH visible AS (
    SELECT l.id AS listing_id, p.market, l.listing_type, p.property_sub_type, p.bedrooms_total, l.furnished,
           l.list_price_minor AS price_minor, a.square_metres,
           grid_x(p.public_longitude) AS x, grid_y(p.public_latitude) AS y,
           l.on_market_at, coalesce(l.expires_at, 'infinity') AS visible_until, p.locality_id, p.city_id
    FROM listings l
    JOIN properties p ON p.id = l.property_id
    LEFT JOIN property_areas a ON a.property_id = p.id AND a.basis = p.comparison_basis
    WHERE l.id = ANY (changed)
      AND l.moderation_state = 'Approved'
      AND l.standard_status IN ('ComingSoon', 'Active', 'ActiveUnderContract', 'Pending')
      AND l.has_display_consent
  ), gone AS (
    DELETE FROM searchable_listings s
    WHERE s.listing_id = ANY (changed) AND NOT EXISTS (SELECT FROM visible v WHERE v.listing_id = s.listing_id)
  )
  INSERT INTO searchable_listings AS s (
    listing_id, market, listing_type, property_sub_type, bedrooms_total, furnished, price_minor, square_metres,
    x, y, on_market_at, visible_until, locality_id, city_id
  )
  SELECT * FROM visible
  ON CONFLICT (listing_id) DO UPDATE SET
    market = excluded.market, listing_type = excluded.listing_type, property_sub_type = excluded.property_sub_type,
    bedrooms_total = excluded.bedrooms_total, furnished = excluded.furnished, price_minor = excluded.price_minor,
    square_metres = excluded.square_metres, x = excluded.x, y = excluded.y, on_market_at = excluded.on_market_at,
    visible_until = excluded.visible_until, locality_id = excluded.locality_id, city_id = excluded.city_id
  WHERE (s.market, s.listing_type, s.property_sub_type, s.bedrooms_total, s.furnished, s.price_minor, s.square_metres,
         s.x, s.y, s.on_market_at, s.visible_until, s.locality_id, s.city_id)
    IS DISTINCT FROM
        (excluded.market, excluded.listing_type, excluded.property_sub_type, excluded.bedrooms_total,
         excluded.furnished, excluded.price_minor, excluded.square_metres, excluded.x, excluded.y,
         excluded.on_market_at, excluded.visible_until, excluded.locality_id, excluded.city_id)
$$;
--> statement-breakpoint
CREATE FUNCTION listings_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_searchable_listings(ARRAY(SELECT id FROM changed_rows));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION properties_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_searchable_listings(ARRAY(
    SELECT l.id FROM listings l WHERE l.property_id IN (SELECT id FROM changed_rows)));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION property_areas_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_searchable_listings(ARRAY(
    SELECT l.id FROM listings l WHERE l.property_id IN (SELECT property_id FROM changed_rows)));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Per statement, not per row: an import of 20,000 rows refreshes once per batch. A transition table serves one event.
CREATE TRIGGER listings_inserted AFTER INSERT ON listings
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION listings_changed();
--> statement-breakpoint
CREATE TRIGGER listings_updated AFTER UPDATE ON listings
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION listings_changed();
--> statement-breakpoint
CREATE TRIGGER properties_updated AFTER UPDATE ON properties
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION properties_changed();
--> statement-breakpoint
CREATE TRIGGER property_areas_inserted AFTER INSERT ON property_areas
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION property_areas_changed();
--> statement-breakpoint
CREATE TRIGGER property_areas_updated AFTER UPDATE ON property_areas
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION property_areas_changed();
--> statement-breakpoint
CREATE TRIGGER property_areas_deleted AFTER DELETE ON property_areas
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION property_areas_changed();
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER enquiries_append_only BEFORE UPDATE ON enquiries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
