CREATE TABLE "entities"."device_acts" (
	"act_no" bigserial PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"device_id" text,
	"station_id" text,
	"body" text NOT NULL,
	"staff_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entities"."device_challenges" (
	"challenge" text PRIMARY KEY NOT NULL,
	"device_id" text NOT NULL,
	"account_id" text NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entities"."device_users" (
	"device_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"name" text NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "device_users_device_id_staff_id_pk" PRIMARY KEY("device_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "entities"."device_codes" ADD COLUMN "label" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "entities"."devices" ADD COLUMN "public_key" text;--> statement-breakpoint
ALTER TABLE "entities"."devices" ADD COLUMN "last_seen_at" bigint;--> statement-breakpoint
ALTER TABLE "entities"."devices" ADD COLUMN "certificate_until" bigint;--> statement-breakpoint
ALTER TABLE "entities"."devices" ADD COLUMN "lease_until" bigint;--> statement-breakpoint
ALTER TABLE "entities"."device_users" ADD CONSTRAINT "device_users_device_id_devices_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "entities"."devices"("device_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_acts_at" ON "entities"."device_acts" USING btree ("at");--> statement-breakpoint
CREATE INDEX "device_acts_staff" ON "entities"."device_acts" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "device_challenges_expiry" ON "entities"."device_challenges" USING btree ("expires_at");