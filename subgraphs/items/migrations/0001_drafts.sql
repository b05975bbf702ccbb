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
ALTER TABLE "items"."departments" ADD COLUMN "authority" json;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD COLUMN "also_called" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD COLUMN "change" json;--> statement-breakpoint
CREATE INDEX "item_drafts_body" ON "items"."item_drafts" USING btree ("body","state");