ALTER TABLE "saved_searches" DROP CONSTRAINT "saved_searches_once_per_address";--> statement-breakpoint
ALTER TABLE "visit_waits" DROP CONSTRAINT "visit_waits_once_per_address";--> statement-breakpoint
DROP INDEX "verification_codes_email_created_at_idx";--> statement-breakpoint
ALTER TABLE "saved_searches" ADD COLUMN "email_index" text;--> statement-breakpoint
-- A stand-in until the migration's second step, which has the keys.
UPDATE "saved_searches" SET "email_index" = 'plain:' || lower("email");--> statement-breakpoint
ALTER TABLE "saved_searches" ALTER COLUMN "email_index" SET NOT NULL;--> statement-breakpoint
-- They live for ten minutes.
DELETE FROM "verification_codes";--> statement-breakpoint
ALTER TABLE "verification_codes" ADD COLUMN "email_index" text NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "phone_index" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "email_index" text;--> statement-breakpoint
ALTER TABLE "visit_waits" ADD COLUMN "email_index" text;--> statement-breakpoint
-- A stand-in until the migration's second step, which has the keys.
UPDATE "visit_waits" SET "email_index" = 'plain:' || lower("email");--> statement-breakpoint
ALTER TABLE "visit_waits" ALTER COLUMN "email_index" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "verification_codes_email_index_created_at_idx" ON "verification_codes" USING btree ("email_index","created_at");--> statement-breakpoint
CREATE INDEX "contacts_phone_index_idx" ON "contacts" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "contacts_email_index_idx" ON "contacts" USING btree ("email_index");--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_once_per_address" UNIQUE("email_index","criteria_hash");--> statement-breakpoint
ALTER TABLE "visit_waits" ADD CONSTRAINT "visit_waits_once_per_address" UNIQUE("listing_id","starts_at","email_index");