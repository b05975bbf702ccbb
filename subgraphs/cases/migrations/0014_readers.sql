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
CREATE FUNCTION "cases"."reader_keys_of_no_column"() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT key FROM unnest(cases.reader_keys()) AS key
    WHERE key !~ '^(d|s|b|a|p|e|chain|lost):' AND key <> '*')
$$;--> statement-breakpoint
ALTER TABLE "cases"."case_scope" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- CASE … IS NOT NULL, here and below: the planner takes that for true of all rows, and so reckons with the query's own
-- conditions alone. Of the reader's keys it knows nothing, and would guess.
CREATE POLICY "reader" ON "cases"."case_scope" FOR SELECT USING (
  CASE WHEN scope_key = ANY((SELECT cases.reader_and_lost_keys())::text[]) THEN TRUE END IS NOT NULL);--> statement-breakpoint
ALTER TABLE "cases"."case_authors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "cases"."case_authors" FOR SELECT USING (
  chain = ANY((SELECT cases.reader_chains())::text[]));--> statement-breakpoint
ALTER TABLE "cases"."cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- What a case's columns say gives its keys as `keysOfCase` does, so that a list asks nothing else of the rows that it
-- looks at. Keys of other kinds, such as grants, open few cases: these are looked up once a statement.
CREATE POLICY "reader" ON "cases"."cases" FOR SELECT USING (CASE
  WHEN (SELECT cases.reads_whole_county()) THEN TRUE
  WHEN ARRAY['d:' || division, 'd:' || left(division, 9), 'd:' || left(division, 6), 's:' || station_id,
    'b:' || implementing_body, 'a:' || assignee, 'p:' || applicant_person_id, 'e:' || applicant_credit_code]
    && (SELECT cases.reader_keys())::text[] THEN TRUE
  WHEN case_id = ANY((SELECT ARRAY(SELECT s.case_id FROM cases.case_scope s
    WHERE s.scope_key = ANY((SELECT cases.reader_keys_of_no_column())::text[]) AND NOT s.has_left))::text[]) THEN TRUE
  END IS NOT NULL);--> statement-breakpoint
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
  OR EXISTS (SELECT FROM cases.materials m WHERE m.material_id = material_files.material_id));--> statement-breakpoint
-- Two questions touch thousands of rows at each pull. They are asked of functions that see all and answer by the
-- reader's keys, which are looked at once a case and not once a row. A page is given on whole: it has room in memory.
CREATE FUNCTION "cases"."journals_of_reader"(case_ids text[]) RETURNS TABLE (
  entry_id text, case_id text, chain text, header text, held_reason text, body text, epoch integer, seq float8,
  verdict text, reason text, effective_at text, received_at text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET work_mem = '16MB' AS $$
  WITH seen AS MATERIALIZED (
    SELECT s.case_id FROM cases.case_scope s
    WHERE s.case_id = ANY(case_ids) AND s.scope_key = ANY(cases.reader_keys()) AND NOT s.has_left)
  SELECT e.entry_id, e.case_id, e.chain, e.header, e.held_reason, b.body, f.epoch, f.seq::float8, f.verdict, f.reason,
    f.effective_at, f.received_at
  FROM cases.entries e LEFT JOIN cases.feed f ON f.entry_id = e.entry_id
    LEFT JOIN cases.bodies b ON b.entry_id = e.entry_id
  WHERE e.case_id = ANY(case_ids)
    AND (e.case_id IN (SELECT seen.case_id FROM seen) OR e.chain = ANY(cases.reader_chains()))
  ORDER BY e.case_id, f.epoch NULLS LAST, f.seq, e.chain, e.chain_no
$$;--> statement-breakpoint
CREATE FUNCTION "cases"."digest_of_reader"() RETURNS TABLE (count float8, bits text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(sum(row_count), 0)::float8, bit_xor(known.bits)::text FROM (
    SELECT row_count, ('x' || row_xor)::bit(256) AS bits FROM cases.case_states WHERE case_id IN
      (SELECT s.case_id FROM cases.case_scope s WHERE s.scope_key = ANY(cases.reader_keys()) AND NOT s.has_left)
    UNION ALL
    SELECT row_count, row_bits FROM cases.case_authors a
    WHERE a.chain = ANY(cases.reader_chains()) AND NOT EXISTS (SELECT FROM cases.case_scope o
      WHERE o.case_id = a.case_id AND o.scope_key = ANY(cases.reader_keys()) AND NOT o.has_left)
  ) known
$$;
