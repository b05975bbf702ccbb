import {
  bigint,
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type {
  CreditClass,
  CreditKind,
  CreditMeasure,
} from "@onedoor/domain/creditRecord";
import {
  FIRM_KINDS,
  FIRM_STATUSES,
  type FirmEventKind,
} from "@onedoor/domain/firmLife";
import type { BasisOfLaw } from "@onedoor/domain/legalBasis";
import type { PublicKey } from "@onedoor/domain/signatures";
import type { PlainDate } from "@onedoor/domain/time";
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
    kind: text("kind", { enum: FIRM_KINDS }).notNull(),
    representative: text("representative").notNull(),
    phone: text("phone").notNull(),
    address: text("address").notNull(),
    division: text("division").notNull(),
    status: text("status", { enum: FIRM_STATUSES }).notNull(),
    /** Null where the register came without it. */
    registeredBy: text("registered_by"),
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

/** 网格: parts of villages. */
export const gridCells = entitiesSchema.table(
  "grid_cells",
  {
    code: text("code").primaryKey(),
    division: text("division").notNull(),
    name: text("name").notNull(),
    households: integer("households").notNull(),
    keptBy: text("kept_by").notNull(),
    keptAt: bigint("kept_at", { mode: "number" }).notNull(),
  },
  (table) => [index("grid_cells_of").on(table.division)],
);

/** Who looks after which cell, and did: rows are added, and end once. */
export const gridStaff = entitiesSchema.table(
  "grid_staff",
  {
    assignmentId: text("assignment_id").primaryKey(),
    cell: text("cell")
      .notNull()
      .references(() => gridCells.code),
    name: text("name").notNull(),
    phone: text("phone").notNull(),
    isFullTime: boolean("is_full_time").notNull(),
    staffId: text("staff_id"),
    from: date("from_day").$type<PlainDate>().notNull(),
    until: date("until_day").$type<PlainDate>(),
    assignedBy: text("assigned_by").notNull(),
    endedBy: text("ended_by"),
  },
  (table) => [index("grid_staff_of_cell").on(table.cell)],
);

/** What bodies recognised of firms' credit. Only ever added to: see `credit_repairs`. */
export const creditRecords = entitiesSchema.table(
  "credit_records",
  {
    recordId: text("record_id").primaryKey(),
    creditCode: text("credit_code")
      .notNull()
      .references(() => legalEntities.creditCode),
    kind: text("kind").$type<CreditKind>().notNull(),
    class: text("class").$type<CreditClass>(),
    isNeeded: boolean("is_needed").notNull(),
    docNo: text("doc_no").notNull(),
    basis: jsonb("basis").$type<BasisOfLaw>().notNull(),
    decidedOn: date("decided_on").$type<PlainDate>().notNull(),
    decidedBy: text("decided_by").notNull(),
    measures: jsonb("measures").$type<readonly CreditMeasure[]>().notNull(),
    /** Null for what came with the register. */
    recordedBy: text("recorded_by"),
    recordedAt: bigint("recorded_at", { mode: "number" }).notNull(),
  },
  (table) => [
    uniqueIndex("credit_records_once").on(
      table.creditCode,
      table.decidedBy,
      table.docNo,
      table.kind,
    ),
  ],
);

/** At most one of each record. Only ever added to. */
export const creditRepairs = entitiesSchema.table("credit_repairs", {
  recordId: text("record_id")
    .primaryKey()
    .references(() => creditRecords.recordId),
  repairedOn: date("repaired_on").$type<PlainDate>().notNull(),
  docNo: text("doc_no").notNull(),
  words: text("words").notNull(),
  repairedBy: text("repaired_by").notNull(),
  repairedAt: bigint("repaired_at", { mode: "number" }).notNull(),
});

/** The lives of firms. Only ever added to. */
export const firmEvents = entitiesSchema.table(
  "firm_events",
  {
    eventNo: bigserial("event_no", { mode: "number" }).primaryKey(),
    creditCode: text("credit_code")
      .notNull()
      .references(() => legalEntities.creditCode),
    kind: text("kind").$type<FirmEventKind>().notNull(),
    on: date("on_day").$type<PlainDate>().notNull(),
    docNo: text("doc_no").notNull(),
    caseId: text("case_id"),
    before: text("before"),
    after: text("after"),
    /** Who wrote it: these three are null for what came with the register. */
    body: text("body"),
    recordedBy: text("recorded_by"),
    recordedAt: bigint("recorded_at", { mode: "number" }),
  },
  (table) => [
    uniqueIndex("firm_events_once").on(
      table.creditCode,
      table.kind,
      table.on,
      table.docNo,
    ),
    // Rows without a case differ from each other.
    uniqueIndex("firm_events_of_case").on(table.caseId, table.kind),
    index("firm_events_on").on(table.on),
  ],
);
