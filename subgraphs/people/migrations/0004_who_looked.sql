CREATE TABLE "people"."access_records" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"prev" text NOT NULL,
	"hash" text NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"staff_id" text,
	"post_id" text,
	"station_id" text,
	"body" text,
	"device_id" text,
	"person_id" text,
	"case_id" text,
	"fields" text[] NOT NULL,
	"reason" text,
	"words" text NOT NULL,
	"span_count" integer,
	"span_from" bigint,
	"span_to" bigint
);
--> statement-breakpoint
CREATE TABLE "people"."erasures" (
	"asked_seq" bigint PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"basis" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people"."persons" ALTER COLUMN "sex" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people"."persons" ADD COLUMN "erased_at" bigint;--> statement-breakpoint
ALTER TABLE "people"."erasures" ADD CONSTRAINT "erasures_asked_seq_access_records_seq_fk" FOREIGN KEY ("asked_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_records_of_person" ON "people"."access_records" USING btree ("person_id","seq");--> statement-breakpoint
CREATE INDEX "access_records_of_account" ON "people"."access_records" USING btree ("account_id","at");--> statement-breakpoint
CREATE FUNCTION "people"."refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'access records are written once: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "access_records_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "people"."access_records" FOR EACH STATEMENT EXECUTE FUNCTION "people"."refuse_rewriting"();
