CREATE SCHEMA IF NOT EXISTS "cases";
--> statement-breakpoint
CREATE TABLE "cases"."bodies" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."case_scope" (
	"scope_key" text NOT NULL,
	"case_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"has_left" boolean NOT NULL,
	CONSTRAINT "case_scope_scope_key_case_id_pk" PRIMARY KEY("scope_key","case_id")
);
--> statement-breakpoint
CREATE TABLE "cases"."case_states" (
	"case_id" text PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL,
	"last_seq" bigint NOT NULL,
	"row_count" integer NOT NULL,
	"row_xor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."cases" (
	"case_id" text PRIMARY KEY NOT NULL,
	"item_code" text NOT NULL,
	"item_version" integer NOT NULL,
	"item_name" text NOT NULL,
	"implementing_body" text NOT NULL,
	"stage" text NOT NULL,
	"division" text NOT NULL,
	"station_id" text,
	"assignee" text,
	"channel" text NOT NULL,
	"applicant_kind" text NOT NULL,
	"applicant_person_id" text,
	"applicant_credit_code" text,
	"applicant_name_masked" text,
	"case_number" text,
	"provisional_number" text,
	"query_code_hash" text NOT NULL,
	"submitted_at" text NOT NULL,
	"accepted_on" date,
	"due_on" date,
	"calendar_version" text NOT NULL,
	"decided_on" date,
	"outcome" text,
	"delivered_on" date,
	"last_seq" bigint NOT NULL,
	"updated_at" text NOT NULL,
	CONSTRAINT "cases_case_number_unique" UNIQUE("case_number")
);
--> statement-breakpoint
CREATE TABLE "cases"."chain_forks" (
	"chain" text NOT NULL,
	"chain_no" integer NOT NULL,
	"header_hash" text NOT NULL,
	"header" "bytea" NOT NULL,
	"body" "bytea" NOT NULL,
	"received_at" text NOT NULL,
	CONSTRAINT "chain_forks_chain_chain_no_header_hash_pk" PRIMARY KEY("chain","chain_no","header_hash")
);
--> statement-breakpoint
CREATE TABLE "cases"."chains" (
	"chain" text PRIMARY KEY NOT NULL,
	"device_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"actor" jsonb NOT NULL,
	"incarnation" integer NOT NULL,
	"next_no" integer NOT NULL,
	"head_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."entries" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"chain" text NOT NULL,
	"chain_no" integer NOT NULL,
	"kind" text NOT NULL,
	"header" text NOT NULL,
	"header_hash" text NOT NULL,
	"received_at" text NOT NULL,
	"held_reason" text,
	CONSTRAINT "entries_place" UNIQUE("chain","chain_no")
);
--> statement-breakpoint
CREATE TABLE "cases"."feed" (
	"epoch" integer NOT NULL,
	"seq" bigint NOT NULL,
	"entry_id" text NOT NULL,
	"case_id" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"effective_at" text NOT NULL,
	"received_at" text NOT NULL,
	CONSTRAINT "feed_epoch_seq_pk" PRIMARY KEY("epoch","seq"),
	CONSTRAINT "feed_entry_id_unique" UNIQUE("entry_id")
);
--> statement-breakpoint
CREATE TABLE "cases"."feed_head" (
	"id" integer PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL,
	"head" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."material_files" (
	"material_id" text NOT NULL,
	"sha256" text NOT NULL,
	"case_id" text NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"arrived_at" text NOT NULL,
	CONSTRAINT "material_files_material_id_sha256_pk" PRIMARY KEY("material_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "cases"."materials" (
	"material_id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"material_code" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."progress_attempts" (
	"about" text NOT NULL,
	"window_no" bigint NOT NULL,
	"misses" integer NOT NULL,
	CONSTRAINT "progress_attempts_about_window_no_pk" PRIMARY KEY("about","window_no")
);
--> statement-breakpoint
CREATE TABLE "cases"."quarantine" (
	"chain" text NOT NULL,
	"chain_no" integer NOT NULL,
	"header_hash" text NOT NULL,
	"header" "bytea" NOT NULL,
	"body" "bytea" NOT NULL,
	"reason" text NOT NULL,
	"owner" text NOT NULL,
	"received_at" text NOT NULL,
	CONSTRAINT "quarantine_chain_chain_no_pk" PRIMARY KEY("chain","chain_no")
);
--> statement-breakpoint
CREATE TABLE "cases"."reader_scopes" (
	"scope_epoch" text PRIMARY KEY NOT NULL,
	"keys" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."serial_blocks" (
	"from_serial" bigint PRIMARY KEY NOT NULL,
	"to_serial" bigint NOT NULL,
	"chain" text NOT NULL,
	"leased_at" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases"."serial_counter" (
	"id" integer PRIMARY KEY NOT NULL,
	"next" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "case_scope_by_seq" ON "cases"."case_scope" USING btree ("scope_key","seq");--> statement-breakpoint
CREATE INDEX "case_scope_of_case" ON "cases"."case_scope" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "cases_by_change" ON "cases"."cases" USING btree ("last_seq");--> statement-breakpoint
CREATE INDEX "cases_by_due" ON "cases"."cases" USING btree (coalesce(due_on, '9999-12-31'::date),"case_id");--> statement-breakpoint
CREATE INDEX "cases_by_stage" ON "cases"."cases" USING btree ("stage","last_seq");--> statement-breakpoint
CREATE INDEX "cases_by_stage_due" ON "cases"."cases" USING btree ("stage",coalesce(due_on, '9999-12-31'::date),"case_id");--> statement-breakpoint
CREATE INDEX "cases_by_item" ON "cases"."cases" USING btree ("item_code","last_seq");--> statement-breakpoint
CREATE INDEX "cases_by_body" ON "cases"."cases" USING btree ("implementing_body","last_seq");--> statement-breakpoint
CREATE INDEX "cases_by_body_due" ON "cases"."cases" USING btree ("implementing_body",coalesce(due_on, '9999-12-31'::date),"case_id");--> statement-breakpoint
CREATE INDEX "cases_by_station" ON "cases"."cases" USING btree ("station_id","last_seq");--> statement-breakpoint
CREATE INDEX "cases_by_assignee" ON "cases"."cases" USING btree ("assignee","last_seq");--> statement-breakpoint
CREATE INDEX "cases_by_assignee_due" ON "cases"."cases" USING btree ("assignee",coalesce(due_on, '9999-12-31'::date),"case_id");--> statement-breakpoint
CREATE INDEX "cases_by_division" ON "cases"."cases" USING btree ("division" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_by_number_end" ON "cases"."cases" USING btree (reverse(case_number) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_by_provisional_number" ON "cases"."cases" USING btree ("provisional_number");--> statement-breakpoint
CREATE INDEX "cases_by_person" ON "cases"."cases" USING btree ("applicant_person_id");--> statement-breakpoint
CREATE INDEX "cases_by_credit_code" ON "cases"."cases" USING btree ("applicant_credit_code");--> statement-breakpoint
CREATE INDEX "cases_by_calendar" ON "cases"."cases" USING btree ("calendar_version");--> statement-breakpoint
CREATE INDEX "chains_of_device" ON "cases"."chains" USING btree ("device_id","staff_id");--> statement-breakpoint
CREATE INDEX "entries_of_case" ON "cases"."entries" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "entries_held" ON "cases"."entries" USING btree ("case_id") WHERE held_reason IS NOT NULL;--> statement-breakpoint
CREATE INDEX "materials_of_case" ON "cases"."materials" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "quarantine_by_time" ON "cases"."quarantine" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "serial_blocks_of_chain" ON "cases"."serial_blocks" USING btree ("chain");