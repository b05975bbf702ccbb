-- The same as before in another language: what is written in SQL is read and planned anew in each statement that a
-- policy speaks of, which took longer than the statement's own planning.
CREATE OR REPLACE FUNCTION "cases"."reader_keys"() RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce(nullif(current_setting('onedoor.scope_keys', true), ''), '{}')::text[];
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "cases"."reads_whole_county"() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN '*' = ANY(cases.reader_keys());
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "cases"."reader_chains"() RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(SELECT substr(key, 7) FROM unnest(cases.reader_keys()) AS key WHERE starts_with(key, 'chain:'));
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "cases"."reader_and_lost_keys"() RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN cases.reader_keys()
    || ARRAY(SELECT substr(key, 6) FROM unnest(cases.reader_keys()) AS key WHERE starts_with(key, 'lost:'));
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION "cases"."reader_keys_of_no_column"() RETURNS text[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN ARRAY(SELECT key FROM unnest(cases.reader_keys()) AS key
    WHERE key !~ '^(d|s|b|a|p|e|chain|lost):' AND key <> '*');
END $$;
