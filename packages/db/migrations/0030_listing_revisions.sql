CREATE TABLE "listing_revisions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"author_user_id" uuid NOT NULL,
	"state" text DEFAULT 'Submitted' NOT NULL,
	"changes" jsonb NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"decided_by_user_id" uuid,
	"rule" text,
	"reason" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "listing_revisions_state_known" CHECK ("listing_revisions"."state" in ('Submitted', 'Applied', 'Refused', 'Replaced'))
);
--> statement-breakpoint
CREATE TABLE "price_components" (
	"listing_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint,
	"basis_points" integer,
	CONSTRAINT "price_components_listing_id_kind_pk" PRIMARY KEY("listing_id","kind"),
	CONSTRAINT "price_components_kind_known" CHECK ("price_components"."kind" in ('FloorRise', 'PreferentialLocation', 'Parking', 'ClubMembership', 'Tax', 'StampDuty', 'RegistrationFee')),
	CONSTRAINT "price_components_amount_or_rate" CHECK (num_nonnulls("price_components"."amount_minor", "price_components"."basis_points") = 1)
);
--> statement-breakpoint
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_author_user_id_users_id_fk" FOREIGN KEY ("author_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_decided_by_user_id_users_id_fk" FOREIGN KEY ("decided_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_components" ADD CONSTRAINT "price_components_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_revisions_listing_id_idx" ON "listing_revisions" USING btree ("listing_id","submitted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_revisions_one_open_per_listing" ON "listing_revisions" USING btree ("listing_id") WHERE state = 'Submitted';--> statement-breakpoint
CALL put_behind_wall('listing_revisions');
