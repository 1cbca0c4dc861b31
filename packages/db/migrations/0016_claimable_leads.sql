ALTER TABLE "leads" ADD COLUMN "claimable_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "claimable_by" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "leads_claimable_by_idx" ON "leads" USING gin ("claimable_by") WHERE claimable_until IS NOT NULL;
--> statement-breakpoint
-- Those it is open to see it come and go, as its owner does.
CREATE FUNCTION tell_desks_of_claimers(lead leads, is_new boolean) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('desk', json_build_object(
    'agencyId', lead.agency_id, 'ownerMemberId', member_id, 'leadId', lead.id, 'isNew', is_new)::text)
  FROM unnest(lead.claimable_by) AS member_id WHERE member_id <> lead.owner_member_id
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_desk_of_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_desk(NEW, TG_OP = 'INSERT');
  PERFORM tell_desks_of_claimers(NEW, TG_OP = 'INSERT');
  -- Who had it before must see it go.
  IF TG_OP = 'UPDATE' AND OLD.owner_member_id <> NEW.owner_member_id THEN PERFORM tell_desk(OLD, false); END IF;
  IF TG_OP = 'UPDATE' AND OLD.claimable_by <> NEW.claimable_by THEN PERFORM tell_desks_of_claimers(OLD, false); END IF;
  RETURN NULL;
END $$;
