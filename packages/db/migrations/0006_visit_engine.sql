CREATE TABLE "availability_overrides" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"date" date NOT NULL,
	"hours" jsonb NOT NULL,
	"time_zone" text NOT NULL,
	"public_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "availability_overrides_once_per_date" UNIQUE("member_id","date")
);
--> statement-breakpoint
CREATE TABLE "listing_hosts" (
	"listing_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "listing_hosts_listing_id_member_id_pk" PRIMARY KEY("listing_id","member_id")
);
--> statement-breakpoint
-- No page could set them before, so none are lost.
DELETE FROM "visit_policies";--> statement-breakpoint
ALTER TABLE "visit_policies" ADD COLUMN "terms" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "group_key" text;--> statement-breakpoint
UPDATE "visits" SET "group_key" = "id"::text;--> statement-breakpoint
ALTER TABLE "visits" ALTER COLUMN "group_key" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "party_size" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "mode" text DEFAULT 'InPerson' NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "decide_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "cancelled_by" text;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "outcome_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "reminded_day_before" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "reminded_hours_before" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "availability_overrides" ADD CONSTRAINT "availability_overrides_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "availability_overrides" ADD CONSTRAINT "availability_overrides_member_id_memberships_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_hosts" ADD CONSTRAINT "listing_hosts_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_hosts" ADD CONSTRAINT "listing_hosts_member_id_memberships_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visits_held_idx" ON "visits" USING btree ("held_until") WHERE status = 'Held';--> statement-breakpoint
CREATE INDEX "visits_property_id_starts_at_idx" ON "visits" USING btree ("property_id","starts_at");--> statement-breakpoint
CREATE INDEX "visits_host_member_id_starts_at_idx" ON "visits" USING btree ("host_member_id","starts_at");--> statement-breakpoint
ALTER TABLE "visit_policies" DROP COLUMN "visit_minutes";--> statement-breakpoint
ALTER TABLE "visit_policies" DROP COLUMN "step_minutes";--> statement-breakpoint
ALTER TABLE "visit_policies" DROP COLUMN "buffer_minutes";--> statement-breakpoint
ALTER TABLE "visit_policies" DROP COLUMN "notice_minutes";--> statement-breakpoint
ALTER TABLE "visit_policies" DROP COLUMN "window_days";--> statement-breakpoint
ALTER TABLE "visits" DROP CONSTRAINT "visits_home_one_live_visit_excl";--> statement-breakpoint
ALTER TABLE "visits" DROP CONSTRAINT "visits_host_one_live_visit_excl";--> statement-breakpoint
ALTER TABLE "visits" DROP COLUMN "is_exclusive";--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_held_until_while_held" CHECK ((status = 'Held') = (held_until is not null));--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_party_has_people" CHECK ("visits"."party_size" between 1 and 50);--> statement-breakpoint
-- As before, but visits of one group are one appointment: neither host nor home is taken twice by them.
ALTER TABLE visits ADD CONSTRAINT visits_host_one_live_visit_excl
  EXCLUDE USING gist (host_member_id WITH =, blocked WITH &&, group_key WITH <>)
  WHERE (status IN ('Held', 'Pending', 'Confirmed'));
--> statement-breakpoint
ALTER TABLE visits ADD CONSTRAINT visits_home_one_live_visit_excl
  EXCLUDE USING gist (property_id WITH =, during WITH &&, group_key WITH <>)
  WHERE (status IN ('Held', 'Pending', 'Confirmed'));
