CREATE TABLE "saved_views" (
	"account_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"query" text NOT NULL,
	"shared" boolean NOT NULL,
	CONSTRAINT "saved_views_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "a_view_is_short" CHECK (length(name) between 1 and 40 and length(query) <= 1000)
);
--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "a_view_has_a_name_of_its_own" ON "saved_views" USING btree ("account_id","user_id",lower(name));--> statement-breakpoint
CREATE INDEX "shared_views" ON "saved_views" USING btree ("account_id") WHERE shared;