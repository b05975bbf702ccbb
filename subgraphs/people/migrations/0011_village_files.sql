CREATE TABLE "people"."village_file_entries" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"household_id" text NOT NULL,
	"entry_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people"."village_files" (
	"household_id" text NOT NULL,
	"division" text NOT NULL,
	"state" text NOT NULL,
	"file_kind" text,
	"opened_on" text,
	"last_visit_on" text,
	"updated_seq" bigint NOT NULL,
	"departed" boolean NOT NULL,
	CONSTRAINT "village_files_household_id_division_pk" PRIMARY KEY("household_id","division")
);
--> statement-breakpoint
ALTER TABLE "people"."households" ADD COLUMN "grid_cell" text;--> statement-breakpoint
ALTER TABLE "people"."village_file_entries" ADD CONSTRAINT "village_file_entries_household_id_households_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "people"."households"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."village_files" ADD CONSTRAINT "village_files_household_id_households_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "people"."households"("household_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "village_file_entries_of" ON "people"."village_file_entries" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "village_files_of_division" ON "people"."village_files" USING btree ("division","updated_seq");--> statement-breakpoint
CREATE INDEX "access_records_of_village_file" ON "people"."access_records" USING btree ("reason") WHERE "people"."access_records"."kind" = 'villageFileRead';--> statement-breakpoint
-- Entries are added, and go with the last of their household; nobody changes one.
CREATE FUNCTION "people"."refuse_change_of_village_file"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entries of village files are never changed';
END;
$$;--> statement-breakpoint
CREATE TRIGGER "village_file_entries_are_kept" BEFORE UPDATE ON "people"."village_file_entries"
  FOR EACH ROW EXECUTE FUNCTION "people"."refuse_change_of_village_file"();--> statement-breakpoint
-- As for people and their households: see 0003.
ALTER TABLE "people"."village_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."village_files" FOR SELECT USING (CASE
  WHEN (SELECT people.reads_whole_county()) THEN TRUE
  WHEN division ^@ ANY((SELECT people.reader_keys('d:') || people.reader_keys('left:'))::text[]) THEN TRUE
  WHEN household_id = ANY((SELECT people.reader_keys('h:'))::text[]) THEN TRUE
  END IS NOT NULL);--> statement-breakpoint
ALTER TABLE "people"."village_file_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."village_file_entries" FOR SELECT USING (EXISTS (
  SELECT FROM people.village_files f
  WHERE f.household_id = village_file_entries.household_id AND NOT f.departed));
