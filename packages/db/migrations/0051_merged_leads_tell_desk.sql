-- A lead that was merged is shown as the one it belongs to, so whoever has that one open hears of it as well.
CREATE OR REPLACE FUNCTION tell_desk_of_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(leads, false) FROM leads
    WHERE id = NEW.lead_id OR id = (SELECT merged_into_id FROM leads AS part WHERE part.id = NEW.lead_id);
  RETURN NULL;
END $$;
