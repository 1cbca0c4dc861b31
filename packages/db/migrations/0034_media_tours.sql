CREATE TABLE "listing_embeds" (
	"listing_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"provider" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "listing_embeds_listing_id_position_pk" PRIMARY KEY("listing_id","position"),
	CONSTRAINT "listing_embeds_provider_known" CHECK ("listing_embeds"."provider" in ('YouTube', 'Vimeo', 'Matterport', 'Kuula'))
);
--> statement-breakpoint
CREATE TABLE "panorama_links" (
	"media_id" uuid NOT NULL,
	"target_media_id" uuid NOT NULL,
	"yaw" double precision NOT NULL,
	"pitch" double precision NOT NULL,
	CONSTRAINT "panorama_links_media_id_target_media_id_pk" PRIMARY KEY("media_id","target_media_id"),
	CONSTRAINT "panorama_links_elsewhere" CHECK ("panorama_links"."media_id" <> "panorama_links"."target_media_id"),
	CONSTRAINT "panorama_links_on_the_sphere" CHECK (abs("panorama_links"."yaw") <= 180 and abs("panorama_links"."pitch") <= 90)
);
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "caption" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "original_media_id" uuid;--> statement-breakpoint
ALTER TABLE "listing_embeds" ADD CONSTRAINT "listing_embeds_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panorama_links" ADD CONSTRAINT "panorama_links_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panorama_links" ADD CONSTRAINT "panorama_links_target_media_id_media_id_fk" FOREIGN KEY ("target_media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "panorama_links_target_media_id_idx" ON "panorama_links" USING btree ("target_media_id");--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_original_media_id_media_id_fk" FOREIGN KEY ("original_media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_original_media_id_idx" ON "media" USING btree ("original_media_id") WHERE original_media_id is not null;