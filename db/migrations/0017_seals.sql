CREATE TABLE "event_seals" (
	"account_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"event_id" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	"sealed_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_seals_account_id_position_pk" PRIMARY KEY("account_id","position")
);
--> statement-breakpoint
CREATE TABLE "unsealed_events" (
	"account_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	CONSTRAINT "unsealed_events_account_id_event_id_pk" PRIMARY KEY("account_id","event_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "sealed_once" ON "event_seals" USING btree ("account_id","event_id");--> statement-breakpoint
-- In the public schema: the kernel's is replaced with each version.
CREATE FUNCTION "await_seal"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  insert into public.unsealed_events (account_id, event_id) select account_id, id from written;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER "events_await_their_seal" AFTER INSERT ON "events" REFERENCING NEW TABLE AS "written"
  FOR EACH STATEMENT EXECUTE FUNCTION "await_seal"();
--> statement-breakpoint
INSERT INTO "unsealed_events" ("account_id", "event_id") SELECT "account_id", "id" FROM "events";
--> statement-breakpoint
ALTER TABLE "unsealed_events" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_cost_delay = 0);
