import { coverageOf, type ListRow } from "@onedoor/domain/listRow";
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  like,
  max,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";
import { searchTextOf } from "../commands/searchTextOf.ts";
import type { ListStore, RowQuery } from "./ListStore.ts";
import { isIn, isOneOf, newest, newestOf, ROW } from "./rowQueries.ts";
import {
  containing,
  type Database,
  ITEM,
  lockHead,
  onOffer,
  ROWS_A_STATEMENT,
  type Transaction,
} from "./sqlItemsStore.ts";
import { departments, itemVersions, listRows } from "./tables.ts";

export function sqlListStore(database: Database): ListStore {
  return {
    async counts() {
      const rows = await database
        .select({
          kind: listRows.kind,
          inForce: sql<number>`(count(*) filter (where ${listRows.state} = 'inForce'))::integer`,
          ended: sql<number>`(count(*) filter (where ${listRows.state} <> 'inForce'))::integer`,
        })
        .from(listRows)
        .where(newest(database))
        .groupBy(listRows.kind);
      return rows;
    },

    async search(query) {
      const where = and(newest(database), ...conditionsOf(query));
      const [total] = await database
        .select({ value: count() })
        .from(listRows)
        .where(where);
      const rows = await database
        .select(ROW)
        .from(listRows)
        .where(
          query.after === null
            ? where
            : and(where, gt(listRows.number, query.after)),
        )
        .orderBy(asc(listRows.number))
        .limit(query.first + 1);
      return {
        rows: rows.slice(0, query.first),
        totalCount: total?.value ?? 0,
        hasNextPage: rows.length > query.first,
      };
    },

    async histories(keys) {
      if (keys.length === 0) return [];
      return database
        .select(ROW)
        .from(listRows)
        .where(isOneOf(keys))
        .orderBy(desc(listRows.version));
    },

    async leftOutside(keys, today) {
      if (keys.length === 0) return [];
      const other = alias(listRows, "other");
      const covered = database
        .select({ one: sql`1` })
        .from(other)
        .where(
          and(
            eq(other.kind, listRows.kind),
            eq(other.body, listRows.body),
            eq(other.state, "inForce"),
            covers(other.covers),
            newestOf(database, other),
          ),
        );
      const found = await database
        .select({ kind: listRows.kind, number: listRows.number, item: ITEM })
        .from(listRows)
        .innerJoin(
          itemVersions,
          and(
            // An item's code begins with that of its body, by which items are found.
            eq(itemVersions.implementingBody, listRows.body),
            covers(listRows.covers),
          ),
        )
        .where(
          and(
            isOneOf(keys),
            newest(database),
            ne(listRows.state, "inForce"),
            onOffer(database, today),
            notExists(covered),
          ),
        )
        .orderBy(asc(itemVersions.itemCode));
      return found;
    },

    async itemCounts(today) {
      const level = sql<string>`substr(${itemVersions.itemCode}, 19, 1)`;
      const accepting = sql<string>`unnest(${itemVersions.acceptLevels})`;
      const [exercised, accepted] = [
        await database
          .select({ level, items: count() })
          .from(itemVersions)
          .where(onOffer(database, today))
          .groupBy(level),
        await database
          .select({ level: accepting, items: count() })
          .from(itemVersions)
          .where(onOffer(database, today))
          .groupBy(accepting),
      ];
      const numberAt = (counted: typeof exercised, at: string) =>
        counted.find((one) => one.level === at)?.items ?? 0;
      const levels = [...exercised, ...accepted].map((one) => one.level);
      return [...new Set(levels)].sort().map((at) => ({
        level: at,
        exercised: numberAt(exercised, at),
        accepted: numberAt(accepted, at),
      }));
    },

    async publishRows(concerning, decide) {
      await database.transaction(async (transaction) => {
        await lockHead(transaction);
        const last = await transaction
          .select({ kind: listRows.kind, number: max(listRows.number) })
          .from(listRows)
          .groupBy(listRows.kind);
        const versions = decide({
          rows: await rowsConcerning(transaction, concerning),
          lastNumbers: Object.fromEntries(
            last.map(({ kind, number }) => [kind, number ?? 0]),
          ),
          bodies: new Set(
            (await transaction.select().from(departments)).map(
              (one) => one.creditCode,
            ),
          ),
        });
        for (let i = 0; i < versions.length; i += ROWS_A_STATEMENT)
          await transaction
            .insert(listRows)
            .values(versions.slice(i, i + ROWS_A_STATEMENT).map(tableRowOf));
      });
    },
  };
}

async function rowsConcerning(
  transaction: Transaction,
  { keys, covers: coverages }: Parameters<ListStore["publishRows"]>[0],
): Promise<ListRow[]> {
  return transaction
    .select(ROW)
    .from(listRows)
    .where(
      and(
        newest(transaction),
        or(isOneOf(keys), isIn(listRows.covers, coverages)),
      ),
    );
}

/** Whether the row covers the item: by its whole code, or as the heading of its code. */
function covers(column: AnyPgColumn): SQL {
  const { itemCode } = itemVersions;
  return sql`${column} in (${itemCode}, left(${itemCode}, -3))`;
}

function conditionsOf(query: RowQuery): (SQL | undefined)[] {
  const { kind, words, body, standing } = query;
  return [
    eq(listRows.kind, kind),
    ...words.map((word) => like(listRows.searchText, containing(word))),
    body === null ? undefined : eq(listRows.body, body),
    standing === null
      ? undefined
      : standing === "inForce"
        ? eq(listRows.state, "inForce")
        : ne(listRows.state, "inForce"),
  ];
}

function tableRowOf(row: ListRow): typeof listRows.$inferInsert {
  const { content } = row;
  return {
    ...row,
    kind: content.kind,
    body: content.body,
    covers: coverageOf(content),
    searchText: searchTextOf({
      ...content,
      alsoCalled: "aliases" in content ? content.aliases : [],
    }),
  };
}
