CREATE TABLE "cases"."chain_signatures" (
	"chain" text NOT NULL,
	"from_no" integer NOT NULL,
	"to_no" integer NOT NULL,
	"header_hash" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "chain_signatures_chain_to_no_pk" PRIMARY KEY("chain","to_no")
);
--> statement-breakpoint
CREATE TABLE "cases"."device_quarantine" (
	"device_id" text PRIMARY KEY NOT NULL,
	"chain" text NOT NULL,
	"since" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."epoch_statements" (
	"epoch" integer PRIMARY KEY NOT NULL,
	"begins_size" bigint NOT NULL,
	"begins_root" text NOT NULL,
	"furthest_size" bigint NOT NULL,
	"furthest_root" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."fork_signatures" (
	"chain" text NOT NULL,
	"from_no" integer NOT NULL,
	"to_no" integer NOT NULL,
	"header_hash" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "fork_signatures_chain_to_no_header_hash_pk" PRIMARY KEY("chain","to_no","header_hash")
);
--> statement-breakpoint
CREATE TABLE "cases"."tree_heads" (
	"epoch" integer NOT NULL,
	"size" bigint NOT NULL,
	"root" text NOT NULL,
	"signed_at" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "tree_heads_epoch_size_pk" PRIMARY KEY("epoch","size")
);
--> statement-breakpoint
CREATE TABLE "cases"."tree_nodes" (
	"level" integer NOT NULL,
	"node_index" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "tree_nodes_level_node_index_pk" PRIMARY KEY("level","node_index")
);
--> statement-breakpoint
ALTER TABLE "cases"."chains" ADD COLUMN "public_key" text;--> statement-breakpoint
ALTER TABLE "cases"."chains" ADD COLUMN "opened_at" text NOT NULL DEFAULT '1970-01-01T00:00:00.000Z';--> statement-breakpoint
ALTER TABLE "cases"."chains" ALTER COLUMN "opened_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "cases"."feed" ADD COLUMN "leaf_hash" text;--> statement-breakpoint
UPDATE "cases"."feed" f SET "leaf_hash" = encode(sha256('\x00'::bytea || convert_to(
	'["onedoor-row-1",' || f."epoch" || ',' || f."seq" || ',' || to_json(f."entry_id") || ',' || to_json(f."case_id") || ','
	|| to_json(e."header_hash") || ',' || to_json(f."verdict") || ',' || coalesce(to_json(f."reason")::text, 'null') || ','
	|| to_json(f."effective_at") || ',' || to_json(f."received_at") || ']', 'UTF8')), 'hex')
	FROM "cases"."entries" e WHERE e."entry_id" = f."entry_id";--> statement-breakpoint
ALTER TABLE "cases"."feed" ALTER COLUMN "leaf_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."feed_head" ADD COLUMN "tree_peaks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."feed_head" ADD COLUMN "backed_up_to" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "feed_by_seq" ON "cases"."feed" USING btree ("seq");