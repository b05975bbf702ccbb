ALTER TABLE "cases"."epoch_statements" ADD COLUMN "passed_over_from" bigint;--> statement-breakpoint
ALTER TABLE "cases"."epoch_statements" ADD COLUMN "passed_over_to" bigint;