CREATE TABLE "abuse_reports" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"listing_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"details" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"answered_by_user_id" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "abuse_reports_once_per_person" UNIQUE("listing_id","email"),
	CONSTRAINT "abuse_reports_reason_known" CHECK ("abuse_reports"."reason" in ('NotAvailable', 'WrongFacts', 'Fraud', 'OtherHome', 'Offensive', 'Other')),
	CONSTRAINT "abuse_reports_outcome_known" CHECK ("abuse_reports"."outcome" in ('ActionTaken', 'NothingWrong'))
);
--> statement-breakpoint
CREATE TABLE "moderation_appeals" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"decision_id" uuid NOT NULL,
	"author_user_id" uuid NOT NULL,
	"statement" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "moderation_appeals_once_per_decision" UNIQUE("decision_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_claims" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"moderator_user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_findings" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"listing_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "moderation_findings_severity_known" CHECK ("moderation_findings"."severity" in ('Notice', 'Warning', 'Serious'))
);
--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD COLUMN "findings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "abuse_reports" ADD CONSTRAINT "abuse_reports_answered_by_user_id_users_id_fk" FOREIGN KEY ("answered_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_appeals" ADD CONSTRAINT "moderation_appeals_decision_id_moderation_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."moderation_decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_appeals" ADD CONSTRAINT "moderation_appeals_author_user_id_users_id_fk" FOREIGN KEY ("author_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_claims" ADD CONSTRAINT "moderation_claims_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_claims" ADD CONSTRAINT "moderation_claims_moderator_user_id_users_id_fk" FOREIGN KEY ("moderator_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_findings" ADD CONSTRAINT "moderation_findings_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_findings_listing_id_idx" ON "moderation_findings" USING btree ("listing_id");--> statement-breakpoint
-- Addresses of visitors: no agency reads them.
ALTER TABLE abuse_reports ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY every_agency ON abuse_reports TO plinth_platform USING (true);
