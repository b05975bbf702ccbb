ALTER TABLE "cases"."case_states" ADD COLUMN "parties" text DEFAULT '[]' NOT NULL;--> statement-breakpoint
UPDATE "cases"."case_states" s SET parties = json_build_array('p:' || c.applicant_person_id)::text
  FROM "cases"."cases" c WHERE c.case_id = s.case_id AND c.applicant_person_id IS NOT NULL;
