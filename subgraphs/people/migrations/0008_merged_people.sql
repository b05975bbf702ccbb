CREATE TABLE "people"."person_merges" (
	"merged_seq" bigint PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL,
	"merged_id" text NOT NULL,
	"grounds" text[] NOT NULL,
	"undone_seq" bigint
);
--> statement-breakpoint
ALTER TABLE "people"."persons" ADD COLUMN "document_kind" text DEFAULT 'residentId' NOT NULL;--> statement-breakpoint
ALTER TABLE "people"."persons" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "people"."persons" ADD COLUMN "registered_seq" bigint;--> statement-breakpoint
ALTER TABLE "people"."person_merges" ADD CONSTRAINT "person_merges_merged_seq_access_records_seq_fk" FOREIGN KEY ("merged_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."person_merges" ADD CONSTRAINT "person_merges_undone_seq_access_records_seq_fk" FOREIGN KEY ("undone_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_merges_of_kept" ON "people"."person_merges" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "persons_name_birth" ON "people"."persons" USING btree ("name","birth_date");--> statement-breakpoint
CREATE INDEX "persons_merged" ON "people"."persons" USING btree ("merged_into");