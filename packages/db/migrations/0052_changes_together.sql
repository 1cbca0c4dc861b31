CREATE TABLE "listing_batch_changes" (
	"batch_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"author_user_id" uuid NOT NULL,
	"effect" text NOT NULL,
	"former_price_minor" bigint NOT NULL,
	"price_minor" bigint NOT NULL,
	"former_previous_price_minor" bigint,
	"former_status" text NOT NULL,
	"standard_status" text NOT NULL,
	"former_confirmed_at" timestamp with time zone,
	"former_lapsed_at" timestamp with time zone,
	"version_after" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "listing_batch_changes_batch_id_listing_id_pk" PRIMARY KEY("batch_id","listing_id"),
	CONSTRAINT "listing_batch_changes_effect_known" CHECK ("listing_batch_changes"."effect" in ('Price', 'PriceReviewed', 'Status', 'Confirmed'))
);
--> statement-breakpoint
ALTER TABLE "listing_batch_changes" ADD CONSTRAINT "listing_batch_changes_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_batch_changes" ADD CONSTRAINT "listing_batch_changes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_batch_changes" ADD CONSTRAINT "listing_batch_changes_author_user_id_users_id_fk" FOREIGN KEY ("author_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_batch_changes_listing_id_idx" ON "listing_batch_changes" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listing_batch_changes_agency_id_idx" ON "listing_batch_changes" USING btree ("agency_id","changed_at");