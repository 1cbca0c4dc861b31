-- A home that is approved while its agency is suspended becomes public with the agency, not before it. The shared lock makes
-- one of an approval and a suspension at the same time wait for the other.
CREATE FUNCTION wait_for_agency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE suspended boolean;
BEGIN
  SELECT suspended_at IS NOT NULL INTO suspended FROM agencies WHERE id = NEW.agency_id FOR SHARE;
  IF suspended THEN
    NEW.moderation_state := 'Suspended';
    NEW.is_suspended_with_agency := true;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER listings_wait_for_agency BEFORE INSERT OR UPDATE OF moderation_state ON listings
  FOR EACH ROW WHEN (NEW.moderation_state = 'Approved') EXECUTE FUNCTION wait_for_agency();
