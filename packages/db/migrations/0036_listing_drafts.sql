CREATE TABLE "listing_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"agent_member_id" uuid NOT NULL,
	"listing_id" uuid,
	"document" jsonb NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"discarded_at" timestamp with time zone,
	"handed_in_at" timestamp with time zone,
	CONSTRAINT "listing_drafts_one_per_listing" UNIQUE("listing_id")
);
--> statement-breakpoint
ALTER TABLE "listings" DROP CONSTRAINT "listings_price_positive";--> statement-breakpoint
ALTER TABLE "listing_drafts" ADD CONSTRAINT "listing_drafts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_drafts" ADD CONSTRAINT "listing_drafts_agent_member_id_memberships_id_fk" FOREIGN KEY ("agent_member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_drafts" ADD CONSTRAINT "listing_drafts_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_drafts_agency_id_agent_member_id_idx" ON "listing_drafts" USING btree ("agency_id","agent_member_id");--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_price_positive" CHECK ("listings"."list_price_minor" > 0 or "listings"."moderation_state" = 'Draft');--> statement-breakpoint
CALL put_behind_wall('listing_drafts');
