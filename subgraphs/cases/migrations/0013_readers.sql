DROP INDEX "cases"."cases_by_number_end";--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "number_reversed" text GENERATED ALWAYS AS (reverse(case_number)) STORED;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_by_number_end" ON "cases"."cases" USING btree ("number_reversed" text_pattern_ops);--> statement-breakpoint
-- Who reads as a reader sees by the keys that `readAs` sets for one transaction; without them, nothing. The owner,
-- who writes and judges, is bound by none of this. A sub-select is evaluated once a statement, not once a row.
CREATE FUNCTION "cases"."reader_keys"() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('onedoor.scope_keys', true), ''), '{}')::text[]
$$;--> statement-breakpoint
CREATE FUNCTION "cases"."reads_whole_county"() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT '*' = ANY(cases.reader_keys())
$$;--> statement-breakpoint
CREATE FUNCTION "cases"."reader_chains"() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT substr(key, 7) FROM unnest(cases.reader_keys()) AS key WHERE starts_with(key, 'chain:'))
$$;--> statement-breakpoint
-- With the keys that he has lost: he learns of the cases that stood under them that they are gone, and no more.
CREATE FUNCTION "cases"."reader_and_lost_keys"() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT cases.reader_keys()
    || ARRAY(SELECT substr(key, 6) FROM unnest(cases.reader_keys()) AS key WHERE starts_with(key, 'lost:'))
$$;--> statement-breakpoint
ALTER TABLE "cases"."case_scope" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- By CASE, so that the planner reckons with the query's own keys and not with these, of which it knows nothing.
CREATE POLICY "reader" ON "cases"."case_scope" FOR SELECT USING (
  CASE WHEN scope_key = ANY((SELECT cases.reader_and_lost_keys())::text[]) THEN TRUE ELSE FALSE END);--> statement-breakpoint
ALTER TABLE "cases"."case_authors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."case_authors" FOR SELECT USING (
  chain = ANY((SELECT cases.reader_chains())::text[]));--> statement-breakpoint
ALTER TABLE "cases"."cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- By OFFSET, each row that a list looks at is looked up by itself: no page waits for a table of the whole scope.
CREATE POLICY "reader" ON "cases"."cases" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.case_scope s WHERE s.case_id = cases.case_id
    AND s.scope_key = ANY((SELECT cases.reader_keys())::text[]) AND NOT s.has_left OFFSET 0));--> statement-breakpoint
ALTER TABLE "cases"."case_states" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."case_states" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.case_scope s WHERE s.case_id = case_states.case_id
    AND s.scope_key = ANY((SELECT cases.reader_keys())::text[]) AND NOT s.has_left));--> statement-breakpoint
ALTER TABLE "cases"."entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."entries" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.case_scope s WHERE s.case_id = entries.case_id
    AND s.scope_key = ANY((SELECT cases.reader_keys())::text[]) AND NOT s.has_left)
  OR chain = ANY((SELECT cases.reader_chains())::text[]));--> statement-breakpoint
ALTER TABLE "cases"."bodies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."bodies" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.entries e WHERE e.entry_id = bodies.entry_id));--> statement-breakpoint
ALTER TABLE "cases"."feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."feed" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.entries e WHERE e.entry_id = feed.entry_id));--> statement-breakpoint
ALTER TABLE "cases"."materials" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."materials" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.case_scope s WHERE s.case_id = materials.case_id
    AND s.scope_key = ANY((SELECT cases.reader_keys())::text[]) AND NOT s.has_left));--> statement-breakpoint
ALTER TABLE "cases"."material_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."material_files" FOR SELECT USING (
  (SELECT cases.reads_whole_county())
  OR EXISTS (SELECT FROM cases.materials m WHERE m.material_id = material_files.material_id));
