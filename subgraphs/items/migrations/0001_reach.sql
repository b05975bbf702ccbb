CREATE TABLE "items"."item_reach" (
	"division" text NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "item_reach_division_seq_pk" PRIMARY KEY("division","seq")
);
--> statement-breakpoint
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
CREATE INDEX "item_versions_key" ON "items"."item_versions" USING btree ("catalogue_key");