CREATE TABLE "cases"."data_hand_offs" (
	"request_id" text COLLATE "C" NOT NULL,
	"line" integer NOT NULL,
	"attempt" integer NOT NULL,
	"at" text NOT NULL,
	"outcome" text NOT NULL,
	"sent" text,
	CONSTRAINT "data_hand_offs_request_id_line_pk" PRIMARY KEY("request_id","line")
);
--> statement-breakpoint
CREATE TABLE "cases"."data_requests" (
	"request_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"case_id" text COLLATE "C" NOT NULL,
	"item_code" text COLLATE "C" NOT NULL,
	"item_version" integer NOT NULL,
	"material_code" text NOT NULL,
	"data_class" text NOT NULL,
	"asked_by" jsonb NOT NULL,
	"asked_at" text NOT NULL,
	"asked_on" date NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" text,
	"leased_until" text,
	"in_doubt" boolean NOT NULL,
	"answer" jsonb,
	"settled_at" text
);
--> statement-breakpoint
CREATE UNIQUE INDEX "data_requests_under_way" ON "cases"."data_requests" USING btree ("case_id","material_code") WHERE next_attempt_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "data_requests_of_case" ON "cases"."data_requests" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "data_requests_due" ON "cases"."data_requests" USING btree ("next_attempt_at") WHERE next_attempt_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "data_requests_of_day" ON "cases"."data_requests" USING btree ("asked_on");--> statement-breakpoint
ALTER TABLE "cases"."data_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."data_requests" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.case_scope s WHERE s.case_id = data_requests.case_id
    AND s.scope_key = ANY((SELECT cases.reader_keys())::text[]) AND NOT s.has_left));--> statement-breakpoint
-- No reader reads the record of what was sent.
ALTER TABLE "cases"."data_hand_offs" ENABLE ROW LEVEL SECURITY;
