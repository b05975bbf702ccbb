CREATE TABLE "people"."guardianships" (
	"guardianship_id" text PRIMARY KEY NOT NULL,
	"ward_id" text NOT NULL,
	"guardian_id" text NOT NULL,
	"kind" text NOT NULL,
	"basis" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text,
	"started_seq" bigint,
	"ended_seq" bigint
);
--> statement-breakpoint
CREATE TABLE "people"."left_households" (
	"left_seq" bigint PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"household_id" text NOT NULL,
	"relation" text NOT NULL,
	"from_day" text,
	"until_day" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "people"."persons_guardian";--> statement-breakpoint
ALTER TABLE "people"."persons" ADD COLUMN "household_since" text;--> statement-breakpoint
ALTER TABLE "people"."guardianships" ADD CONSTRAINT "guardianships_ward_id_persons_person_id_fk" FOREIGN KEY ("ward_id") REFERENCES "people"."persons"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."guardianships" ADD CONSTRAINT "guardianships_guardian_id_persons_person_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "people"."persons"("person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."guardianships" ADD CONSTRAINT "guardianships_started_seq_access_records_seq_fk" FOREIGN KEY ("started_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."guardianships" ADD CONSTRAINT "guardianships_ended_seq_access_records_seq_fk" FOREIGN KEY ("ended_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people"."left_households" ADD CONSTRAINT "left_households_left_seq_access_records_seq_fk" FOREIGN KEY ("left_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guardianships_of_ward" ON "people"."guardianships" USING btree ("ward_id");--> statement-breakpoint
CREATE INDEX "guardianships_of_guardian" ON "people"."guardianships" USING btree ("guardian_id");--> statement-breakpoint
CREATE INDEX "left_households_of_person" ON "people"."left_households" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "access_records_of_guardian" ON "people"."access_records" USING btree ("reason","seq") WHERE "people"."access_records"."kind" in ('guardianAppointed', 'guardianEnded');--> statement-breakpoint
-- What the register knew of guardians until now: of who is of age a court's, a parent where the child is 子 or 女 of the
-- head, else another by law. Who was erased is nobody's.
INSERT INTO "people"."guardianships" (guardianship_id, ward_id, guardian_id, kind, basis, from_day)
SELECT w.person_id || ' ' || g.person_id, w.person_id, g.person_id,
  CASE WHEN w.birth_date <= to_char(now() - interval '18 years', 'YYYY-MM-DD') THEN 'appointedByCourt'
    WHEN w.relation IN ('子', '女') THEN 'parent' ELSE 'byLaw' END, '', w.birth_date
FROM people.persons w JOIN people.persons g ON g.person_id = w.guardian_person_id
WHERE w.birth_date <> '' AND w.person_id <> g.person_id AND g.erased_at IS NULL;--> statement-breakpoint
-- Replicas take the wards once more, now with their guardians.
WITH wards AS (
  SELECT r.person_id, r.division, row_number() OVER () AS number FROM people.residences r
  WHERE NOT r.departed AND EXISTS (SELECT FROM people.guardianships g WHERE g.ward_id = r.person_id))
UPDATE people.residences r SET updated_seq = h.head + w.number
FROM wards w, people.heads h
WHERE h.feed = 'people' AND r.person_id = w.person_id AND r.division = w.division;--> statement-breakpoint
UPDATE people.heads SET head = greatest(head, (SELECT coalesce(max(updated_seq), 0) FROM people.residences))
WHERE feed = 'people';--> statement-breakpoint
ALTER TABLE "people"."persons" DROP COLUMN "guardian_person_id";