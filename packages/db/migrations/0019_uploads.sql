CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"state" text DEFAULT 'Waiting' NOT NULL,
	"refusal" text,
	"incoming_key" text NOT NULL,
	"picture" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uploads_state_known" CHECK ("uploads"."state" in ('Waiting', 'Ready', 'Shown', 'Refused'))
);
--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "uploads_listing_id_idx" ON "uploads" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "uploads_to_review_idx" ON "uploads" USING btree ("listing_id") WHERE state = 'Ready';--> statement-breakpoint
-- As letters are promised. One after the other, as each takes much memory.
CREATE FUNCTION promise_picture(upload_id uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('process-upload', json_build_object('uploadId', upload_id), queue_name := 'pictures');
END $$;
