-- Whose cases: parties stand there as a JSON list, with numbers hashed by the hub's own secret.
CREATE INDEX "case_states_of_party" ON "cases"."case_states" USING gin ((parties::jsonb));
