-- Tells open dashboards which lead changed. Ids only: whoever listens asks for the rest, and is shown what is theirs.
CREATE FUNCTION tell_desk(lead leads, is_new boolean) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('desk', json_build_object(
    'agencyId', lead.agency_id, 'ownerMemberId', lead.owner_member_id, 'leadId', lead.id, 'isNew', is_new)::text)
$$;
--> statement-breakpoint
CREATE FUNCTION tell_desk_of_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(NEW, TG_OP = 'INSERT');
  -- Who had it before must see it go.
  IF TG_OP = 'UPDATE' AND OLD.owner_member_id <> NEW.owner_member_id THEN PERFORM tell_desk(OLD, false); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_desk_of_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(leads, false) FROM leads WHERE id = NEW.lead_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER leads_tell_desk AFTER INSERT OR UPDATE ON leads FOR EACH ROW EXECUTE FUNCTION tell_desk_of_lead();
--> statement-breakpoint
-- An enquiry inserts or updates its lead, which tells already.
CREATE TRIGGER lead_activities_tell_desk AFTER INSERT ON lead_activities
  FOR EACH ROW WHEN (NEW.kind <> 'Enquiry') EXECUTE FUNCTION tell_desk_of_activity();
