CREATE TABLE "entities"."credit_records" (
	"record_id" text PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"kind" text NOT NULL,
	"class" text,
	"is_needed" boolean NOT NULL,
	"doc_no" text NOT NULL,
	"basis" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" text NOT NULL,
	"measures" jsonb NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entities"."credit_repairs" (
	"record_id" text PRIMARY KEY NOT NULL,
	"repaired_on" date NOT NULL,
	"doc_no" text NOT NULL,
	"words" text NOT NULL,
	"repaired_by" text NOT NULL,
	"repaired_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entities"."firm_events" (
	"event_no" bigserial PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"kind" text NOT NULL,
	"on_day" date NOT NULL,
	"doc_no" text NOT NULL,
	"case_id" text,
	"before" text,
	"after" text
);
--> statement-breakpoint
ALTER TABLE "entities"."credit_records" ADD CONSTRAINT "credit_records_credit_code_legal_entities_credit_code_fk" FOREIGN KEY ("credit_code") REFERENCES "entities"."legal_entities"("credit_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entities"."credit_repairs" ADD CONSTRAINT "credit_repairs_record_id_credit_records_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "entities"."credit_records"("record_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entities"."firm_events" ADD CONSTRAINT "firm_events_credit_code_legal_entities_credit_code_fk" FOREIGN KEY ("credit_code") REFERENCES "entities"."legal_entities"("credit_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "credit_records_once" ON "entities"."credit_records" USING btree ("credit_code","decided_by","doc_no","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "firm_events_once" ON "entities"."firm_events" USING btree ("credit_code","kind","on_day","doc_no");--> statement-breakpoint
CREATE INDEX "firm_events_on" ON "entities"."firm_events" USING btree ("on_day");--> statement-breakpoint
-- Credit and the lives of firms are read as the register of firms is.
ALTER TABLE "entities"."credit_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "entities"."credit_records" FOR SELECT USING (
  ('e:' || credit_code) = ANY((SELECT entities.reader_keys())::text[]));--> statement-breakpoint
ALTER TABLE "entities"."credit_repairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "entities"."credit_repairs" FOR SELECT USING (
  EXISTS (SELECT 1 FROM "entities"."credit_records" AS of WHERE of.record_id = credit_repairs.record_id));--> statement-breakpoint
ALTER TABLE "entities"."firm_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "entities"."firm_events" FOR SELECT USING (
  ('e:' || credit_code) = ANY((SELECT entities.reader_keys())::text[]));--> statement-breakpoint
CREATE FUNCTION "entities"."refuse_rewriting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'credit is written once: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "credit_records_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entities"."credit_records" FOR EACH STATEMENT EXECUTE FUNCTION "entities"."refuse_rewriting"();--> statement-breakpoint
CREATE TRIGGER "credit_repairs_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entities"."credit_repairs" FOR EACH STATEMENT EXECUTE FUNCTION "entities"."refuse_rewriting"();--> statement-breakpoint
CREATE TRIGGER "firm_events_written_once" BEFORE UPDATE OR DELETE OR TRUNCATE ON "entities"."firm_events" FOR EACH STATEMENT EXECUTE FUNCTION "entities"."refuse_rewriting"();
