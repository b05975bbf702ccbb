CREATE TABLE "cases"."returned_serials" (
	"from_serial" bigint PRIMARY KEY NOT NULL,
	"to_serial" bigint NOT NULL,
	"head" bigint NOT NULL,
	"returned_at" text NOT NULL,
	"passed_over_in" integer
);
--> statement-breakpoint
ALTER TABLE "cases"."chains" ADD COLUMN "gave_back" boolean DEFAULT false NOT NULL;