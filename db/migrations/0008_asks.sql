CREATE TABLE "asks" (
	"account_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"product" text NOT NULL,
	"occupancy_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"minutes" integer,
	"answered_at" timestamp (6) with time zone,
	CONSTRAINT "asks_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "an_answer_says_when" CHECK ((answer is null) = (answered_at is null)),
	CONSTRAINT "minutes_are_for_who_goes_on" CHECK ((answer is not distinct from 'working') = (minutes is not null))
);
--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_account_id_asked_by_users_account_id_id_fk" FOREIGN KEY ("account_id","asked_by") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_ask_per_occupancy" ON "asks" USING btree ("account_id","occupancy_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "asks_of_an_occupancy" ON "asks" USING btree ("account_id","occupancy_id","asked_at");--> statement-breakpoint
CREATE INDEX "waits_in_vain" ON "waits" USING btree ("account_id","user_id","to_at") WHERE outcome in ('missed', 'vanished');