CALL put_behind_wall('invitations');
--> statement-breakpoint
-- What comes for somebody who left goes to who took over, whoever writes it: a lead that was on its way when its agent left
-- waits here for the end of that transaction, reads the new row, and is nobody's loss.
CREATE FUNCTION working_member(asked uuid) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE member memberships%ROWTYPE;
BEGIN
  LOOP
    SELECT * INTO member FROM memberships WHERE id = asked FOR KEY SHARE;
    EXIT WHEN NOT FOUND OR member.ended_at IS NULL OR member.successor_member_id IS NULL;
    asked := member.successor_member_id;
  END LOOP;
  RETURN asked;
END $$;
--> statement-breakpoint
CREATE FUNCTION give_to_working_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.owner_member_id := working_member(NEW.owner_member_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION give_to_working_agent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.agent_member_id := working_member(NEW.agent_member_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE FUNCTION give_to_working_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.host_member_id := working_member(NEW.host_member_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER leads_owner_works BEFORE INSERT OR UPDATE OF owner_member_id ON leads
  FOR EACH ROW EXECUTE FUNCTION give_to_working_owner();
--> statement-breakpoint
CREATE TRIGGER listings_agent_works BEFORE INSERT OR UPDATE OF agent_member_id ON listings
  FOR EACH ROW EXECUTE FUNCTION give_to_working_agent();
--> statement-breakpoint
CREATE TRIGGER listing_drafts_agent_works BEFORE INSERT OR UPDATE OF agent_member_id ON listing_drafts
  FOR EACH ROW EXECUTE FUNCTION give_to_working_agent();
--> statement-breakpoint
CREATE TRIGGER visits_host_works BEFORE INSERT OR UPDATE OF host_member_id ON visits
  FOR EACH ROW EXECUTE FUNCTION give_to_working_host();
