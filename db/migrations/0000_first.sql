CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"account_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" text,
	"target_name" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"source" text NOT NULL,
	"request_id" text NOT NULL,
	"change_id" uuid,
	CONSTRAINT "events_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"product" text NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_products" (
	"account_id" uuid NOT NULL,
	"product" text NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"heartbeat_seconds" integer DEFAULT 20 NOT NULL,
	"no_signal_seconds" integer DEFAULT 60 NOT NULL,
	"idle_lease_seconds" integer DEFAULT 120 NOT NULL,
	"connected_lease_seconds" integer DEFAULT 300 NOT NULL,
	"support_key_seconds" integer DEFAULT 3600 NOT NULL,
	"offer_seconds" integer DEFAULT 60 NOT NULL,
	CONSTRAINT "account_products_account_id_product_pk" PRIMARY KEY("account_id","product"),
	CONSTRAINT "product_is_known" CHECK (product in ('remote_support', 'service_desk'))
);
--> statement-breakpoint
CREATE TABLE "denials" (
	"account_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "denials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product" text NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"first_at" timestamp (6) with time zone NOT NULL,
	"last_at" timestamp (6) with time zone NOT NULL,
	"attempts" integer DEFAULT 1 NOT NULL,
	"occupied" integer NOT NULL,
	"capacity" integer NOT NULL,
	"waiting" integer NOT NULL,
	CONSTRAINT "denials_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product" text NOT NULL,
	"seat_no" integer,
	"tenure" bigint,
	"kind" text NOT NULL,
	"mode" text,
	"state" text NOT NULL,
	"device_id" text NOT NULL,
	"device_name" text NOT NULL,
	"platform" text NOT NULL,
	"support_key" text,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"connected_at" timestamp (6) with time zone,
	"ended_at" timestamp (6) with time zone,
	"end_reason" text,
	"last_seen_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"lease_expires_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holds_account_id_user_id_id_pk" PRIMARY KEY("account_id","user_id","id"),
	CONSTRAINT "hold_state_is_known" CHECK (state in ('waiting', 'connected', 'signed_in', 'ended')),
	CONSTRAINT "an_ended_hold_says_when_and_why" CHECK ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (end_reason is null)),
	CONSTRAINT "a_seat_is_named_with_its_tenure" CHECK ((seat_no is null) = (tenure is null))
);
--> statement-breakpoint
CREATE TABLE "seat_assignments" (
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"product" text NOT NULL,
	"seat_type" text NOT NULL,
	"assigned_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_seat_type_per_product_and_person" PRIMARY KEY("account_id","user_id","product")
);
--> statement-breakpoint
CREATE TABLE "seat_pools" (
	"account_id" uuid NOT NULL,
	"product" text NOT NULL,
	"seat_type" text NOT NULL,
	"capacity" integer DEFAULT 0 NOT NULL,
	"assignment_limit" integer,
	CONSTRAINT "seat_pools_account_id_product_seat_type_pk" PRIMARY KEY("account_id","product","seat_type"),
	CONSTRAINT "capacity_is_not_negative" CHECK (capacity between 0 and 100000),
	CONSTRAINT "seat_type_is_known" CHECK (seat_type in ('named', 'shared'))
);
--> statement-breakpoint
CREATE TABLE "seat_requests" (
	"account_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"product" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"seats" integer NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"decided_at" timestamp (6) with time zone,
	"decision_reason" text,
	CONSTRAINT "seat_requests_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "a_request_asks_for_seats" CHECK (seats between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "shared_seats" (
	"account_id" uuid NOT NULL,
	"product" text NOT NULL,
	"seat_no" integer NOT NULL,
	"state" text DEFAULT 'free' NOT NULL,
	"user_id" uuid,
	"tenure" bigint DEFAULT 0 NOT NULL,
	"occupancy_id" uuid,
	"since" timestamp (6) with time zone,
	"cleared_at" timestamp (6) with time zone,
	"cleared_by" uuid,
	"offer_expires_at" timestamp (6) with time zone,
	"offer_extended" boolean DEFAULT false NOT NULL,
	CONSTRAINT "shared_seats_account_id_product_seat_no_pk" PRIMARY KEY("account_id","product","seat_no"),
	CONSTRAINT "seat_state_is_known" CHECK (state in ('free', 'in_use', 'clearing', 'offered')),
	CONSTRAINT "a_seat_is_free_or_somebodys" CHECK ((state = 'free') = (user_id is null)),
	CONSTRAINT "an_occupancy_has_a_name" CHECK ((state in ('in_use', 'clearing')) = (occupancy_id is not null)),
	CONSTRAINT "a_cleared_seat_says_when" CHECK ((state = 'clearing') = (cleared_at is not null))
);
--> statement-breakpoint
CREATE TABLE "tenures" (
	"account_id" uuid NOT NULL,
	"product" text NOT NULL,
	"seat_no" integer NOT NULL,
	"tenure" bigint NOT NULL,
	"occupancy_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"from_at" timestamp (6) with time zone NOT NULL,
	"to_at" timestamp (6) with time zone NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "tenures_account_id_product_seat_no_tenure_pk" PRIMARY KEY("account_id","product","seat_no","tenure")
);
--> statement-breakpoint
CREATE TABLE "waiting_line" (
	"account_id" uuid NOT NULL,
	"product" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "waiting_line_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" uuid NOT NULL,
	"joined_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"misses" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "waiting_line_account_id_product_position_pk" PRIMARY KEY("account_id","product","position")
);
--> statement-breakpoint
CREATE TABLE "agent_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"device_id" text NOT NULL,
	"device_name" text NOT NULL,
	"platform" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"withdrawn_at" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "browser_sessions" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"address" "inet",
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "one_time_links_account_id_user_id_purpose_pk" PRIMARY KEY("account_id","user_id","purpose")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_ends_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"account_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"privileges" text[] DEFAULT '{}' NOT NULL,
	"password_hash" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"activated_at" timestamp (6) with time zone,
	"suspended_at" timestamp (6) with time zone,
	"deleted_at" timestamp (6) with time zone,
	"last_active_at" timestamp (6) with time zone,
	"name" text collate "und-x-icu" GENERATED ALWAYS AS (coalesce(nullif(btrim(first_name || ' ' || last_name), ''), email)) STORED NOT NULL,
	"search_text" text GENERATED ALWAYS AS (lower(first_name || ' ' || last_name || ' ' || email)) STORED NOT NULL,
	"status" text GENERATED ALWAYS AS (case when deleted_at is not null then 'deleted' when suspended_at is not null then 'suspended' when activated_at is null then 'invited' else 'active' end) STORED NOT NULL,
	CONSTRAINT "users_account_id_id_pk" PRIMARY KEY("account_id","id"),
	CONSTRAINT "role_is_known" CHECK (role in ('admin', 'manager', 'agent')),
	CONSTRAINT "privileges_are_known" CHECK (privileges <@ array['add_delete_users', 'manage_seats']),
	CONSTRAINT "only_managers_hold_privileges" CHECK (role = 'manager' or privileges = '{}')
);
--> statement-breakpoint
ALTER TABLE "account_products" ADD CONSTRAINT "account_products_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_assignments" ADD CONSTRAINT "seat_assignments_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_assignments" ADD CONSTRAINT "seat_assignments_account_id_product_seat_type_seat_pools_account_id_product_seat_type_fk" FOREIGN KEY ("account_id","product","seat_type") REFERENCES "public"."seat_pools"("account_id","product","seat_type") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pools" ADD CONSTRAINT "seat_pools_account_id_product_account_products_account_id_product_fk" FOREIGN KEY ("account_id","product") REFERENCES "public"."account_products"("account_id","product") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_account_id_requested_by_users_account_id_id_fk" FOREIGN KEY ("account_id","requested_by") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_seats" ADD CONSTRAINT "shared_seats_account_id_product_account_products_account_id_product_fk" FOREIGN KEY ("account_id","product") REFERENCES "public"."account_products"("account_id","product") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_seats" ADD CONSTRAINT "shared_seats_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_line" ADD CONSTRAINT "waiting_line_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_tokens" ADD CONSTRAINT "agent_tokens_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "browser_sessions" ADD CONSTRAINT "browser_sessions_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_by_target" ON "events" USING btree ("account_id","target_id","id");--> statement-breakpoint
CREATE INDEX "denials_of_an_agent" ON "denials" USING btree ("account_id","product","user_id","last_at");--> statement-breakpoint
CREATE INDEX "open_holds_of_a_product" ON "holds" USING btree ("account_id","product") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "open_holds_of_an_agent" ON "holds" USING btree ("account_id","user_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "a_support_key_opens_one_session" ON "holds" USING btree ("account_id","support_key") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "seat_assignments_by_pool" ON "seat_assignments" USING btree ("account_id","product","seat_type","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_request_per_product" ON "seat_requests" USING btree ("account_id","product") WHERE state = 'requested';--> statement-breakpoint
CREATE UNIQUE INDEX "an_agent_sits_once" ON "shared_seats" USING btree ("account_id","product","user_id") WHERE user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "an_occupancy_is_one_seat" ON "shared_seats" USING btree ("account_id","occupancy_id") WHERE occupancy_id is not null;--> statement-breakpoint
CREATE INDEX "free_seats" ON "shared_seats" USING btree ("account_id","product","seat_no") WHERE user_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tenures_by_occupancy" ON "tenures" USING btree ("account_id","occupancy_id");--> statement-breakpoint
CREATE INDEX "tenures_by_end" ON "tenures" USING btree ("account_id","product","to_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_place_in_line" ON "waiting_line" USING btree ("account_id","product","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "a_device_has_one_live_token" ON "agent_tokens" USING btree ("account_id","device_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "agent_tokens_of_a_user" ON "agent_tokens" USING btree ("account_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "browser_sessions_of_a_user" ON "browser_sessions" USING btree ("account_id","user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "a_link_opens_one_door" ON "one_time_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_failures_by_end" ON "sign_in_failures" USING btree ("window_ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "an_address_is_one_person" ON "users" USING btree ("email") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "users_by_name" ON "users" USING btree ("account_id","name","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "users_by_search" ON "users" USING gin (search_text gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "admins_of_an_account" ON "users" USING btree ("account_id") WHERE role = 'admin' and deleted_at is null;--> statement-breakpoint
ALTER TABLE "holds" SET (fillfactor = 60);
--> statement-breakpoint
ALTER TABLE "shared_seats" SET (fillfactor = 70);
