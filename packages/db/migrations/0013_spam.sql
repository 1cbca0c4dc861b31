CREATE TABLE "held_enquiries" (
	"enquiry_id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"held" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_keys" (
	"is_only_row" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"secret" text DEFAULT gen_random_uuid()::text || gen_random_uuid()::text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_buckets" (
	"key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"burst" double precision NOT NULL,
	"per_hour" double precision NOT NULL,
	"filled_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enquiries" ADD COLUMN "spam_signs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "held_enquiries" ADD CONSTRAINT "held_enquiries_enquiry_id_enquiries_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_enquiries" ADD CONSTRAINT "held_enquiries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_enquiries_agency_id_idx" ON "held_enquiries" USING btree ("agency_id");--> statement-breakpoint
-- Limits may be forgotten in a crash, and are written often.
ALTER TABLE "rate_buckets" SET UNLOGGED;--> statement-breakpoint
INSERT INTO "form_keys" DEFAULT VALUES;
