-- Whose file it is, is decided across agencies.
ALTER TABLE archives ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY every_agency ON archives TO plinth_platform USING (true);
--> statement-breakpoint
ALTER TABLE archive_pieces ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY every_agency ON archive_pieces TO plinth_platform USING (true);
--> statement-breakpoint
-- As letters are promised. One after the other, as nobody is in a hurry for two.
CREATE FUNCTION promise_archive(archive_id uuid, request_id text DEFAULT NULL) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('pack-archive',
    json_strip_nulls(json_build_object('archiveId', archive_id, 'requestId', request_id)), queue_name := 'archives');
END $$;
--> statement-breakpoint
-- A job knows which request promised it, so that both logs tell of one thing.
DROP FUNCTION promise_delivery(uuid);
--> statement-breakpoint
CREATE FUNCTION promise_delivery(outbox_id uuid, request_id text DEFAULT NULL) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('deliver-message',
    json_strip_nulls(json_build_object('outboxId', outbox_id, 'requestId', request_id)));
END $$;
--> statement-breakpoint
DROP FUNCTION promise_picture(uuid);
--> statement-breakpoint
CREATE FUNCTION promise_picture(upload_id uuid, request_id text DEFAULT NULL) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('process-upload',
    json_strip_nulls(json_build_object('uploadId', upload_id, 'requestId', request_id)), queue_name := 'pictures');
END $$;
