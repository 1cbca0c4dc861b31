CREATE TABLE "routing_rule_sets" (
	"agency_id" uuid PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "leads_paused_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "daily_lead_cap" integer;--> statement-breakpoint
ALTER TABLE "routing_decisions" RENAME COLUMN "rule" TO "strategy";--> statement-breakpoint
ALTER TABLE "routing_decisions" ADD COLUMN "rule_name" text;--> statement-breakpoint
ALTER TABLE "routing_decisions" ADD COLUMN "trace" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "routing_decisions" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "routing_rule_sets" ADD CONSTRAINT "routing_rule_sets_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "routing_decisions_agency_id_decided_at_idx" ON "routing_decisions" USING btree ("agency_id","decided_at");