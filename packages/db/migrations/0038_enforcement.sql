CREATE TABLE "enforcement_measures" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"member_id" uuid NOT NULL,
	"step" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by_user_id" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	"appeal_statement" text,
	"appealed_at" timestamp with time zone,
	"appeal_outcome" text,
	"appeal_answer" text,
	"appeal_judged_by_user_id" uuid,
	"appeal_judged_at" timestamp with time zone,
	CONSTRAINT "enforcement_measures_step_known" CHECK ("enforcement_measures"."step" in ('Warning', 'Limit', 'Suspension', 'Ban')),
	CONSTRAINT "enforcement_measures_rule_known" CHECK ("enforcement_measures"."rule" in ('Accuracy', 'ContactInText', 'Photos', 'Duplicate', 'Prohibited', 'Other')),
	CONSTRAINT "enforcement_measures_other_judge" CHECK ("enforcement_measures"."appeal_judged_by_user_id" is null or "enforcement_measures"."appeal_judged_by_user_id" <> "enforcement_measures"."decided_by_user_id")
);
--> statement-breakpoint
ALTER TABLE "enforcement_measures" ADD CONSTRAINT "enforcement_measures_member_id_memberships_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enforcement_measures" ADD CONSTRAINT "enforcement_measures_decided_by_user_id_users_id_fk" FOREIGN KEY ("decided_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enforcement_measures" ADD CONSTRAINT "enforcement_measures_appeal_judged_by_user_id_users_id_fk" FOREIGN KEY ("appeal_judged_by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enforcement_measures_member_id_idx" ON "enforcement_measures" USING btree ("member_id","decided_at");--> statement-breakpoint
CREATE INDEX "enforcement_measures_appealed_idx" ON "enforcement_measures" USING btree ("appealed_at") WHERE appeal_outcome is null;