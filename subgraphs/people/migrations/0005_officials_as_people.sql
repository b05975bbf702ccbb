ALTER TABLE "people"."staff" ADD COLUMN "person_id" text;--> statement-breakpoint
CREATE INDEX "persons_guardian" ON "people"."persons" USING btree ("guardian_person_id");