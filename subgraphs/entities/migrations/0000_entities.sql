CREATE SCHEMA IF NOT EXISTS "entities";
--> statement-breakpoint
CREATE TABLE "entities"."departments" (
	"credit_code" text PRIMARY KEY NOT NULL,
	"department_key" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"level" text NOT NULL,
	"division" text NOT NULL,
	CONSTRAINT "departments_department_key_unique" UNIQUE("department_key")
);
--> statement-breakpoint
CREATE TABLE "entities"."device_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"station_id" text,
	"body" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "entities"."devices" (
	"device_id" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"station_id" text,
	"body" text NOT NULL,
	"enrolled_by" text NOT NULL,
	"enrolled_at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "entities"."legal_entities" (
	"credit_code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"representative" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"division" text NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entities"."stations" (
	"station_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"level" text NOT NULL,
	"division" text NOT NULL,
	"address" text NOT NULL,
	"phone" text NOT NULL,
	"hours" text NOT NULL,
	"body" text,
	"parent_station_id" text
);
--> statement-breakpoint
ALTER TABLE "entities"."stations" ADD CONSTRAINT "stations_body_departments_credit_code_fk" FOREIGN KEY ("body") REFERENCES "entities"."departments"("credit_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_codes_expiry" ON "entities"."device_codes" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "legal_entities_name" ON "entities"."legal_entities" USING btree ("name");