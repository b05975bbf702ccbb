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
CREATE INDEX "list_rows_covers" ON "items"."list_rows" USING btree ("covers");