import { readState } from "@onedoor/domain/caseState";
import { sql } from "drizzle-orm";
import type { CaseReads, MaterialRecord } from "./CaseStore.ts";
import { readCaseRows } from "./sqlCaseList.ts";
import { readDataRequests } from "./sqlDataRequests.ts";
import type { journalsOf } from "./sqlJournals.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";

/** Runs a read: on the database itself, or in a reader's name. */
export type ReadOn = <Result>(
  read: (runner: SqlRunner) => Promise<Result>,
) => Promise<Result>;

/**
 * Reads of rows by their ids and nothing else, so that a plan of theirs may be kept. `readJournals`: `journalsOf` where
 * all is read, `journalsOfReader` in a reader's name.
 */
export function sqlCaseReads(
  readOn: ReadOn,
  readJournals: typeof journalsOf,
): CaseReads {
  return {
    async journalsOf(caseIds) {
      if (caseIds.length === 0) return new Map();
      return readOn((runner) => readJournals(runner, caseIds));
    },
    async statesOf(caseIds) {
      if (caseIds.length === 0) return new Map();
      const rows = await readOn((runner) =>
        rowsOf<{ case_id: string; state: string }>(
          runner,
          sql`SELECT case_id, state FROM cases.case_states WHERE case_id = ANY(${textArray(caseIds)})`,
        ),
      );
      return new Map(rows.map((row) => [row.case_id, readState(row.state)]));
    },
    async caseRows(caseIds) {
      if (caseIds.length === 0) return [];
      return readOn((runner) => readCaseRows(runner, caseIds));
    },
    async caseOfEntry(entryId) {
      const [row] = await readOn((runner) =>
        rowsOf<{ case_id: string }>(
          runner,
          sql`SELECT case_id FROM cases.entries WHERE entry_id = ${entryId}`,
        ),
      );
      return row?.case_id;
    },
    async materialsOf(caseIds) {
      if (caseIds.length === 0) return [];
      return readOn((runner) =>
        rowsOf<MaterialColumns>(
          runner,
          sql`${MATERIALS} WHERE m.case_id = ANY(${textArray(caseIds)}) ORDER BY m.material_id`,
        ),
      );
    },
    async findMaterial(materialId) {
      const [row] = await readOn((runner) =>
        rowsOf<MaterialColumns>(
          runner,
          sql`${MATERIALS} WHERE m.material_id = ${materialId}`,
        ),
      );
      return row;
    },
    async dataRequestsOf(caseIds) {
      if (caseIds.length === 0) return [];
      return readOn((runner) =>
        readDataRequests(
          runner,
          sql`WHERE case_id = ANY(${textArray(caseIds)}) ORDER BY asked_at, request_id`,
        ),
      );
    },
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
