ALTER TABLE "people"."erasures" ADD COLUMN "settled_seq" bigint;--> statement-breakpoint
ALTER TABLE "people"."erasures" ADD COLUMN "cases_due_on" text;--> statement-breakpoint
ALTER TABLE "people"."erasures" ADD COLUMN "cases_erased" integer;--> statement-breakpoint
ALTER TABLE "people"."erasures" ADD COLUMN "cases_kept" integer;--> statement-breakpoint
ALTER TABLE "people"."erasures" ADD COLUMN "cases_kept_until" text;--> statement-breakpoint
-- Who was erased before the cases were asked: they are asked now.
UPDATE "people"."erasures" e SET cases_due_on = '1970-01-01', settled_seq =
  (SELECT min(r.seq) FROM people.access_records r
   WHERE r.kind = 'erased' AND r.person_id = e.person_id AND r.seq > e.asked_seq)
WHERE e.state = 'erased';
