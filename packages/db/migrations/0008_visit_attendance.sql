ALTER TABLE "visits" ADD COLUMN "reminded_again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "attendance_confirmed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "outbox_reminded_visit_idx" ON "outbox" USING btree ((subject->>'visitId')) WHERE kind = 'VisitReminder';