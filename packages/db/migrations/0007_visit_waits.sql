CREATE TABLE "visit_waits" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"listing_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"party_size" integer NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "visit_waits_once_per_address" UNIQUE("listing_id","starts_at","email")
);
--> statement-breakpoint
ALTER TABLE "visit_waits" ADD CONSTRAINT "visit_waits_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;