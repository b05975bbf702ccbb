CREATE TABLE "people"."person_credit" (
	"record_id" text PRIMARY KEY NOT NULL,
	"recorded_seq" bigint NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"class" text,
	"is_needed" boolean NOT NULL,
	"doc_no" text NOT NULL,
	"basis" jsonb NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" text NOT NULL,
	"measures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people"."person_credit_repairs" (
	"record_id" text PRIMARY KEY NOT NULL,
	"repaired_seq" bigint NOT NULL,
	"repaired_on" date NOT NULL,
	"doc_no" text NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people"."person_credit" ADD CONSTRAINT "person_credit_recorded_seq_access_records_seq_fk" FOREIGN KEY ("recorded_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."person_credit" ADD CONSTRAINT "person_credit_person_id_persons_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "people"."persons"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."person_credit_repairs" ADD CONSTRAINT "person_credit_repairs_record_id_person_credit_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "people"."person_credit"("record_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."person_credit_repairs" ADD CONSTRAINT "person_credit_repairs_repaired_seq_access_records_seq_fk" FOREIGN KEY ("repaired_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "person_credit_once" ON "people"."person_credit" USING btree ("person_id","decided_by","doc_no","kind");--> statement-breakpoint
ALTER TABLE "people"."person_credit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."person_credit" FOR SELECT USING (
  person_id = ANY((SELECT people.reader_keys('p:'))::text[]));--> statement-breakpoint
ALTER TABLE "people"."person_credit_repairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."person_credit_repairs" FOR SELECT USING (
  EXISTS (SELECT 1 FROM "people"."person_credit" AS of WHERE of.record_id = person_credit_repairs.record_id));--> statement-breakpoint
-- Deleted only with the person, when the law has him erased.
CREATE TRIGGER "person_credit_written_once" BEFORE UPDATE ON "people"."person_credit" FOR EACH STATEMENT EXECUTE FUNCTION "people"."refuse_rewriting"();--> statement-breakpoint
CREATE TRIGGER "person_credit_repairs_written_once" BEFORE UPDATE ON "people"."person_credit_repairs" FOR EACH STATEMENT EXECUTE FUNCTION "people"."refuse_rewriting"();
