-- Seats and holds are written all day: their old versions go before they slow the next take.
ALTER TABLE "holds" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_cost_delay = 0);
--> statement-breakpoint
ALTER TABLE "shared_seats" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_cost_delay = 0);
--> statement-breakpoint
ALTER TABLE "account_products" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_cost_delay = 0);
