CREATE TABLE "phone_codes" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"purpose" text NOT NULL,
	"phone" text NOT NULL,
	"phone_index" text NOT NULL,
	"user_id" uuid,
	"device_id" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"state" text DEFAULT 'Waiting' NOT NULL,
	"provider_id" text,
	CONSTRAINT "phone_codes_provider_id_once" UNIQUE("provider_id"),
	CONSTRAINT "phone_codes_purpose_known" CHECK ("phone_codes"."purpose" in ('SignIn', 'Proof')),
	CONSTRAINT "phone_codes_state_known" CHECK ("phone_codes"."state" in ('Waiting', 'Sent', 'Failed', 'Delivered'))
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "phone_index" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "phone_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "phone_codes" ADD CONSTRAINT "phone_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "phone_codes_created_at_idx" ON "phone_codes" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "phone_codes_device_idx" ON "phone_codes" USING btree ("phone_index","device_id");--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_phone_once" UNIQUE("phone_index");