CREATE TABLE "items"."item_drafts" (
	"draft_id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"item_code" text,
	"base_version" integer,
	"sheet" json NOT NULL,
	"state" text NOT NULL,
	"revision" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" text NOT NULL,
	"published_code" text,
	"published_version" integer
);
--> statement-breakpoint
CREATE TABLE "items"."list_rows" (
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"body" text NOT NULL,
	"covers" text,
	"search_text" text NOT NULL,
	"content" json NOT NULL,
	"began_on" date NOT NULL,
	"effective_from" date NOT NULL,
	"predecessor" integer,
	"successor" integer,
	"change" json NOT NULL,
	CONSTRAINT "list_rows_kind_number_version_pk" PRIMARY KEY("kind","number","version")
);
--> statement-breakpoint
ALTER TABLE "items"."bundles" ADD COLUMN "depends_on" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "items"."bundles" ADD COLUMN "joint" json DEFAULT '{"settled":[],"roles":[],"sameMaterials":[]}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "items"."departments" ADD COLUMN "authority" json;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD COLUMN "also_called" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD COLUMN "approval" json;--> statement-breakpoint
CREATE INDEX "item_drafts_body" ON "items"."item_drafts" USING btree ("body","state");--> statement-breakpoint
CREATE INDEX "list_rows_covers" ON "items"."list_rows" USING btree ("covers");