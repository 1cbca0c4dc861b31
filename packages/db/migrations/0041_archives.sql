CREATE TABLE "archive_pieces" (
	"archive_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"encrypted" "bytea" NOT NULL,
	CONSTRAINT "archive_pieces_archive_id_position_pk" PRIMARY KEY("archive_id","position")
);
--> statement-breakpoint
CREATE TABLE "archives" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"user_id" uuid NOT NULL,
	"data_key" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"packed" integer DEFAULT 0 NOT NULL,
	"to_pack" integer DEFAULT 0 NOT NULL,
	"ready_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "archive_pieces" ADD CONSTRAINT "archive_pieces_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archives" ADD CONSTRAINT "archives_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "archives_user_id_idx" ON "archives" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "archives_one_in_work_per_user" ON "archives" USING btree ("user_id") WHERE ready_at is null;