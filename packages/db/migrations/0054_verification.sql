CREATE TABLE "verification_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"moderator_user_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"method" text,
	"valid_until" date,
	"rule" text,
	"reason" text NOT NULL,
	"is_on_appeal" boolean NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_decisions_outcome_known" CHECK ("verification_decisions"."outcome" in ('Granted', 'Refused', 'Revoked')),
	CONSTRAINT "verification_decisions_method_known" CHECK ("verification_decisions"."method" in ('DocumentSeen', 'RegistryChecked', 'IssuerAsked')),
	CONSTRAINT "verification_decisions_rule_known" CHECK ("verification_decisions"."rule" in ('Unreadable', 'NotMatching', 'NotInRegister', 'OutOfDate', 'OfAnother', 'Altered', 'Other')),
	CONSTRAINT "verification_decisions_say_why" CHECK (case when "verification_decisions"."outcome" = 'Granted' then "verification_decisions"."method" is not null and "verification_decisions"."valid_until" is not null
        else "verification_decisions"."rule" is not null and "verification_decisions"."reason" <> '' end)
);
--> statement-breakpoint
CREATE TABLE "verification_facets" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"member_id" uuid,
	"request_id" uuid NOT NULL,
	"claim" text NOT NULL,
	"market" text NOT NULL,
	"region" text NOT NULL,
	"public_number" text,
	"method" text NOT NULL,
	"verified_by_user_id" uuid NOT NULL,
	"verified_at" timestamp with time zone NOT NULL,
	"valid_until" date NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "verification_facets_claim_known" CHECK ("verification_facets"."claim" in ('AgentRegistration', 'TaxRegistration', 'BusinessIdentity', 'BusinessAddress')),
	CONSTRAINT "verification_facets_market_known" CHECK ("verification_facets"."market" in ('IN', 'US')),
	CONSTRAINT "verification_facets_method_known" CHECK ("verification_facets"."method" in ('DocumentSeen', 'RegistryChecked', 'IssuerAsked'))
);
--> statement-breakpoint
CREATE TABLE "verification_papers" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"byte_size" integer NOT NULL,
	"data_key" text NOT NULL,
	"encrypted" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verification_papers_kind_known" CHECK ("verification_papers"."kind" in ('pdf', 'jpeg', 'png', 'webp'))
);
--> statement-breakpoint
CREATE TABLE "verification_requests" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"agency_id" uuid NOT NULL,
	"member_id" uuid,
	"requested_by_member_id" uuid NOT NULL,
	"claim" text NOT NULL,
	"market" text NOT NULL,
	"region" text NOT NULL,
	"stated" text NOT NULL,
	"stated_index" text NOT NULL,
	"state" text DEFAULT 'Draft' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"appeal_statement" text,
	"appealed_at" timestamp with time zone,
	"held_by_user_id" uuid,
	"held_until" timestamp with time zone,
	CONSTRAINT "verification_requests_claim_known" CHECK ("verification_requests"."claim" in ('AgentRegistration', 'TaxRegistration', 'BusinessIdentity', 'BusinessAddress')),
	CONSTRAINT "verification_requests_market_known" CHECK ("verification_requests"."market" in ('IN', 'US')),
	CONSTRAINT "verification_requests_state_known" CHECK ("verification_requests"."state" in ('Draft', 'Submitted', 'InReview', 'Granted', 'Refused', 'Appealed', 'Revoked', 'Expired', 'Withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_request_id_verification_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."verification_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_moderator_user_id_users_id_fk" FOREIGN KEY ("moderator_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_facets" ADD CONSTRAINT "verification_facets_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_facets" ADD CONSTRAINT "verification_facets_member_id_memberships_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_facets" ADD CONSTRAINT "verification_facets_request_id_verification_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."verification_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_facets" ADD CONSTRAINT "verification_facets_verified_by_user_id_users_id_fk" FOREIGN KEY ("verified_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_papers" ADD CONSTRAINT "verification_papers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_papers" ADD CONSTRAINT "verification_papers_request_id_verification_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."verification_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_requests" ADD CONSTRAINT "verification_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_requests" ADD CONSTRAINT "verification_requests_member_id_memberships_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_requests" ADD CONSTRAINT "verification_requests_requested_by_member_id_memberships_id_fk" FOREIGN KEY ("requested_by_member_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_requests" ADD CONSTRAINT "verification_requests_held_by_user_id_users_id_fk" FOREIGN KEY ("held_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "verification_decisions_request_id_idx" ON "verification_decisions" USING btree ("request_id","decided_at");--> statement-breakpoint
CREATE INDEX "verification_facets_agency_id_idx" ON "verification_facets" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "verification_facets_ends_at_idx" ON "verification_facets" USING btree ("ends_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "verification_facets_one_live" ON "verification_facets" USING btree (coalesce(member_id, agency_id),"claim","region") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "verification_papers_request_id_idx" ON "verification_papers" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "verification_requests_agency_id_idx" ON "verification_requests" USING btree ("agency_id","created_at");--> statement-breakpoint
CREATE INDEX "verification_requests_stated_index_idx" ON "verification_requests" USING btree ("claim","stated_index");--> statement-breakpoint
CREATE INDEX "verification_requests_queue_idx" ON "verification_requests" USING btree ("submitted_at") WHERE state in ('Submitted', 'InReview', 'Appealed');--> statement-breakpoint
CREATE UNIQUE INDEX "verification_requests_one_open" ON "verification_requests" USING btree (coalesce(member_id, agency_id),"claim","region") WHERE state in ('Draft', 'Submitted', 'InReview', 'Appealed');