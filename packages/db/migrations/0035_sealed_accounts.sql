ALTER TABLE "abuse_reports" DROP CONSTRAINT "abuse_reports_once_per_person";--> statement-breakpoint
DROP INDEX "users_email_once";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_index" text;--> statement-breakpoint
-- A stand-in until the migration's second step, which has the keys.
UPDATE "users" SET "email_index" = 'plain:' || lower("email");--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "email_index" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD COLUMN "email_index" text;--> statement-breakpoint
UPDATE "abuse_reports" SET "email_index" = 'plain:' || lower("email");--> statement-breakpoint
ALTER TABLE "abuse_reports" ALTER COLUMN "email_index" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_email_once" UNIQUE("email_index");--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_once_per_person" UNIQUE("listing_id","email_index");
