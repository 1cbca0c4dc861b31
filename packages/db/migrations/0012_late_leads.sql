ALTER TABLE "leads" ADD COLUMN "late_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "routing_rule_sets" ADD COLUMN "on_late" text DEFAULT 'Keep' NOT NULL;--> statement-breakpoint
CREATE INDEX "leads_waiting_idx" ON "leads" USING btree ("response_due_at") WHERE stage = 'New' and first_response_at is null and late_at is null;