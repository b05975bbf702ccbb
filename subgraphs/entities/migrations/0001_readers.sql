-- Who reads as a reader sees by the keys that `readAs` sets for one transaction: the whole register, or the firms whose
-- codes he holds; without keys, nothing. The owner, who writes, is bound by none of this.
CREATE FUNCTION "entities"."reader_keys"() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(current_setting('onedoor.scope_keys', true), ''), '{}')::text[]
$$;--> statement-breakpoint
ALTER TABLE "entities"."legal_entities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reader" ON "entities"."legal_entities" FOR SELECT USING (
  (SELECT '*' = ANY(entities.reader_keys()))
  OR ('e:' || credit_code) = ANY((SELECT entities.reader_keys())::text[]));
