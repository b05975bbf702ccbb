CREATE TABLE "people"."erasures" (
	"asked_seq" bigint PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"basis" text NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people"."persons" ALTER COLUMN "sex" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people"."persons" ADD COLUMN "erased_at" bigint;--> statement-breakpoint
ALTER TABLE "people"."erasures" ADD CONSTRAINT "erasures_asked_seq_access_records_seq_fk" FOREIGN KEY ("asked_seq") REFERENCES "people"."access_records"("seq") ON DELETE no action ON UPDATE no action;