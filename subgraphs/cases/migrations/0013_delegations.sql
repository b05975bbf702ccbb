CREATE TABLE "cases"."delegations" (
	"delegation_id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"station_id" text NOT NULL,
	"item_code" text NOT NULL,
	"item_version" integer NOT NULL,
	"acts" text[] NOT NULL,
	"valid_from" text NOT NULL,
	"valid_until" text NOT NULL,
	"signed_by" jsonb NOT NULL,
	"signed_at" text NOT NULL,
	"signature" text NOT NULL,
	"withdrawn_by" jsonb,
	"withdrawn_at" text,
	"withdrawal_reason" text,
	"withdrawal_signature" text
);
--> statement-breakpoint
CREATE INDEX "delegations_of_station" ON "cases"."delegations" USING btree ("station_id");--> statement-breakpoint
CREATE INDEX "delegations_of_body" ON "cases"."delegations" USING btree ("body");