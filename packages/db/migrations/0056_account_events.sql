CREATE TABLE "account_events" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"method" text,
	"browser" text,
	"system" text,
	"network_index" text,
	"procedure" text,
	"counted_as" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_events_counted_once" UNIQUE("user_id","counted_as"),
	CONSTRAINT "account_events_kind_known" CHECK ("account_events"."kind" in ('SignedIn', 'SignInFailed', 'SecondStepPassed', 'SecondStepFailed', 'SignedOut', 'DeviceSignedOut', 'PasswordChanged', 'SecondStepSetUp', 'SecondStepTakenOff', 'RecoveryCodesRenewed', 'PhoneShown', 'PhoneRemoved', 'Denied')),
	CONSTRAINT "account_events_method_known" CHECK ("account_events"."method" in ('Password', 'LetterCode', 'LetterLink', 'PhoneCode', 'Google')),
	CONSTRAINT "account_events_browser_known" CHECK ("account_events"."browser" in ('Chrome', 'Edge', 'Firefox', 'Safari', 'Samsung', 'Other')),
	CONSTRAINT "account_events_system_known" CHECK ("account_events"."system" in ('Android', 'iOS', 'Windows', 'macOS', 'Linux', 'Other')),
	CONSTRAINT "account_events_times_bounded" CHECK ("account_events"."times" between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "account_events" ADD CONSTRAINT "account_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_events_user_id_last_at_idx" ON "account_events" USING btree ("user_id","last_at");--> statement-breakpoint
CREATE INDEX "account_events_last_at_idx" ON "account_events" USING btree ("last_at");