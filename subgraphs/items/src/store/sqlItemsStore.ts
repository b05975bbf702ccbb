import type { FormSchema } from "@onedoor/domain/formTypes";
import {
  lineOfDivision,
  parseDivisionCode,
} from "@onedoor/domain/divisionCode";
import type { PlainDate } from "@onedoor/domain/time";
import { WINDOW_LEVELS } from "@onedoor/domain/itemReach";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import {
  and,
  arrayOverlaps,
  asc,
  between,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  max,
  ne,
  notExists,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { alias } from "drizzle-orm/pg-core";
import { CatalogueSearch } from "../search/CatalogueSearch.ts";
import { contentHash, contentHashOfShared } from "./contentHash.ts";
import {
  type CatalogueHead,
  type Concerned,
  itemKeyOf,
  type ItemsStore,
  type Publication,
  type Published,
  type Publishing,
  type VersionRecord,
} from "./ItemsStore.ts";
import { rowsForItems } from "./rowQueries.ts";
import type * as tables from "./tables.ts";
import {
  bundles,
  calendarYears,
  catalogueHead,
  departments,
  formDefinitions,
  itemReach,
  itemVersions,
} from "./tables.ts";

export type Database = NodePgDatabase<typeof tables>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Rows with documents that one statement may carry: some megabytes. */
export const ROWS_A_STATEMENT = 50;
/** Keys that one statement may ask for. */
const KEYS_A_STATEMENT = 1000;

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
  alsoCalled: itemVersions.alsoCalled,
  approval: itemVersions.approval,
  searchText: itemVersions.searchText,
  seq: itemVersions.seq,
};
const CARD = {
  ...ITEM,
  state: itemVersions.state,
  effectiveFrom: itemVersions.effectiveFrom,
  effectiveUntil: itemVersions.effectiveUntil,
  department: itemVersions.department,
  acceptLevels: itemVersions.acceptLevels,
  searchText: itemVersions.searchText,
  seq: itemVersions.seq,
};

export function sqlItemsStore(database: Database): ItemsStore {
  const wholeRecords = withDefinitions(database);
  const readHead = async (): Promise<CatalogueHead> => {
    const [row] = await database.select().from(catalogueHead);
    return { epoch: row?.epoch ?? 1, seq: row?.seq ?? 0 };
  };
  const search = new CatalogueSearch({
    head: readHead,
    cardsAfter: (seq, limit) =>
      database
        .select(CARD)
        .from(itemVersions)
        .where(gt(itemVersions.seq, seq))
        .orderBy(asc(itemVersions.seq))
        .limit(limit),
  });
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

    search: (query, today) => search.find(query, today),

    async findBody(creditCode) {
      const [body] = await database
        .select()
        .from(departments)
        .where(eq(departments.creditCode, creditCode))
        .orderBy(asc(departments.key))
        .limit(1);
      if (body === undefined || body.authority !== null) return body;
      const [item] = await database
        .select({ elements: itemVersions.elements })
        .from(itemVersions)
        .where(eq(itemVersions.implementingBody, creditCode))
        .orderBy(desc(itemVersions.seq))
        .limit(1);
      return { ...body, authority: item?.elements.authority ?? null };
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

    head: readHead,

    async publishedAfter(seq, limit, division) {
      const after = gt(itemVersions.seq, seq);
      const versions = database.select(VERSION).from(itemVersions);
      if (division === null)
        return wholeRecords(
          await versions
            .where(after)
            .orderBy(asc(itemVersions.seq))
            .limit(limit),
        );
      const reached = database
        .selectDistinct({ seq: itemReach.seq })
        .from(itemReach)
        .where(and(gt(itemReach.seq, seq), isTold(division)))
        .orderBy(asc(itemReach.seq))
        .limit(limit)
        .as("reached");
      return wholeRecords(
        await versions
          .innerJoin(reached, eq(reached.seq, itemVersions.seq))
          .orderBy(asc(itemVersions.seq)),
      );
    },

    departments: () => readDepartments(database),

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

    published: (about) =>
      database.transaction((transaction) => readPublished(transaction, about)),

    async publish<Result extends { ok: boolean }>(
      work: (publishing: Publishing) => Promise<Result>,
    ) {
      let refused: Result | undefined;
      try {
        return await database.transaction(async (transaction) => {
          let seq = await lockHead(transaction);
          const result = await work({
            published: (about) => readPublished(transaction, about),
            async write(publication) {
              await write(transaction, publication, seq);
              seq += publication.versions.length;
            },
          });
          if (result.ok) return result;
          refused = result;
          return transaction.rollback();
        });
      } catch (error) {
        if (refused !== undefined) return refused;
        throw error;
      }
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

/** Of the rows of `itemReach`, those that a division's machines are told. */
function isTold(division: string): SQL | undefined {
  const parsed = parseDivisionCode(division);
  if (!parsed.ok) return sql`false`;
  const { above, last } = lineOfDivision(parsed.value);
  return or(
    inArray(itemReach.division, [...above]),
    between(itemReach.division, parsed.value, last),
  );
}

/** By index, whatever the size of the catalogue. */
async function readPublished(
  transaction: Transaction,
  { itemCodes, catalogueKeys }: Concerned,
): Promise<Published> {
  const found = new Map<string, Published["versions"][number]>();
  for (const [column, keys] of [
    [itemVersions.itemCode, itemCodes],
    [itemVersions.catalogueKey, catalogueKeys],
  ] as const) {
    const wanted = [...new Set(keys)];
    for (let i = 0; i < wanted.length; i += KEYS_A_STATEMENT) {
      const rows = await transaction
        .select({
          itemCode: itemVersions.itemCode,
          version: itemVersions.version,
          catalogueKey: itemVersions.catalogueKey,
          contentHash: itemVersions.contentHash,
        })
        .from(itemVersions)
        .where(inArray(column, wanted.slice(i, i + KEYS_A_STATEMENT)));
      for (const row of rows) found.set(itemKeyOf(row), row);
    }
  }
  return {
    versions: [...found.values()],
    departments: await readDepartments(transaction),
    rows: await rowsForItems(transaction, itemCodes),
  };
}

async function readDepartments(
  from: Pick<Database, "select">,
): Promise<ReadonlyMap<string, string>> {
  const rows = await from
    .select()
    .from(departments)
    .orderBy(asc(departments.key));
  return new Map(rows.map(({ key, creditCode }) => [key, creditCode]));
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
      .onConflictDoUpdate({
        target: departments.key,
        set: {
          creditCode: body.creditCode,
          // What a file doesn't say of a body isn't forgotten.
          ...(body.authority === null ? {} : { authority: body.authority }),
        },
      });
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
      contentHashOfShared(formDefinitions),
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
  const itemCodes = [...new Set(versions.map(({ itemCode }) => itemCode))];
  for (let i = 0; i < itemCodes.length; i += KEYS_A_STATEMENT)
    await writeReach(
      transaction,
      seq,
      itemCodes.slice(i, i + KEYS_A_STATEMENT),
    );
}

/** Of these items' versions after this one: whom they are told to [I19]. */
async function writeReach(
  transaction: Transaction,
  after: number,
  itemCodes: readonly string[],
): Promise<void> {
  const before = alias(itemVersions, "before");
  await transaction.insert(itemReach).select(
    transaction
      .selectDistinct({ division: before.division, seq: itemVersions.seq })
      .from(itemVersions)
      .innerJoin(
        before,
        and(
          eq(before.itemCode, itemVersions.itemCode),
          lte(before.version, itemVersions.version),
        ),
      )
      .where(
        and(
          gt(itemVersions.seq, after),
          // Named on both sides: within a large import the planner doesn't know yet how many there are.
          inArray(itemVersions.itemCode, [...itemCodes]),
          inArray(before.itemCode, [...itemCodes]),
          arrayOverlaps(before.acceptLevels, [...WINDOW_LEVELS]),
        ),
      ),
  );
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
    division: elements.authority.division,
    alsoCalled: [...version.alsoCalled],
    approval,
    searchText: version.searchText,
    elements,
    form: version.form,
    definitionsHash: contentHashOfShared(version.formDefinitions),
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
