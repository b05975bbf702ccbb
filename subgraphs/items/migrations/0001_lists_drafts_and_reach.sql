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
CREATE TABLE "items"."item_reach" (
	"division" text NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "item_reach_division_seq_pk" PRIMARY KEY("division","seq")
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
ALTER TABLE "items"."item_versions" ADD COLUMN "division" text;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD COLUMN "also_called" text[];--> statement-breakpoint
-- The search text is the name, what people call it, the English name and how they sound, with a space between each.
UPDATE "items"."item_versions" SET
	"division" = "elements"->'authority'->>'division',
	"also_called" = CASE
		WHEN position(lower("name_en") || ' ' IN substr("search_text", length("name") + 2)) > 1 THEN
			string_to_array(
				substr(
					"search_text",
					length("name") + 2,
					position(lower("name_en") || ' ' IN substr("search_text", length("name") + 2)) - 2
				),
				' '
			)
		ELSE '{}'
	END;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ALTER COLUMN "division" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "items"."item_versions" ALTER COLUMN "also_called" SET NOT NULL;--> statement-breakpoint
-- Whom each version is told to, as publishing writes it.
INSERT INTO "items"."item_reach" ("division", "seq")
	SELECT DISTINCT "before"."division", "one"."seq"
	FROM "items"."item_versions" "one"
	JOIN "items"."item_versions" "before"
		ON "before"."item_code" = "one"."item_code" AND "before"."version" <= "one"."version"
	WHERE "before"."accept_levels" && ARRAY['4', '5', '6'];--> statement-breakpoint
ALTER TABLE "items"."item_versions" ADD COLUMN "approval" json;--> statement-breakpoint
CREATE INDEX "item_drafts_body" ON "items"."item_drafts" USING btree ("body","state");--> statement-breakpoint
CREATE INDEX "list_rows_covers" ON "items"."list_rows" USING btree ("covers");--> statement-breakpoint
CREATE INDEX "item_versions_key" ON "items"."item_versions" USING btree ("catalogue_key");