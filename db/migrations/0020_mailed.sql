CREATE TABLE "mailed" (
	"account_id" uuid NOT NULL,
	"address" text NOT NULL,
	"at" timestamp (6) with time zone[] NOT NULL,
	CONSTRAINT "mailed_account_id_address_pk" PRIMARY KEY("account_id","address")
);
--> statement-breakpoint
ALTER TABLE "mailed" ADD CONSTRAINT "mailed_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;