ALTER TABLE "accounts" ALTER COLUMN "time_zone" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "time_zone" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "setup_hidden_at" timestamp (6) with time zone;--> statement-breakpoint
UPDATE "accounts" a SET "time_zone" = NULL WHERE "time_zone" = 'UTC' AND NOT EXISTS (
  SELECT FROM "events" e WHERE e."account_id" = a."id" AND e."action" = 'company.changed' AND e."after" ? 'timeZone');
