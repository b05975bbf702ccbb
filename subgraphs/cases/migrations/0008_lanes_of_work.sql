CREATE TABLE "cases"."lane_acts" (
	"act_id" text PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"chain" text,
	"chain_no" integer,
	"device_id" text,
	"done_by" jsonb NOT NULL,
	"done_at" text NOT NULL,
	"words" text NOT NULL
);
