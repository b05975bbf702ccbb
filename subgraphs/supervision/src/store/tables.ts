import type { SignedTreeHead } from "@onedoor/domain/treeHead";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";

import type { IntegrityFinding } from "./SupervisionStore.ts";

export const supervision = pgSchema("supervision");

/** How far the feed has been read: one row. */
export const watch = supervision.table("watch", {
  id: integer("id").primaryKey(),
  epoch: integer("epoch").notNull(),
  seq: integer("seq").notNull(),
  readAt: text("read_at"),
});

/** The tree over the feed as supervision itself has grown it, and the last signed head that fits: one row. */
export const tree = supervision.table("tree", {
  id: integer("id").primaryKey(),
  epoch: integer("epoch").notNull(),
  size: bigint("size", { mode: "number" }).notNull(),
  peaks: text("peaks").array().notNull(),
  head: jsonb("head").$type<SignedTreeHead>(),
});

/** Every row that was read, by its leaf: what a restored hub lacks can be named, and its tree be checked again. */
export const readRows = supervision.table(
  "read_rows",
  {
    epoch: integer("epoch").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    entryId: text("entry_id").notNull(),
    leafHash: text("leaf_hash").notNull(),
    /** A restore has cut it off, and it has not come back. */
    lost: boolean("lost").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.epoch, table.seq] }),
    index("read_rows_by_seq")
      .on(table.seq)
      .where(sql`not ${table.lost}`),
    index("read_rows_lost")
      .on(table.entryId)
      .where(sql`${table.lost}`),
  ],
);

/** What didn't go together in what the hub showed. Never taken back: it is evidence. */
export const integrityAlerts = supervision.table("integrity_alerts", {
  alertId: text("alert_id").primaryKey(),
  foundAt: text("found_at").notNull(),
  alert: jsonb("alert").$type<IntegrityFinding>().notNull(),
});

/** What supervision itself folded from the feed: it believes no other table. */
export const supervisedCases = supervision.table(
  "cases",
  {
    caseId: text("case_id").primaryKey(),
    /** JSON that only this code reads, and whole. */
    state: text("state").notNull(),
    body: text("body").notNull(),
    division: text("division").notNull(),
    acceptedOn: date("accepted_on", { mode: "string" }),
    decidedOn: date("decided_on", { mode: "string" }),
    closedOn: date("closed_on", { mode: "string" }),
    promisedDueOn: date("promised_due_on", { mode: "string" }),
    rating: text("rating"),
    /** Papers that were found among what the applicant had given before. */
    reused: integer("reused").notNull().default(0),
    /** Next day on which time alone may bring a finding; null when none can. */
    lookAgainOn: date("look_again_on", { mode: "string" }),
  },
  (table) => [
    index("cases_look_again")
      .on(table.lookAgainOn)
      .where(sql`${table.lookAgainOn} is not null`),
    index("cases_accepted").on(table.acceptedOn, table.division),
    index("cases_closed").on(table.closedOn, table.division),
  ],
);

/** First moment at which a rule held in a case. Rows are never taken back: they are history. */
export const alerts = supervision.table(
  "alerts",
  {
    caseId: text("case_id").notNull(),
    rule: text("rule").notNull(),
    lamp: text("lamp").$type<"yellow" | "red" | "black">().notNull(),
    entryId: text("entry_id").notNull(),
    since: date("since", { mode: "string" }).notNull(),
    body: text("body").notNull(),
    division: text("division").notNull(),
    foundAt: text("found_at").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.caseId, table.rule, table.lamp, table.entryId],
    }),
    index("alerts_since").on(
      table.since,
      table.caseId,
      table.rule,
      table.lamp,
      table.entryId,
    ),
  ],
);
