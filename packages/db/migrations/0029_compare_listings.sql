-- Four parts of 16 bits of each fingerprint, each beside its place: copies that differ in few bits share one at least.
CREATE FUNCTION fingerprint_parts(fingerprints bigint[]) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT (part << 16) | ((print >> (part * 16)) & 65535)::integer), '{}')
  FROM unnest(fingerprints) AS print, generate_series(0, 3) AS part
$$;
--> statement-breakpoint
CREATE INDEX media_fingerprint_parts_idx ON media USING gin (fingerprint_parts(fingerprints));
--> statement-breakpoint
-- Whoever hands a listing in, by form, job or psql: it is compared with the others.
CREATE FUNCTION ask_for_comparison() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO listings_to_compare (listing_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER listings_handed_in AFTER INSERT OR UPDATE OF moderation_state ON listings
  FOR EACH ROW WHEN (NEW.moderation_state = 'Submitted') EXECUTE FUNCTION ask_for_comparison();
--> statement-breakpoint
-- And whatever lets new pictures in.
CREATE FUNCTION ask_for_comparison_of_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO listings_to_compare (listing_id)
  SELECT DISTINCT listing_id FROM added WHERE fingerprints <> '{}' ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER media_added AFTER INSERT ON media REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION ask_for_comparison_of_pictures();
