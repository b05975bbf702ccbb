ALTER TABLE "cases"."chains" ADD COLUMN "not_before" text;--> statement-breakpoint
ALTER TABLE "cases"."entries" ADD COLUMN "not_before" text;