ALTER TABLE "entities"."firm_events" ADD COLUMN "body" text;--> statement-breakpoint
ALTER TABLE "entities"."firm_events" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "entities"."firm_events" ADD COLUMN "recorded_at" bigint;--> statement-breakpoint
ALTER TABLE "entities"."legal_entities" ADD COLUMN "registered_by" text;--> statement-breakpoint
CREATE UNIQUE INDEX "firm_events_of_case" ON "entities"."firm_events" USING btree ("case_id","kind");