-- An enquiry stays as it was sent. Its sealed values may be sealed anew with another key, and all that tells whose it is
-- may be taken away, by whoever says that this is it.
CREATE OR REPLACE FUNCTION refuse_change_of_enquiry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changeable text[] := CASE
  WHEN current_setting('plinth.erasing', true) = 'on'
    THEN ARRAY['contact_name', 'phone', 'email', 'message', 'request_hash', 'user_id']
  WHEN current_setting('plinth.resealing', true) = 'on' THEN ARRAY['contact_name', 'phone', 'email', 'message']
  ELSE ARRAY[]::text[] END;
BEGIN
  IF changeable = '{}' OR to_jsonb(NEW) - changeable IS DISTINCT FROM to_jsonb(OLD) - changeable THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
