-- The same text for one event in every session, whatever its time zone.
CREATE FUNCTION audit_hash(hash_before text, event audit_events) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(hash_before || jsonb_build_array(event.id, event.agency_id, event.actor_user_id, event.action,
    event.entity, event.entity_id, event.details, event.request_id, extract(epoch FROM event.occurred_at))::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- At commit, one transaction after the other: a lock taken with the event itself would be held while its transaction waits
-- for rows, and could wait in a circle.
CREATE FUNCTION link_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE last_link audit_links;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_links'));
  SELECT * INTO last_link FROM audit_links ORDER BY position DESC LIMIT 1;
  INSERT INTO audit_links (position, event_id, hash)
    VALUES (coalesce(last_link.position, 0) + 1, NEW.id, audit_hash(coalesce(last_link.hash, ''), NEW));
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE event audit_events; chained bigint := 0; last_hash text := '';
BEGIN
  FOR event IN SELECT * FROM audit_events ORDER BY id LOOP
    chained := chained + 1;
    last_hash := audit_hash(last_hash, event);
    INSERT INTO audit_links (position, event_id, hash) VALUES (chained, event.id, last_hash);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER audit_events_linked AFTER INSERT ON audit_events
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_event();
--> statement-breakpoint
CREATE TRIGGER audit_links_append_only BEFORE UPDATE OR DELETE ON audit_links
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_links_kept BEFORE TRUNCATE ON audit_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_kept BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
REVOKE INSERT, UPDATE, DELETE ON audit_links FROM plinth_tenant, plinth_platform;
