import {
  coveragesOfItem,
  type ListKind,
  type ListRow,
  type RowKey,
} from "@onedoor/domain/listRow";
import {
  and,
  eq,
  gt,
  inArray,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "./sqlItemsStore.ts";
import { listRows } from "./tables.ts";

/** What makes a `ListRow`. */
export const ROW = {
  number: listRows.number,
  version: listRows.version,
  state: listRows.state,
  content: listRows.content,
  beganOn: listRows.beganOn,
  effectiveFrom: listRows.effectiveFrom,
  predecessor: listRows.predecessor,
  successor: listRows.successor,
  change: listRows.change,
};

/** Proofs that nobody is asked for concern every item. */
const OF_EVERY_ITEM: readonly ListKind[] = ["notToAsk", "abolishedProof"];

/**
 * What of the lists may speak for or against items: the newest version of every row that covers one, of the fees of the
 * bodies, and of all proofs that nobody is asked for.
 */
export async function rowsForItems(
  transaction: Transaction,
  itemCodes: readonly string[],
): Promise<readonly ListRow[]> {
  const bodies = [...new Set(itemCodes.map((code) => code.slice(0, 18)))];
  const coverages = [...new Set(itemCodes.flatMap(coveragesOfItem))];
  return transaction
    .select(ROW)
    .from(listRows)
    .where(
      and(
        newest(transaction),
        or(
          inArray(listRows.kind, [...OF_EVERY_ITEM]),
          isIn(listRows.covers, coverages),
          and(eq(listRows.kind, "fee"), isIn(listRows.body, bodies)),
        ),
      ),
    );
}

/** The version by which a row stands. */
export function newest(database: Database | Transaction): SQL {
  return newestOf(database, listRows);
}

/** The same of an alias. */
export function newestOf(
  database: Database | Transaction,
  rows: Record<"kind" | "number" | "version", AnyPgColumn>,
): SQL {
  const newer = alias(listRows, "newer_row");
  return notExists(
    database
      .select({ one: sql`1` })
      .from(newer)
      .where(
        and(
          eq(newer.kind, rows.kind),
          eq(newer.number, rows.number),
          gt(newer.version, rows.version),
        ),
      ),
  );
}

/** One parameter however many they are: an offer may be of a hundred thousand. */
export function isIn(column: AnyPgColumn, values: readonly string[]): SQL {
  return sql`${column} = any(${sql.param([...values])}::text[])`;
}

export function isOneOf(keys: readonly RowKey[]): SQL {
  const [kinds, numbers] = [
    keys.map(({ kind }) => kind),
    keys.map(({ number }) => number),
  ];
  return sql`(${listRows.kind}, ${listRows.number}) in (select * from unnest(${sql.param(kinds)}::text[], ${sql.param(numbers)}::integer[]))`;
}
