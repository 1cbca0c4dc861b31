CREATE TABLE "duplicate_candidates" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"first_listing_id" uuid NOT NULL,
	"second_listing_id" uuid NOT NULL,
	"state" text DEFAULT 'Proposed' NOT NULL,
	"reasons" text[] NOT NULL,
	"same_photos" integer NOT NULL,
	"text_similarity" real NOT NULL,
	"judged_reasons" text[] DEFAULT '{}' NOT NULL,
	"judged_by_user_id" uuid,
	"judged_at" timestamp with time zone,
	"former_property_id" uuid,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duplicate_candidates_pair_once" UNIQUE("first_listing_id","second_listing_id"),
	CONSTRAINT "duplicate_candidates_state_known" CHECK ("duplicate_candidates"."state" in ('Proposed', 'Same', 'Different')),
	CONSTRAINT "duplicate_candidates_ordered" CHECK ("duplicate_candidates"."first_listing_id" < "duplicate_candidates"."second_listing_id")
);
--> statement-breakpoint
CREATE TABLE "listings_to_compare" (
	"listing_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "fingerprints" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_first_listing_id_listings_id_fk" FOREIGN KEY ("first_listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_second_listing_id_listings_id_fk" FOREIGN KEY ("second_listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_judged_by_user_id_users_id_fk" FOREIGN KEY ("judged_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_candidates" ADD CONSTRAINT "duplicate_candidates_former_property_id_properties_id_fk" FOREIGN KEY ("former_property_id") REFERENCES "public"."properties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings_to_compare" ADD CONSTRAINT "listings_to_compare_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_candidates_second_listing_id_idx" ON "duplicate_candidates" USING btree ("second_listing_id");--> statement-breakpoint
CREATE INDEX "duplicate_candidates_proposed_idx" ON "duplicate_candidates" USING btree ("found_at") WHERE state = 'Proposed';