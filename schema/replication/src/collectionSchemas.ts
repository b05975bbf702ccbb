import type { RxJsonSchema } from "rxdb";
import {
  type CaseRow,
  GREATEST_TIME,
  type ItemRow,
  type OutboxRow,
  type PersonRow,
  type ScanRow,
  type StationStateRow,
} from "./documents.ts";

// A changed schema needs a new version and a migration strategy: a test pins each of them by hash.

const key = (maxLength: number) => ({ type: "string", maxLength }) as const;
const inverted = {
  type: "number",
  minimum: 0,
  maximum: GREATEST_TIME,
  multipleOf: 1,
} as const;
const sealed = { type: "object", additionalProperties: true } as const;

const cases: RxJsonSchema<CaseRow> = {
  version: 0,
  primaryKey: "caseId",
  type: "object",
  properties: {
    caseId: key(80),
    updatedAtInv: inverted,
    stage: key(20),
    dueOnKey: key(10),
    stationKey: key(32),
    assigneeKey: key(32),
    digest: key(80),
    sealed,
  },
  required: [
    "caseId",
    "updatedAtInv",
    "stage",
    "dueOnKey",
    "stationKey",
    "assigneeKey",
    "digest",
    "sealed",
  ],
  // One for each desk and order; a scan that sorts descending can't use an index, hence the inverted times.
  indexes: [
    ["updatedAtInv", "caseId"],
    ["dueOnKey", "caseId"],
    ["stationKey", "updatedAtInv", "caseId"],
    ["stationKey", "dueOnKey", "caseId"],
    ["assigneeKey", "updatedAtInv", "caseId"],
    ["assigneeKey", "dueOnKey", "caseId"],
  ],
  encrypted: ["sealed"],
};

const items: RxJsonSchema<ItemRow> = {
  version: 0,
  primaryKey: "itemKey",
  type: "object",
  properties: { itemKey: key(80), sealed },
  required: ["itemKey", "sealed"],
  encrypted: ["sealed"],
};

const people: RxJsonSchema<PersonRow> = {
  version: 0,
  primaryKey: "personId",
  type: "object",
  properties: { personId: key(80), sealed },
  required: ["personId", "sealed"],
  encrypted: ["sealed"],
};

const outbox: RxJsonSchema<OutboxRow> = {
  version: 0,
  primaryKey: "rowId",
  type: "object",
  properties: {
    rowId: key(20),
    newestFirst: inverted,
    state: key(12),
    sealed,
  },
  required: ["rowId", "newestFirst", "state", "sealed"],
  indexes: [
    ["state", "rowId"],
    ["newestFirst", "rowId"],
  ],
  encrypted: ["sealed"],
};

const scans: RxJsonSchema<ScanRow> = {
  version: 0,
  primaryKey: "materialId",
  type: "object",
  properties: { materialId: key(80), state: key(10), sealed },
  required: ["materialId", "state", "sealed"],
  indexes: [["state", "materialId"]],
  encrypted: ["sealed"],
};

const stationState: RxJsonSchema<StationStateRow> = {
  version: 0,
  primaryKey: "name",
  type: "object",
  properties: { name: key(100), sealed },
  required: ["name", "sealed"],
  encrypted: ["sealed"],
};

/**
 * The collections of a replica. RxDB's free version opens thirteen at most in a page or process, over all databases:
 * with six, two replicas fit side by side, as when a development server mounts an app twice.
 */
export const COLLECTION_SCHEMAS = {
  cases,
  items,
  people,
  outbox,
  scans,
  stationState,
};

export type CollectionName = keyof typeof COLLECTION_SCHEMAS;

/**
 * What must be on the disk before its write resolves: own work, and the numbers that were given out. The rest is
 * either repaired from it or comes again from the hub.
 */
export const DURABLE_COLLECTIONS: ReadonlySet<string> = new Set<CollectionName>(
  ["outbox", "scans", "stationState"],
);
