CREATE TABLE "supervision"."integrity_alerts" (
	"alert_id" text PRIMARY KEY NOT NULL,
	"found_at" text NOT NULL,
	"alert" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supervision"."read_rows" (
	"epoch" integer NOT NULL,
	"seq" bigint NOT NULL,
	"entry_id" text NOT NULL,
	"leaf_hash" text NOT NULL,
	"lost" boolean DEFAULT false NOT NULL,
	CONSTRAINT "read_rows_epoch_seq_pk" PRIMARY KEY("epoch","seq")
);
--> statement-breakpoint
CREATE TABLE "supervision"."tree" (
	"id" integer PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL,
	"size" bigint NOT NULL,
	"peaks" text[] NOT NULL,
	"head" jsonb
);
--> statement-breakpoint
CREATE INDEX "read_rows_by_seq" ON "supervision"."read_rows" USING btree ("seq") WHERE not "supervision"."read_rows"."lost";--> statement-breakpoint
CREATE INDEX "read_rows_lost" ON "supervision"."read_rows" USING btree ("entry_id") WHERE "supervision"."read_rows"."lost";