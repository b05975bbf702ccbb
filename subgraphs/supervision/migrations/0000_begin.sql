CREATE SCHEMA "supervision";
--> statement-breakpoint
CREATE TABLE "supervision"."alerts" (
	"case_id" text NOT NULL,
	"rule" text NOT NULL,
	"lamp" text NOT NULL,
	"entry_id" text NOT NULL,
	"since" date NOT NULL,
	"body" text NOT NULL,
	"division" text NOT NULL,
	"found_at" text NOT NULL,
	CONSTRAINT "alerts_case_id_rule_lamp_entry_id_pk" PRIMARY KEY("case_id","rule","lamp","entry_id")
);
--> statement-breakpoint
CREATE TABLE "supervision"."cases" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL,
	"body" text NOT NULL,
	"division" text NOT NULL,
	"accepted_on" date,
	"decided_on" date,
	"closed_on" date,
	"promised_due_on" date,
	"rating" text,
	"look_again_on" date
);
--> statement-breakpoint
CREATE TABLE "supervision"."watch" (
	"id" integer PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL,
	"seq" integer NOT NULL,
	"read_at" text
);
--> statement-breakpoint
CREATE INDEX "alerts_since" ON "supervision"."alerts" USING btree ("since","case_id","rule","lamp","entry_id");--> statement-breakpoint
CREATE INDEX "cases_look_again" ON "supervision"."cases" USING btree ("look_again_on") WHERE "supervision"."cases"."look_again_on" is not null;--> statement-breakpoint
CREATE INDEX "cases_accepted" ON "supervision"."cases" USING btree ("accepted_on","division");--> statement-breakpoint
CREATE INDEX "cases_closed" ON "supervision"."cases" USING btree ("closed_on","division");