ALTER TABLE "listings" ADD COLUMN "availability_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "availability_lapsed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "outbox_asked_listing_idx" ON "outbox" USING btree ((subject->>'listingId')) WHERE kind = 'AvailabilityAsked';