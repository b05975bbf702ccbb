CREATE SCHEMA IF NOT EXISTS "people";
--> statement-breakpoint
CREATE TABLE "people"."accounts" (
	"account_id" text PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text NOT NULL,
	"staff_id" text,
	"person_id" text,
	"credit_code" text
);
--> statement-breakpoint
CREATE TABLE "people"."heads" (
	"feed" text PRIMARY KEY NOT NULL,
	"head" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people"."households" (
	"household_id" text PRIMARY KEY NOT NULL,
	"division" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people"."persons" (
	"person_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"initials" text NOT NULL,
	"resident_id_hash" text NOT NULL,
	"resident_id_sealed" text NOT NULL,
	"sex" text NOT NULL,
	"birth_date" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"division" text NOT NULL,
	"household_id" text,
	"relation" text,
	"guardian_person_id" text,
	CONSTRAINT "persons_resident_id_hash_unique" UNIQUE("resident_id_hash")
);
--> statement-breakpoint
CREATE TABLE "people"."residences" (
	"person_id" text NOT NULL,
	"division" text NOT NULL,
	"updated_seq" bigint NOT NULL,
	"departed" boolean NOT NULL,
	CONSTRAINT "residences_person_id_division_pk" PRIMARY KEY("person_id","division")
);
--> statement-breakpoint
CREATE TABLE "people"."sign_in_failures" (
	"account_hash" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people"."staff" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"post_id" text NOT NULL,
	"post" text NOT NULL,
	"post_en" text NOT NULL,
	"station_id" text,
	"body" text NOT NULL,
	"division" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people"."accounts" ADD CONSTRAINT "accounts_staff_id_staff_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "people"."staff"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."persons" ADD CONSTRAINT "persons_household_id_households_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "people"."households"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."residences" ADD CONSTRAINT "residences_person_id_persons_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"."persons"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "persons_name" ON "people"."persons" USING btree ("name" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "persons_initials" ON "people"."persons" USING btree ("initials" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "persons_household" ON "people"."persons" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "residences_of_division" ON "people"."residences" USING btree ("division","updated_seq");--> statement-breakpoint
CREATE INDEX "residences_of_town" ON "people"."residences" USING btree (left("division", 9),"updated_seq");--> statement-breakpoint
CREATE INDEX "residences_of_county" ON "people"."residences" USING btree (left("division", 6),"updated_seq");--> statement-breakpoint
CREATE INDEX "sign_in_failures_age" ON "people"."sign_in_failures" USING btree ("last_failed_at");