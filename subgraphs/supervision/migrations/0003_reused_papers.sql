ALTER TABLE "supervision"."cases" ADD COLUMN "reused" integer DEFAULT 0 NOT NULL;
