CREATE TABLE "entities"."grid_cells" (
	"code" text PRIMARY KEY NOT NULL,
	"division" text NOT NULL,
	"name" text NOT NULL,
	"households" integer NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entities"."grid_staff" (
	"assignment_id" text PRIMARY KEY NOT NULL,
	"cell" text NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"is_full_time" boolean NOT NULL,
	"staff_id" text,
	"from_day" date NOT NULL,
	"until_day" date,
	"assigned_by" text NOT NULL,
	"ended_by" text
);
--> statement-breakpoint
ALTER TABLE "entities"."grid_staff" ADD CONSTRAINT "grid_staff_cell_grid_cells_code_fk" FOREIGN KEY ("cell") REFERENCES "entities"."grid_cells"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grid_cells_of" ON "entities"."grid_cells" USING btree ("division");--> statement-breakpoint
CREATE INDEX "grid_staff_of_cell" ON "entities"."grid_staff" USING btree ("cell");