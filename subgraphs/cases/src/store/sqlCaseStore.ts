import { openDatabase } from "@onedoor/subgraph-host/openDatabase";
import { openReaders, type ReadAs } from "@onedoor/subgraph-host/openReaders";
import { recordset } from "@onedoor/subgraph-host/recordset";
import DataLoader from "dataloader";
import { sql } from "drizzle-orm";
import type { Pool } from "pg";
import { fileURLToPath } from "node:url";
import { commitListeners } from "./commitListeners.ts";
import type {
  CaseStore,
  ChainRecord,
  ArrivedFile,
  ErasedFile,
  HubChanges,
} from "./CaseStore.ts";
import { WHOLE_COUNTY } from "../hub/scopeKeys.ts";
import { READ_BY_READERS, scopeOf } from "./readerScope.ts";
import { readCaseList } from "./sqlCaseList.ts";
import { type ReadOn, sqlCaseReads } from "./sqlCaseReads.ts";
import { sharedRead } from "./sharedRead.ts";
import {
  findChains,
  findChainsOfDevice,
  insertChain,
  takeNextSerials,
  takeReturnedSerials,
} from "./sqlChains.ts";
import { sqlHubTransaction } from "./sqlHubTransaction.ts";
import {
  feedHeadOf,
  journalsOf,
  journalsOfReader,
  readChainEntries,
  readFeedPage,
} from "./sqlJournals.ts";
import { sqlDataRequests } from "./sqlDataRequests.ts";
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
  const database = await openCasesDatabase(pool);
  return sqlCaseStore(
    database,
    await openReaders(pool, "cases", READ_BY_READERS),
  );
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

/**
 * The store on PostgreSQL, embedded or not. What the hub judges on it reads as the owner; what it tells a reader, in
 * his name.
 */
export function sqlCaseStore(
  database: CasesDatabase,
  readAs: ReadAs,
): CaseStore {
  const listeners = commitListeners();
  // Each push asks for its own chain, and hundreds come together.
  const chains = new DataLoader<string, ChainRecord | undefined>(
    async (ids) => {
      const found = await findChains(database, ids, "");
      return ids.map((id) => found.get(id));
    },
    { cache: false, batchScheduleFn: (read) => setImmediate(read) },
  );
  const onItsOwn: ReadOn = (read) => read(database);
  return {
    ...sqlLanes(database),
    ...sqlDelegations(database),
    ...sqlDataRequests(database),
    ...sqlCaseReads(onItsOwn, journalsOf),
    readingAs: (reader) =>
      sqlCaseReads(
        (read) => readAs.byIds(scopeOf(reader), read),
        journalsOfReader,
      ),
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
        const { from, to } =
          (await takeReturnedSerials(runner, chain, count)) ??
          (await takeNextSerials(runner, count));
        await runner.execute(sql`
          INSERT INTO cases.serial_blocks (from_serial, to_serial, chain, leased_at)
          VALUES (${from}, ${to}, ${chain}, ${leasedAt})`);
        return { from, to };
      }),
    chainEntries: (chain, from, limit) =>
      readAs.once(scopeOf({ keys: [], chains: [chain] }), (reader) =>
        readChainEntries(reader, chain, from, limit),
      ),

    feedHead: () => feedHeadOf(database),
    feedPage: (after, limit) =>
      readAs([WHOLE_COUNTY], (reader) => readFeedPage(reader, after, limit)),
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
    scopePage: (query) =>
      readAs(scopeOf(query), (reader) => readScopePage(reader, query)),
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

    reachOf: (reader, caseIds) =>
      readAs.once(scopeOf(reader), (runner) =>
        readReach(runner, reader, caseIds),
      ),
    async findCaseByNumber(caseNumber) {
      const [row] = await rowsOf<CaseRowColumns & { query_code_hash: string }>(
        database,
        sql`SELECT ${sql.raw(CASE_ROW_COLUMNS)}, query_code_hash FROM cases.cases 
          WHERE number_reversed = reverse(${caseNumber}) OR provisional_number = ${caseNumber} ORDER BY submitted_at LIMIT 1`,
      );
      return row === undefined
        ? undefined
        : { row, queryCodeHash: row.query_code_hash };
    },
    listCases: (query) =>
      readCaseList(
        (read) => readAs.once(scopeOf({ keys: query.keys, chains: [] }), read),
        query,
      ),
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

    recordArrival: (file) =>
      database.transaction(async (runner) => {
        // Waits for an erasure of the case that is under way.
        await runner.execute(
          sql`SELECT 1 FROM cases.case_states WHERE case_id = ${file.caseId} FOR SHARE`,
        );
        const erased = await rowsOf(
          runner,
          sql`SELECT 1 FROM cases.cases WHERE case_id = ${file.caseId} AND erased_at IS NOT NULL`,
        );
        await runner.execute(
          erased.length > 0
            ? sql`
              INSERT INTO cases.erased_files (material_id, sha256, case_id)
              VALUES (${file.materialId}, ${file.sha256}, ${file.caseId}) ON CONFLICT DO NOTHING`
            : sql`
              INSERT INTO cases.material_files (material_id, sha256, case_id, bytes, media_type, arrived_at)
              VALUES (${file.materialId}, ${file.sha256}, ${file.caseId}, ${file.bytes}, ${file.mediaType}, ${file.arrivedAt})
              ON CONFLICT DO NOTHING`,
        );
      }),

    async casesOfPerson(personId) {
      const rows = await rowsOf<{ case_id: string }>(
        database,
        sql`SELECT case_id FROM cases.cases WHERE applicant_person_id = ${personId} ORDER BY case_id`,
      );
      return rows.map((row) => row.case_id);
    },
    async casesOfParty(party) {
      const rows = await rowsOf<{ case_id: string }>(
        database,
        sql`SELECT case_id FROM cases.case_states
          WHERE parties::jsonb @> ${JSON.stringify([party])}::jsonb ORDER BY case_id`,
      );
      return rows.map((row) => row.case_id);
    },
    async erasedUnder(record) {
      const [row] = await rowsOf<{ count: number }>(
        database,
        sql`SELECT count(*)::int AS count FROM cases.cases WHERE erasure_record = ${record}`,
      );
      return row?.count ?? 0;
    },
    filesToErase: (limit) =>
      rowsOf<ErasedFile>(
        database,
        sql`SELECT material_id AS "materialId", sha256, case_id AS "caseId" FROM cases.erased_files
          ORDER BY material_id LIMIT ${limit}`,
      ),
    async fileOf(materialId, caseId) {
      const [row] = await rowsOf<{
        [Field in keyof ArrivedFile]: ArrivedFile[Field];
      }>(
        database,
        sql`SELECT material_id AS "materialId", case_id AS "caseId", sha256, bytes::float8 AS bytes,
            media_type AS "mediaType", arrived_at AS "arrivedAt"
          FROM cases.material_files WHERE material_id = ${materialId} AND case_id = ${caseId}
          ORDER BY arrived_at DESC LIMIT 1`,
      );
      return row;
    },
    async heldHashes(sha256s) {
      const rows = await rowsOf<{ sha256: string }>(
        database,
        sql`SELECT DISTINCT sha256 FROM cases.material_files WHERE sha256 = ANY(${textArray(sha256s)})`,
      );
      return new Set(rows.map(({ sha256 }) => sha256));
    },
    async forgetFiles(files) {
      if (files.length === 0) return;
      await database.execute(sql`
        DELETE FROM cases.erased_files e
        USING ${recordset(files, { materialId: "text", sha256: "text" })}
        WHERE e.material_id = n."materialId" AND e.sha256 = n.sha256`);
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

const MOST_ATTEMPTS = 8;

// A deadlock, a failed serialisation, or a key that another transaction has just taken: the next attempt sees it.
const CONFLICTS: ReadonlySet<unknown> = new Set(["40P01", "40001", "23505"]);

function isConflict(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("code" in error && CONFLICTS.has(error.code)) return true;
  return "cause" in error && isConflict(error.cause);
}
