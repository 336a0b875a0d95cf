CREATE TABLE "waits" (
	"account_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "waits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product" text NOT NULL,
	"user_id" uuid NOT NULL,
	"from_at" timestamp (6) with time zone NOT NULL,
	"to_at" timestamp (6) with time zone NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "waits_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
ALTER TABLE "account_products" ADD COLUMN "line_names" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "waits_by_end" ON "waits" USING btree ("account_id","product","to_at") WHERE outcome = 'seated';