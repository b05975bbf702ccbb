DROP INDEX "people"."residences_of_town";--> statement-breakpoint
DROP INDEX "people"."residences_of_county";--> statement-breakpoint
ALTER TABLE "people"."residences" ADD COLUMN "town" text GENERATED ALWAYS AS (left(division, 9)) STORED;--> statement-breakpoint
ALTER TABLE "people"."residences" ADD COLUMN "county" text GENERATED ALWAYS AS (left(division, 6)) STORED;--> statement-breakpoint
CREATE INDEX "residences_of_town" ON "people"."residences" USING btree ("town","updated_seq");--> statement-breakpoint
CREATE INDEX "residences_of_county" ON "people"."residences" USING btree ("county","updated_seq");--> statement-breakpoint
-- Who reads as a reader sees by the keys that `readAs` sets for one transaction; without them, nothing. The owner, who
-- writes, is bound by none of this. A sub-select is evaluated once a statement, not once a row; CASE …
-- IS NOT NULL the planner takes for true of all rows, and so reckons with the query's own conditions alone. Of the
-- reader's keys it knows nothing, and would guess.
CREATE FUNCTION "people"."reader_keys"() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('onedoor.scope_keys', true), ''), '{}')::text[]
$$;--> statement-breakpoint
CREATE FUNCTION "people"."reads_whole_county"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT '*' = ANY(people.reader_keys())
$$;--> statement-breakpoint
-- What stands behind a prefix in the reader's keys: `d:` divisions, `left:` divisions that people have left, `p:`
-- persons and `h:` households whose ids he holds.
CREATE FUNCTION "people"."reader_keys"(prefix text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT substr(key, length(prefix) + 1) FROM unnest(people.reader_keys()) AS key
    WHERE starts_with(key, prefix))
$$;--> statement-breakpoint
ALTER TABLE "people"."residences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."residences" FOR SELECT USING (CASE
  WHEN (SELECT people.reads_whole_county()) THEN TRUE
  WHEN division ^@ ANY((SELECT people.reader_keys('d:') || people.reader_keys('left:'))::text[]) THEN TRUE
  END IS NOT NULL);--> statement-breakpoint
ALTER TABLE "people"."persons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."persons" FOR SELECT USING (CASE
  WHEN (SELECT people.reads_whole_county()) THEN TRUE
  WHEN division ^@ ANY((SELECT people.reader_keys('d:'))::text[]) THEN TRUE
  WHEN person_id = ANY((SELECT people.reader_keys('p:'))::text[]) THEN TRUE
  WHEN household_id = ANY((SELECT people.reader_keys('h:'))::text[]) THEN TRUE
  WHEN (SELECT people.reader_keys('left:') <> '{}') AND EXISTS (SELECT FROM people.residences r
    WHERE r.person_id = persons.person_id AND r.departed
    AND r.division ^@ ANY((SELECT people.reader_keys('left:'))::text[])) THEN TRUE
  END IS NOT NULL);--> statement-breakpoint
ALTER TABLE "people"."households" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "people"."households" FOR SELECT USING (CASE
  WHEN (SELECT people.reads_whole_county()) THEN TRUE
  WHEN division ^@ ANY((SELECT people.reader_keys('d:'))::text[]) THEN TRUE
  WHEN household_id = ANY((SELECT people.reader_keys('h:'))::text[]) THEN TRUE
  END IS NOT NULL);
