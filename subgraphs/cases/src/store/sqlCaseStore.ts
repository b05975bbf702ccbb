import { readState } from "@onedoor/domain/caseState";
import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { Pool } from "pg";
import { fileURLToPath } from "node:url";
import { commitListeners } from "./commitListeners.ts";
import type {
  CaseStore,
  ChainRecord,
  HubChanges,
  MaterialRecord,
} from "./CaseStore.ts";
import { readCaseList, readCaseRows } from "./sqlCaseList.ts";
import { sharedRead } from "./sharedRead.ts";
import { findChains, findChainsOfDevice, insertChain } from "./sqlChains.ts";
import { sqlHubTransaction } from "./sqlHubTransaction.ts";
import {
  feedHeadOf,
  journalsOf,
  readChainEntries,
  readFeedPage,
} from "./sqlJournals.ts";
import { sqlDelegations } from "./sqlDelegations.ts";
import { sqlEvidence } from "./sqlEvidence.ts";
import { sqlLanes } from "./sqlLanes.ts";
import { type CasesDatabase, rowsOf, textArray } from "./sqlRunner.ts";
import { readReach, readScopePage } from "./sqlScopePage.ts";
import { CASE_ROW_COLUMNS, type CaseRowColumns } from "./storedRows.ts";
import {
  beginEpoch,
  epochStatementsOf,
  growMissingTree,
  treeHashes,
  issuedHeads,
  treeStateOf,
} from "./sqlTree.ts";
import * as tables from "./tables.ts";

/** Opens the store on a pool, with its tables brought up to date. */
export async function openSqlCaseStore(pool: Pool): Promise<CaseStore> {
  return sqlCaseStore(await openCasesDatabase(pool));
}

/** The tables, brought up to date, with the rows that there always are. */
export async function openCasesDatabase(pool: Pool): Promise<CasesDatabase> {
  const database = await openDatabase(pool, tables, {
    folder: fileURLToPath(new URL("../../migrations", import.meta.url)),
    schemaName: "cases",
  });
  await database.execute(sql`
    INSERT INTO cases.feed_head (id, epoch, head) VALUES (1, 1, 0) ON CONFLICT DO NOTHING`);
  await database.execute(sql`
    INSERT INTO cases.serial_counter (id, next) VALUES (1, 1) ON CONFLICT DO NOTHING`);
  await growMissingTree(database);
  return database;
}

/** The store on PostgreSQL, embedded or not. */
export function sqlCaseStore(database: CasesDatabase): CaseStore {
  const listeners = commitListeners();
  // Each push asks for its own chain, and hundreds come together.
  const chains = new DataLoader<string, ChainRecord | undefined>(
    async (ids) => {
      const found = await findChains(database, ids, "");
      return ids.map((id) => found.get(id));
    },
    { cache: false, batchScheduleFn: (read) => setImmediate(read) },
  );
  return {
    ...sqlLanes(database),
    ...sqlDelegations(database),
    async transact(work) {
      for (let attempt = 1; ; attempt += 1) {
        const written: HubChanges[] = [];
        try {
          const result = await database.transaction((runner) =>
            work(sqlHubTransaction(runner, (changes) => written.push(changes))),
          );
          listeners.announce(written);
          return result;
        } catch (error) {
          if (attempt >= MOST_ATTEMPTS || !isConflict(error)) throw error;
        }
      }
    },

    findChain: (chain) => chains.load(chain),
    chainsOf: (deviceId, staffId) =>
      findChainsOfDevice(database, deviceId, staffId),
    async registerChain(record) {
      await insertChain(database, record);
      const registered = (await findChains(database, [record.chain], "")).get(
        record.chain,
      );
      if (registered === undefined)
        throw new Error(`chain ${record.chain} is not registered`);
      return registered;
    },
    async isQuarantined(deviceId) {
      const rows = await rowsOf(
        database,
        sql`SELECT 1 FROM cases.device_quarantine WHERE device_id = ${deviceId}`,
      );
      return rows.length > 0;
    },
    leaseSerials: (chain, count, leasedAt) =>
      database.transaction(async (runner) => {
        const from = await sqlHubTransaction(
          runner,
          () => undefined,
        ).takeSerials(count);
        const to = from + count - 1;
        await runner.execute(sql`
          INSERT INTO cases.serial_blocks (from_serial, to_serial, chain, leased_at)
          VALUES (${from}, ${to}, ${chain}, ${leasedAt})`);
        return { from, to };
      }),
    chainEntries: (chain, from, limit) =>
      readChainEntries(database, chain, from, limit),

    feedHead: () => feedHeadOf(database),
    feedPage: (after, limit) => readFeedPage(database, after, limit),
    treeState: sharedRead(() => treeStateOf(database)),
    issuedHeads: (heads) => issuedHeads(database, heads),
    treeHashes: (nodes) => treeHashes(database, nodes),
    evidence: sqlEvidence(database),
    epochStatements: () => epochStatementsOf(database),
    beginEpoch: (state) => beginEpoch(database, state),
    async recordBackup(upTo) {
      await database.execute(
        sql`UPDATE cases.feed_head SET backed_up_to = greatest(backed_up_to, ${upTo}) WHERE id = 1`,
      );
    },
    scopePage: (query) => readScopePage(database, query),
    async rememberScope({ reader, scopeEpoch, keys }) {
      await database.execute(sql`
        INSERT INTO cases.reader_scopes (reader, scope_epoch, keys)
        VALUES (${reader}, ${scopeEpoch}, ${textArray(keys)}) ON CONFLICT DO NOTHING`);
    },
    async keysOfScope({ reader, scopeEpoch }) {
      const [row] = await rowsOf<{ keys: string[] }>(
        database,
        sql`SELECT keys FROM cases.reader_scopes
          WHERE reader = ${reader} AND scope_epoch = ${scopeEpoch}`,
      );
      return row?.keys ?? [];
    },

    reachOf: (reader, caseIds) => readReach(database, reader, caseIds),
    journalsOf: (caseIds) => journalsOf(database, caseIds),
    async statesOf(caseIds) {
      if (caseIds.length === 0) return new Map();
      const rows = await rowsOf<{ case_id: string; state: string }>(
        database,
        sql`SELECT case_id, state FROM cases.case_states WHERE case_id = ANY(${textArray(caseIds)})`,
      );
      return new Map(rows.map((row) => [row.case_id, readState(row.state)]));
    },
    caseRows: (caseIds) => readCaseRows(database, caseIds),
    async findCaseByNumber(caseNumber) {
      const [row] = await rowsOf<CaseRowColumns & { query_code_hash: string }>(
        database,
        sql`SELECT ${sql.raw(CASE_ROW_COLUMNS)}, query_code_hash FROM cases.cases 
          WHERE reverse(case_number) = reverse(${caseNumber}) OR provisional_number = ${caseNumber} ORDER BY submitted_at LIMIT 1`,
      );
      return row === undefined
        ? undefined
        : { row, queryCodeHash: row.query_code_hash };
    },
    listCases: (query) => readCaseList(database, query),
    async caseOfEntry(entryId) {
      const [row] = await rowsOf<{ case_id: string }>(
        database,
        sql`SELECT case_id FROM cases.entries WHERE entry_id = ${entryId}`,
      );
      return row?.case_id;
    },
    async openCaseIds(after, limit) {
      const rows = await rowsOf<{ case_id: string }>(
        database,
        sql`
          SELECT case_id FROM cases.cases
          WHERE stage IN ('submitted', 'takenIn', 'correcting', 'accepted', 'inReview', 'suspended')
            AND case_id > ${after ?? ""} ORDER BY case_id LIMIT ${limit}`,
      );
      return rows.map((row) => row.case_id);
    },
    async grantedCaseIds(after, limit) {
      const rows = await rowsOf<{ case_id: string }>(
        database,
        sql`
          SELECT DISTINCT case_id FROM cases.case_scope
          WHERE scope_key >= 'g:' AND scope_key < 'g;' AND NOT has_left AND case_id > ${after ?? ""}
          ORDER BY case_id LIMIT ${limit}`,
      );
      return rows.map((row) => row.case_id);
    },
    async casesOfOtherCalendars(version, limit) {
      const rows = await rowsOf<{ case_id: string }>(
        database,
        sql`SELECT case_id FROM cases.cases WHERE calendar_version <> ${version} ORDER BY case_id LIMIT ${limit}`,
      );
      return rows.map((row) => row.case_id);
    },

    async materialsOf(caseIds) {
      if (caseIds.length === 0) return [];
      return rowsOf<MaterialColumns>(
        database,
        sql`${MATERIALS} WHERE m.case_id = ANY(${textArray(caseIds)}) ORDER BY m.material_id`,
      );
    },
    async findMaterial(materialId) {
      const [row] = await rowsOf<MaterialColumns>(
        database,
        sql`${MATERIALS} WHERE m.material_id = ${materialId}`,
      );
      return row;
    },
    async recordArrival(file) {
      await database.execute(sql`
        INSERT INTO cases.material_files (material_id, sha256, case_id, bytes, media_type, arrived_at)
        VALUES (${file.materialId}, ${file.sha256}, ${file.caseId}, ${file.bytes}, ${file.mediaType}, ${file.arrivedAt})
        ON CONFLICT DO NOTHING`);
    },

    async missesOf(about, window) {
      const rows = await rowsOf<{ about: string; misses: number }>(
        database,
        sql`
          SELECT about, misses FROM cases.progress_attempts
          WHERE about = ANY(${textArray(about)}) AND window_no = ${window}`,
      );
      return about.map(
        (one) => rows.find((row) => row.about === one)?.misses ?? 0,
      );
    },
    async countMiss(about, window) {
      await database.execute(sql`
        INSERT INTO cases.progress_attempts (about, window_no, misses)
        SELECT about, ${window}, 1 FROM unnest(${textArray(about)}) AS about ORDER BY about
        ON CONFLICT (about, window_no) DO UPDATE SET misses = cases.progress_attempts.misses + 1`);
      await database.execute(
        sql`DELETE FROM cases.progress_attempts WHERE window_no < ${window - 1}`,
      );
    },

    onCommit: listeners.add,
  };
}

type MaterialColumns = {
  [Field in keyof MaterialRecord]: MaterialRecord[Field];
};

const MATERIALS = sql`
  SELECT m.material_id AS "materialId", m.case_id AS "caseId", m.material_code AS "materialCode", m.sha256,
    m.bytes::float8 AS bytes, f.arrived_at AS "arrivedAt", f.media_type AS "mediaType"
  FROM cases.materials m
    LEFT JOIN cases.material_files f ON f.material_id = m.material_id AND f.sha256 = m.sha256`;

const MOST_ATTEMPTS = 8;

// A deadlock, a failed serialisation, or a key that another transaction has just taken: the next attempt sees it.
const CONFLICTS: ReadonlySet<unknown> = new Set(["40P01", "40001", "23505"]);

function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("code" in error && CONFLICTS.has(error.code)) return true;
  return "cause" in error && isConflict(error.cause);
}
