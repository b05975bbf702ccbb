ALTER TABLE "cases"."feed" ADD COLUMN "recovered_at" bigint;--> statement-breakpoint
CREATE INDEX "feed_recovered" ON "cases"."feed" USING btree ("recovered_at") WHERE recovered_at IS NOT NULL;