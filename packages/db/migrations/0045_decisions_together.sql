CREATE TABLE "moderation_undos" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"moderator_user_id" uuid NOT NULL,
	"undone_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD COLUMN "former_state" text;--> statement-breakpoint
ALTER TABLE "moderation_undos" ADD CONSTRAINT "moderation_undos_decision_id_moderation_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."moderation_decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_undos" ADD CONSTRAINT "moderation_undos_moderator_user_id_users_id_fk" FOREIGN KEY ("moderator_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_decisions_decided_at_idx" ON "moderation_decisions" USING btree ("decided_at");--> statement-breakpoint
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_once_per_batch" UNIQUE("batch_id","listing_id");