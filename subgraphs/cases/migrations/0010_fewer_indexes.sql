ALTER TABLE "cases"."cases" DROP CONSTRAINT "cases_case_number_unique";--> statement-breakpoint
DROP INDEX "cases"."cases_by_calendar";--> statement-breakpoint
DROP INDEX "cases"."cases_by_number_end";--> statement-breakpoint
DROP INDEX "cases"."cases_by_provisional_number";--> statement-breakpoint
DROP INDEX "cases"."cases_by_person";--> statement-breakpoint
DROP INDEX "cases"."cases_by_credit_code";--> statement-breakpoint
ALTER TABLE "cases"."case_scope" DROP CONSTRAINT "case_scope_scope_key_case_id_pk";--> statement-breakpoint
CREATE UNIQUE INDEX "cases_by_number_end" ON "cases"."cases" USING btree (reverse(case_number) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "cases_by_provisional_number" ON "cases"."cases" USING btree ("provisional_number") WHERE provisional_number IS NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_by_person" ON "cases"."cases" USING btree ("applicant_person_id") WHERE applicant_person_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_by_credit_code" ON "cases"."cases" USING btree ("applicant_credit_code") WHERE applicant_credit_code IS NOT NULL;