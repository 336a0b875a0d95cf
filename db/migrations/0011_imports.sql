CREATE TABLE "import_jobs" (
	"account_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor" jsonb NOT NULL,
	"file_name" text NOT NULL,
	"columns" text[] NOT NULL,
	"invite" boolean NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"next_try_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp (6) with time zone,
	CONSTRAINT "import_jobs_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"account_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"email" text NOT NULL,
	"facts" jsonb NOT NULL,
	"outcome" text,
	"why" jsonb,
	"user_id" uuid,
	CONSTRAINT "import_rows_account_id_import_id_row_pk" PRIMARY KEY("account_id","import_id","row"),
	CONSTRAINT "outcome_is_known" CHECK (outcome in ('added', 'updated', 'unchanged', 'failed')),
	CONSTRAINT "a_failed_row_says_why" CHECK (coalesce(outcome = 'failed', false) = (why is not null))
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"account_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"asked_by" jsonb NOT NULL,
	"asked_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp (6) with time zone,
	"gave_up_at" timestamp (6) with time zone,
	CONSTRAINT "mails_account_id_user_id_kind_pk" PRIMARY KEY("account_id","user_id","kind"),
	CONSTRAINT "mail_kind_is_known" CHECK (kind in ('invitation'))
);
--> statement-breakpoint
ALTER TABLE "import_jobs" ADD CONSTRAINT "import_jobs_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_account_id_import_id_import_jobs_account_id_id_fk" FOREIGN KEY ("account_id","import_id") REFERENCES "public"."import_jobs"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_account_id_user_id_users_account_id_id_fk" FOREIGN KEY ("account_id","user_id") REFERENCES "public"."users"("account_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_imports" ON "import_jobs" USING btree ("next_try_at") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "finished_imports" ON "import_jobs" USING btree ("finished_at") WHERE finished_at is not null;--> statement-breakpoint
CREATE INDEX "import_rows_left" ON "import_rows" USING btree ("account_id","import_id","row") WHERE outcome is null;--> statement-breakpoint
CREATE INDEX "mails_to_send" ON "mails" USING btree ("next_try_at") WHERE sent_at is null and gave_up_at is null;