CREATE TABLE "cases"."recovery_proofs" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"head" jsonb NOT NULL,
	"path" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases"."chains" ADD COLUMN "proof" text;--> statement-breakpoint
ALTER TABLE "cases"."chains" ADD COLUMN "registration" text;