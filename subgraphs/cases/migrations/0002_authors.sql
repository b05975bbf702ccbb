CREATE TABLE "cases"."case_authors" (
	"chain" text NOT NULL,
	"case_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"row_count" integer NOT NULL,
	"row_bits" bit(256) NOT NULL,
	CONSTRAINT "case_authors_chain_case_id_pk" PRIMARY KEY("chain","case_id")
);
--> statement-breakpoint
CREATE INDEX "case_authors_by_seq" ON "cases"."case_authors" USING btree ("chain","seq");--> statement-breakpoint
INSERT INTO "cases"."case_authors" ("chain", "case_id", "seq", "row_count", "row_bits")
SELECT e.chain, e.case_id, coalesce(max(f.seq), 0), count(f.seq),
	coalesce(
		bit_xor(('x' || encode(sha256(convert_to(
			e.entry_id || '|' || f.epoch || '|' || f.seq || '|' || f.verdict, 'UTF8')), 'hex'))::bit(256)),
		0::bit(256))
FROM "cases"."entries" e LEFT JOIN "cases"."feed" f ON f.entry_id = e.entry_id
WHERE e.chain NOT LIKE 'hub-%'
GROUP BY e.chain, e.case_id;
