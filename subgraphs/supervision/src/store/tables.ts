import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";

export const supervision = pgSchema("supervision");

/** How far the feed has been read: one row. */
export const watch = supervision.table("watch", {
  id: integer("id").primaryKey(),
  epoch: integer("epoch").notNull(),
  seq: integer("seq").notNull(),
  readAt: text("read_at"),
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
