import { bigint, index, pgSchema, text } from "drizzle-orm/pg-core";

/** Everything that this subgraph owns. Moments are milliseconds since 1970. */
export const entitiesSchema = pgSchema("entities");

export const departments = entitiesSchema.table("departments", {
  creditCode: text("credit_code").primaryKey(),
  departmentKey: text("department_key").notNull().unique(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  level: text("level").notNull(),
  division: text("division").notNull(),
});

export const stations = entitiesSchema.table("stations", {
  stationId: text("station_id").primaryKey(),
  name: text("name").notNull(),
  nameEn: text("name_en").notNull(),
  level: text("level", { enum: ["county", "town", "village"] }).notNull(),
  division: text("division").notNull(),
  address: text("address").notNull(),
  phone: text("phone").notNull(),
  hours: text("hours").notNull(),
  body: text("body").references(() => departments.creditCode),
  parentStationId: text("parent_station_id"),
});

export const legalEntities = entitiesSchema.table(
  "legal_entities",
  {
    creditCode: text("credit_code").primaryKey(),
    name: text("name").notNull(),
    kind: text("kind", {
      enum: [
        "company",
        "soleTrader",
        "cooperative",
        "institution",
        "association",
        "other",
      ],
    }).notNull(),
    representative: text("representative").notNull(),
    phone: text("phone").notNull(),
    address: text("address").notNull(),
    division: text("division").notNull(),
    status: text("status", {
      enum: ["registered", "cancelled", "revoked"],
    }).notNull(),
  },
  (table) => [index("legal_entities_name").on(table.name)],
);

/** A device belongs to a station, or to a body where `stationId` is null. */
export const devices = entitiesSchema.table("devices", {
  deviceId: text("device_id").primaryKey(),
  label: text("label").notNull(),
  stationId: text("station_id"),
  body: text("body").notNull(),
  enrolledBy: text("enrolled_by").notNull(),
  enrolledAt: bigint("enrolled_at", { mode: "number" }).notNull(),
  revokedAt: bigint("revoked_at", { mode: "number" }),
});

/** One-time codes by their hash; a used one stays until it would have expired. */
export const deviceCodes = entitiesSchema.table(
  "device_codes",
  {
    codeHash: text("code_hash").primaryKey(),
    stationId: text("station_id"),
    body: text("body").notNull(),
    expiresAt: bigint("expires_at", { mode: "number" }).notNull(),
    usedAt: bigint("used_at", { mode: "number" }),
  },
  (table) => [index("device_codes_expiry").on(table.expiresAt)],
);
