CREATE TABLE "cases"."other_bodies" (
	"chain" text NOT NULL,
	"chain_no" integer NOT NULL,
	"header_hash" text NOT NULL,
	"header" "bytea" NOT NULL,
	"body" "bytea" NOT NULL,
	"reason" text NOT NULL,
	"owner" text NOT NULL,
	"received_at" text NOT NULL,
	CONSTRAINT "other_bodies_chain_chain_no_pk" PRIMARY KEY("chain","chain_no")
);
