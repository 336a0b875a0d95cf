DROP INDEX "admins_of_an_account";--> statement-breakpoint
CREATE INDEX "admins_and_managers" ON "users" USING btree ("account_id") WHERE role <> 'agent' and deleted_at is null;