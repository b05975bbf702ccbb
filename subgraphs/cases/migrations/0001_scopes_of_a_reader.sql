DELETE FROM "cases"."reader_scopes";--> statement-breakpoint
ALTER TABLE "cases"."reader_scopes" DROP CONSTRAINT "reader_scopes_pkey";--> statement-breakpoint
ALTER TABLE "cases"."reader_scopes" ADD COLUMN "reader" text NOT NULL;--> statement-breakpoint
ALTER TABLE "cases"."reader_scopes" ADD CONSTRAINT "reader_scopes_reader_scope_epoch_pk" PRIMARY KEY("reader","scope_epoch");
