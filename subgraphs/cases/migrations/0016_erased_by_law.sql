ALTER TABLE "cases"."cases" ADD COLUMN "erased_at" text;--> statement-breakpoint
ALTER TABLE "cases"."cases" ADD COLUMN "erasure_record" bigint;--> statement-breakpoint
CREATE TABLE "cases"."erased_files" (
	"material_id" text NOT NULL,
	"sha256" text NOT NULL,
	"case_id" text NOT NULL,
	CONSTRAINT "erased_files_material_id_sha256_pk" PRIMARY KEY("material_id","sha256")
);
