UPDATE "events" SET "change_id" = gen_random_uuid() WHERE "change_id" IS NULL;--> statement-breakpoint
DROP INDEX "events_by_target";--> statement-breakpoint
ALTER TABLE "events" ALTER COLUMN "change_id" SET DEFAULT gen_random_uuid();--> statement-breakpoint
ALTER TABLE "events" ALTER COLUMN "change_id" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("account_id","at","change_id","id");--> statement-breakpoint
CREATE INDEX "events_by_action" ON "events" USING btree ("account_id","action","source","at","change_id","id");--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "events" USING btree ("account_id","actor_id","action","source","at","change_id","id");--> statement-breakpoint
CREATE INDEX "events_by_change" ON "events" USING btree ("account_id","change_id","id");--> statement-breakpoint
CREATE INDEX "events_by_request" ON "events" USING btree ("account_id","request_id","id");--> statement-breakpoint
CREATE INDEX "events_by_target" ON "events" USING btree ("account_id","target_id","action","source","at","change_id","id","actor_id");