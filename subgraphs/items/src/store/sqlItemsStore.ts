import type { FormSchema } from "@onedoor/domain/formTypes";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  like,
  lte,
  max,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { alias } from "drizzle-orm/pg-core";
import { contentHash } from "./contentHash.ts";
import type {
  ItemQuery,
  ItemsStore,
  Publication,
  VersionRecord,
} from "./ItemsStore.ts";
import { rowsForItems } from "./rowQueries.ts";
import type * as tables from "./tables.ts";
import {
  bundles,
  calendarYears,
  catalogueHead,
  departments,
  formDefinitions,
  itemVersions,
} from "./tables.ts";

export type Database = NodePgDatabase<typeof tables>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Rows with documents that one statement may carry: some megabytes. */
export const ROWS_A_STATEMENT = 50;

export const ITEM = {
  itemCode: itemVersions.itemCode,
  version: itemVersions.version,
  name: itemVersions.name,
  nameEn: itemVersions.nameEn,
  audience: itemVersions.audience,
  implementingBody: itemVersions.implementingBody,
};
const VERSION = {
  itemCode: itemVersions.itemCode,
  version: itemVersions.version,
  elements: itemVersions.elements,
  form: itemVersions.form,
  definitionsHash: itemVersions.definitionsHash,
  searchText: itemVersions.searchText,
  alsoCalled: itemVersions.alsoCalled,
  approval: itemVersions.approval,
  seq: itemVersions.seq,
};

export function sqlItemsStore(database: Database): ItemsStore {
  const wholeRecords = withDefinitions(database);
  return {
    async versions(keys) {
      if (keys.length === 0) return [];
      const pairs = keys.map(
        ({ itemCode, version }) => sql`(${itemCode}, ${version}::integer)`,
      );
      return wholeRecords(
        await database
          .select(VERSION)
          .from(itemVersions)
          .where(
            sql`(${itemVersions.itemCode}, ${itemVersions.version}) in (${sql.join(pairs, sql`, `)})`,
          ),
      );
    },

    async versionKeys(itemCodes) {
      if (itemCodes.length === 0) return [];
      return database
        .select({ itemCode: ITEM.itemCode, version: ITEM.version })
        .from(itemVersions)
        .where(inArray(itemVersions.itemCode, [...itemCodes]))
        .orderBy(desc(itemVersions.version));
    },

    async items(itemCodes, today) {
      if (itemCodes.length === 0) return [];
      return database
        .select(ITEM)
        .from(itemVersions)
        .where(
          and(
            inArray(itemVersions.itemCode, [...itemCodes]),
            newestInEffect(database, today),
          ),
        );
    },

    async search(query, today) {
      const where = and(onOffer(database, today), ...conditionsOf(query));
      const [total] = await database
        .select({ value: count() })
        .from(itemVersions)
        .where(where);
      const rows = await database
        .select(ITEM)
        .from(itemVersions)
        .where(
          query.after === null
            ? where
            : and(where, gt(itemVersions.itemCode, query.after)),
        )
        .orderBy(asc(itemVersions.itemCode))
        .limit(query.first + 1);
      return {
        records: rows.slice(0, query.first),
        totalCount: total?.value ?? 0,
        hasNextPage: rows.length > query.first,
      };
    },

    async findBody(creditCode) {
      const [body] = await database
        .select()
        .from(departments)
        .where(eq(departments.creditCode, creditCode))
        .orderBy(asc(departments.key))
        .limit(1);
      return body;
    },

    async newestDefinitions() {
      const [newest] = await database
        .select({ definitions: formDefinitions.definitions })
        .from(itemVersions)
        .innerJoin(
          formDefinitions,
          eq(formDefinitions.hash, itemVersions.definitionsHash),
        )
        .orderBy(desc(itemVersions.seq))
        .limit(1);
      return newest?.definitions;
    },

    async head() {
      const [row] = await database.select().from(catalogueHead);
      return { epoch: row?.epoch ?? 1, seq: row?.seq ?? 0 };
    },

    async publishedAfter(seq, limit) {
      return wholeRecords(
        await database
          .select(VERSION)
          .from(itemVersions)
          .where(gt(itemVersions.seq, seq))
          .orderBy(asc(itemVersions.seq))
          .limit(limit),
      );
    },

    async bundles(bundleIds) {
      const { position: _, ...columns } = getTableColumns(bundles);
      return database
        .select(columns)
        .from(bundles)
        .where(
          bundleIds === null
            ? undefined
            : inArray(bundles.bundleId, [...bundleIds]),
        )
        .orderBy(asc(bundles.position), asc(bundles.bundleId));
    },

    async publish(decide, concerning = []) {
      await database.transaction(async (transaction) => {
        const seq = await lockHead(transaction);
        const publication = decide({
          versions: await transaction
            .select({
              itemCode: itemVersions.itemCode,
              version: itemVersions.version,
              catalogueKey: itemVersions.catalogueKey,
              contentHash: itemVersions.contentHash,
            })
            .from(itemVersions),
          departments: new Map(
            (await transaction.select().from(departments)).map((row) => [
              row.key,
              row.creditCode,
            ]),
          ),
          rows: await rowsForItems(transaction, concerning),
        });
        if (publication !== undefined)
          await write(transaction, publication, seq);
      });
    },

    async calendar() {
      const rows = await database
        .selectDistinctOn([calendarYears.year])
        .from(calendarYears)
        .orderBy(asc(calendarYears.year), desc(calendarYears.revision));
      return calendarOf(rows);
    },

    async publishCalendarYear(year, calendar, amends) {
      return database.transaction(async (transaction) => {
        await lockHead(transaction);
        const [standing] = await transaction
          .select()
          .from(calendarYears)
          .where(eq(calendarYears.year, year))
          .orderBy(desc(calendarYears.revision))
          .limit(1);
        if (standing !== undefined) {
          if (contentHash(standing.calendar) === contentHash(calendar))
            return "unchanged";
          if (!amends) return "published";
        }
        const revision = (standing?.revision ?? 0) + 1;
        await transaction
          .insert(calendarYears)
          .values({ year, revision, calendar });
        return "written";
      });
    },
  };
}

/** Neither cancelled nor run out. */
export function onOffer(database: Database, today: PlainDate): SQL | undefined {
  return and(
    newestInEffect(database, today),
    ne(itemVersions.state, "cancelled"),
    or(
      isNull(itemVersions.effectiveUntil),
      gte(itemVersions.effectiveUntil, today),
    ),
  );
}

/** As a pattern: the signs of the pattern language are letters like others. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}

/** The version that stands for its item: no newer one has come into effect. */
function newestInEffect(database: Database, today: PlainDate): SQL | undefined {
  const newer = alias(itemVersions, "newer");
  return and(
    lte(itemVersions.effectiveFrom, today),
    notExists(
      database
        .select({ one: sql`1` })
        .from(newer)
        .where(
          and(
            eq(newer.itemCode, itemVersions.itemCode),
            gt(newer.version, itemVersions.version),
            lte(newer.effectiveFrom, today),
          ),
        ),
    ),
  );
}

function conditionsOf(query: ItemQuery): (SQL | undefined)[] {
  const { words, department, acceptLevel, audience } = query;
  return [
    ...words.map((word) => like(itemVersions.searchText, containing(word))),
    department === null
      ? undefined
      : or(
          eq(itemVersions.implementingBody, department),
          eq(itemVersions.department, department),
        ),
    acceptLevel === null
      ? undefined
      : sql`${acceptLevel} = any(${itemVersions.acceptLevels})`,
    audience === null ? undefined : eq(itemVersions.audience, audience),
  ];
}

/** Definitions are few, and never change: each is read once. */
function withDefinitions(database: Database) {
  const known = new Map<string, FormSchema>();
  return async (
    rows: readonly (Omit<VersionRecord, "formDefinitions"> & {
      definitionsHash: string;
    })[],
  ): Promise<VersionRecord[]> => {
    const unknown = [...new Set(rows.map((row) => row.definitionsHash))].filter(
      (hash) => !known.has(hash),
    );
    if (unknown.length > 0) {
      const found = await database
        .select()
        .from(formDefinitions)
        .where(inArray(formDefinitions.hash, unknown));
      for (const { hash, definitions } of found) known.set(hash, definitions);
    }
    return rows.map(({ definitionsHash, ...row }) => {
      const definitions = known.get(definitionsHash);
      if (definitions === undefined)
        throw new Error(`form definitions ${definitionsHash} are missing`);
      return { ...row, formDefinitions: definitions };
    });
  };
}

/** Holds the head's row until the transaction ends: numbers are given out, and become visible, in order. */
export async function lockHead(transaction: Transaction): Promise<number> {
  await transaction
    .insert(catalogueHead)
    .values({ id: 1, epoch: 1, seq: 0 })
    .onConflictDoNothing();
  const [head] = await transaction.select().from(catalogueHead).for("update");
  if (head === undefined) throw new Error("the catalogue has no head");
  return head.seq;
}

async function write(
  transaction: Transaction,
  publication: Publication,
  seq: number,
): Promise<void> {
  for (const { key, ...body } of publication.departments)
    await transaction
      .insert(departments)
      .values({ key, ...body })
      .onConflictDoUpdate({ target: departments.key, set: body });
  await writeVersions(transaction, publication, seq);
  const [last] = await transaction
    .select({ position: max(bundles.position) })
    .from(bundles);
  for (const [i, bundle] of publication.bundles.entries()) {
    const row = {
      ...bundle,
      itemCodes: [...bundle.itemCodes],
      external: [...bundle.external],
    };
    await transaction
      .insert(bundles)
      .values({ ...row, position: (last?.position ?? 0) + 1 + i })
      .onConflictDoUpdate({ target: bundles.bundleId, set: row });
  }
}

async function writeVersions(
  transaction: Transaction,
  { versions, approval }: Publication,
  seq: number,
): Promise<void> {
  if (versions.length === 0) return;
  const definitions = new Map(
    versions.map(({ formDefinitions }) => [
      contentHash(formDefinitions),
      formDefinitions,
    ]),
  );
  await transaction
    .insert(formDefinitions)
    .values([...definitions].map(([hash, one]) => ({ hash, definitions: one })))
    .onConflictDoNothing();
  for (let i = 0; i < versions.length; i += ROWS_A_STATEMENT)
    await transaction
      .insert(itemVersions)
      .values(
        versions
          .slice(i, i + ROWS_A_STATEMENT)
          .map((version, j) => rowOf(version, approval, seq + 1 + i + j)),
      );
  await transaction.update(catalogueHead).set({ seq: seq + versions.length });
}

function rowOf(
  version: Publication["versions"][number],
  approval: Publication["approval"],
  seq: number,
): typeof itemVersions.$inferInsert {
  const { elements } = version;
  return {
    itemCode: version.itemCode,
    version: version.version,
    catalogueKey: elements.id,
    name: elements.name,
    nameEn: elements.nameEn,
    state: elements.state,
    effectiveFrom: elements.effectiveFrom,
    effectiveUntil: elements.effectiveUntil,
    audience: elements.audience,
    implementingBody: elements.authority.creditCode,
    department: version.department,
    acceptLevels: elements.acceptLevels,
    searchText: version.searchText,
    alsoCalled: [...version.alsoCalled],
    approval,
    elements,
    form: version.form,
    definitionsHash: contentHash(version.formDefinitions),
    contentHash: version.contentHash,
    seq,
  };
}

/** The version names the content: hubs that loaded the same notices have the same. */
function calendarOf(
  rows: readonly (typeof calendarYears.$inferSelect)[],
): WorkCalendar {
  const years = Object.fromEntries(
    rows.map(({ year, calendar }) => [String(year), calendar]),
  );
  const last = rows.at(-1)?.year ?? 0;
  return { version: `${last}-${contentHash(years).slice(0, 12)}`, years };
}
