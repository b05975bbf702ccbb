import {
  bigint,
  bigserial,
  index,
  pgSchema,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";
import type { PublicKey } from "@onedoor/domain/signatures";
import type { DeviceActKind } from "./DeviceActStore.ts";

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
  publicKey: text("public_key").$type<PublicKey>(),
  lastSeenAt: bigint("last_seen_at", { mode: "number" }),
  certificateUntil: bigint("certificate_until", { mode: "number" }),
  leaseUntil: bigint("lease_until", { mode: "number" }),
});

/** Who has signed in on a device. */
export const deviceUsers = entitiesSchema.table(
  "device_users",
  {
    deviceId: text("device_id")
      .notNull()
      .references(() => devices.deviceId),
    staffId: text("staff_id").notNull(),
    name: text("name").notNull(),
    lastAt: bigint("last_at", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.deviceId, table.staffId] })],
);

/** One-time codes by their hash; a used one stays until it would have expired. */
export const deviceCodes = entitiesSchema.table(
  "device_codes",
  {
    codeHash: text("code_hash").primaryKey(),
    stationId: text("station_id"),
    body: text("body").notNull(),
    label: text("label").notNull().default(""),
    expiresAt: bigint("expires_at", { mode: "number" }).notNull(),
    usedAt: bigint("used_at", { mode: "number" }),
  },
  (table) => [index("device_codes_expiry").on(table.expiresAt)],
);

/** What a device was asked to sign and has not yet. */
export const deviceChallenges = entitiesSchema.table(
  "device_challenges",
  {
    challenge: text("challenge").primaryKey(),
    deviceId: text("device_id").notNull(),
    accountId: text("account_id").notNull(),
    expiresAt: bigint("expires_at", { mode: "number" }).notNull(),
  },
  (table) => [index("device_challenges_expiry").on(table.expiresAt)],
);

/** Only ever added to. */
export const deviceActs = entitiesSchema.table(
  "device_acts",
  {
    actNo: bigserial("act_no", { mode: "number" }).primaryKey(),
    act: text("act").$type<DeviceActKind>().notNull(),
    deviceId: text("device_id"),
    stationId: text("station_id"),
    body: text("body").notNull(),
    staffId: text("staff_id"),
    at: bigint("at", { mode: "number" }).notNull(),
  },
  (table) => [
    index("device_acts_at").on(table.at),
    index("device_acts_staff").on(table.staffId, table.at),
  ],
);
