ALTER TABLE "media" ALTER COLUMN "thumbnail_sha256" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "widths" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Pictures that wait for a moderator were made in two sizes.
UPDATE "uploads" SET "picture" = "picture" || '{"widths": []}' WHERE "picture" IS NOT NULL;
