CREATE TABLE "alert_cursor" (
	"is_only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"matched" "pg_snapshot" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_entries" (
	"saved_search_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"event_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"outbox_id" uuid,
	CONSTRAINT "alert_entries_saved_search_id_listing_id_reason_event_id_pk" PRIMARY KEY("saved_search_id","listing_id","reason","event_id"),
	CONSTRAINT "alert_entries_reason_known" CHECK ("alert_entries"."reason" in ('NewListing', 'PriceDrop', 'BackOnMarket'))
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"user_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"criteria" jsonb NOT NULL,
	"criteria_hash" text NOT NULL,
	"schedule" text NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"last_sent_at" timestamp with time zone,
	CONSTRAINT "saved_searches_once_per_address" UNIQUE("email","criteria_hash"),
	CONSTRAINT "saved_searches_schedule_known" CHECK ("saved_searches"."schedule" in ('Instant', 'Daily', 'Weekly'))
);
--> statement-breakpoint
CREATE TABLE "kept_mails" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"calendar" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secret_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_once_per_channel";--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "agency_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "recipient_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "alert_entries" ADD CONSTRAINT "alert_entries_saved_search_id_saved_searches_id_fk" FOREIGN KEY ("saved_search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_entries" ADD CONSTRAINT "alert_entries_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_entries" ADD CONSTRAINT "alert_entries_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_entries_unsent_idx" ON "alert_entries" USING btree ("saved_search_id") WHERE "alert_entries"."outbox_id" is null;--> statement-breakpoint
CREATE INDEX "alert_entries_outbox_id_idx" ON "alert_entries" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "saved_searches_user_id_idx" ON "saved_searches" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "secret_links_subject_id_idx" ON "secret_links" USING btree ("subject_id");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_once_per_recipient" UNIQUE("outbox_id","channel","recipient_hash");
--> statement-breakpoint
INSERT INTO alert_cursor (matched) VALUES (pg_current_snapshot());
--> statement-breakpoint
-- As before, and never what the saved searches have not been matched against yet.
CREATE OR REPLACE FUNCTION prune_listing_changes() RETURNS void LANGUAGE sql AS $$
  WITH moved AS (
    UPDATE listing_changes_horizon
    SET keeps_from = next_from, next_from = pg_snapshot_xmin(pg_current_snapshot())
    RETURNING keeps_from
  )
  DELETE FROM listing_changes
  WHERE xid < (SELECT least(moved.keeps_from, pg_snapshot_xmin(alert_cursor.matched)) FROM moved, alert_cursor)
$$;
