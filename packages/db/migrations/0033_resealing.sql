-- An enquiry stays as it was sent. Its sealed values may be sealed anew with another key, by whoever says that this is it.
CREATE FUNCTION refuse_change_of_enquiry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('plinth.resealing', true) IS DISTINCT FROM 'on'
    OR to_jsonb(NEW) - ARRAY['contact_name', 'phone', 'email', 'message']
      IS DISTINCT FROM to_jsonb(OLD) - ARRAY['contact_name', 'phone', 'email', 'message']
  THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER enquiries_append_only ON enquiries;
--> statement-breakpoint
CREATE TRIGGER enquiries_append_only BEFORE UPDATE ON enquiries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_enquiry();
