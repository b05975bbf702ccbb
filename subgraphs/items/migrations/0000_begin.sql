CREATE SCHEMA "items";
--> statement-breakpoint
CREATE TABLE "items"."bundles" (
	"bundle_id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"item_codes" text[] NOT NULL,
	"external" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items"."work_calendar" (
	"year" integer NOT NULL,
	"revision" integer NOT NULL,
	"calendar" json NOT NULL,
	CONSTRAINT "work_calendar_year_revision_pk" PRIMARY KEY("year","revision")
);
--> statement-breakpoint
CREATE TABLE "items"."catalogue_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL,
	"seq" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items"."departments" (
	"key" text PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items"."form_definitions" (
	"hash" text PRIMARY KEY NOT NULL,
	"definitions" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items"."item_versions" (
	"item_code" text NOT NULL,
	"version" integer NOT NULL,
	"catalogue_key" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"state" text NOT NULL,
	"effective_from" date NOT NULL,
	"effective_until" date,
	"audience" text NOT NULL,
	"implementing_body" text NOT NULL,
	"department" text NOT NULL,
	"accept_levels" text[] NOT NULL,
	"search_text" text NOT NULL,
	"elements" json NOT NULL,
	"form" json NOT NULL,
	"definitions_hash" text NOT NULL,
	"content_hash" text NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "item_versions_item_code_version_pk" PRIMARY KEY("item_code","version"),
	CONSTRAINT "item_versions_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD CONSTRAINT "item_versions_definitions_hash_form_definitions_hash_fk" FOREIGN KEY ("definitions_hash") REFERENCES "items"."form_definitions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_versions_body" ON "items"."item_versions" USING btree ("implementing_body");--> statement-breakpoint
CREATE INDEX "item_versions_department" ON "items"."item_versions" USING btree ("department");