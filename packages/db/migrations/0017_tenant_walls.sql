-- The second wall: rows about people who enquire are shown by PostgreSQL itself to their agency alone. Web and worker log
-- in as somebody who owns nothing and take on one of these roles; roles belong to the whole server, so they may be there.
DO $$
DECLARE wall_role text;
BEGIN
  FOREACH wall_role IN ARRAY ARRAY['plinth_tenant', 'plinth_platform'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wall_role) THEN EXECUTE format('CREATE ROLE %I NOLOGIN', wall_role); END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END LOOP;
END $$;
--> statement-breakpoint
GRANT plinth_tenant, plinth_platform TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO plinth_tenant, plinth_platform;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO plinth_tenant, plinth_platform;
--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO plinth_tenant, plinth_platform;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO plinth_tenant, plinth_platform;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO plinth_tenant, plinth_platform;
--> statement-breakpoint
-- What happened stays written.
REVOKE UPDATE, DELETE ON audit_events, property_events, moderation_decisions FROM plinth_tenant, plinth_platform;
--> statement-breakpoint
-- Null, which equals nothing, when the transaction named none.
CREATE FUNCTION agencies_in_scope() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT string_to_array(nullif(current_setting('plinth.agencies', true), ''), ',')::uuid[]
$$;
--> statement-breakpoint
CREATE PROCEDURE put_behind_wall(walled regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
  -- The sub-select is asked once for a statement, not once for a row.
  EXECUTE format('CREATE POLICY own_agencies ON %s TO plinth_tenant
    USING (agency_id = ANY ((SELECT agencies_in_scope())::uuid[]))', walled);
  EXECUTE format('CREATE POLICY every_agency ON %s TO plinth_platform USING (true)', walled);
END $$;
--> statement-breakpoint
DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['contacts', 'enquiries', 'held_enquiries', 'leads', 'lead_activities', 'lead_tasks',
    'routing_rule_sets', 'routing_decisions', 'consent_receipts', 'visits'] LOOP
    CALL put_behind_wall(walled);
  END LOOP;
END $$;
--> statement-breakpoint
-- Letters and those who wait for a seat are of no agency: only the platform reads them.
ALTER TABLE kept_mails ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY every_agency ON kept_mails TO plinth_platform USING (true);
--> statement-breakpoint
ALTER TABLE visit_waits ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY every_agency ON visit_waits TO plinth_platform USING (true);
--> statement-breakpoint
-- The queue belongs to the owner, who lets everybody promise letters and nothing else. The queue's tables come later.
CREATE FUNCTION promise_delivery(outbox_id uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('deliver-message', json_build_object('outboxId', outbox_id));
END $$;
