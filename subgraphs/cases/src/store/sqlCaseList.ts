import { parseDivisionCode } from "@onedoor/domain/divisionCode";
import { type SQL, sql } from "drizzle-orm";
import { WHOLE_COUNTY } from "../hub/scopeKeys.ts";
import { divisionPrefix } from "../hub/divisionPrefix.ts";
import type { CaseListPage, CaseRow } from "./CaseStore.ts";
import type { CaseListFilter, CaseListQuery } from "./CaseListQuery.ts";
import type { ReadOn } from "./sqlCaseReads.ts";
import { rowsOf, type SqlRunner, textArray } from "./sqlRunner.ts";
import { CASE_ROW_COLUMNS, type CaseRowColumns } from "./storedRows.ts";

/** A page of a list. */
export async function readCaseList(
  readOn: ReadOn,
  query: CaseListQuery,
): Promise<CaseListPage> {
  const rows = await readOn((runner) =>
    rowsOf<CaseRowColumns>(runner, caseListPage(query)),
  );
  return {
    rows: rows.slice(0, query.limit),
    async countAll() {
      const [total] = await readOn((runner) =>
        rowsOf<{ count: number }>(
          runner,
          sql`SELECT count(*)::float8 AS count FROM cases.cases WHERE ${conditionsOf(query)}`,
        ),
      );
      return total?.count ?? 0;
    },
    hasNextPage: rows.length > query.limit,
  };
}

/** The statement of one page, with one row more than asked for: it tells whether another page follows. */
export function caseListPage(query: CaseListQuery): SQL {
  const order =
    query.order === "due"
      ? sql`coalesce(due_on, '9999-12-31'::date), case_id`
      : sql`last_seq DESC`;
  return sql`
    SELECT ${sql.raw(CASE_ROW_COLUMNS)} FROM cases.cases
    WHERE ${conditionsOf(query)} AND ${positionOf(query)} ORDER BY ${order} LIMIT ${query.limit + 1}`;
}

export async function readCaseRows(
  runner: SqlRunner,
  caseIds: readonly string[],
): Promise<readonly CaseRow[]> {
  if (caseIds.length === 0) return [];
  return rowsOf<CaseRowColumns>(
    runner,
    sql`SELECT ${sql.raw(CASE_ROW_COLUMNS)} FROM cases.cases WHERE case_id = ANY(${textArray(caseIds)})`,
  );
}

function conditionsOf({ keys, filter }: CaseListQuery): SQL {
  return sql.join([reachOf(keys), ...filtersOf(filter)], sql` AND `);
}

function reachOf(keys: readonly string[]): SQL {
  if (keys.includes(WHOLE_COUNTY)) return sql`TRUE`;
  return sql`case_id IN (SELECT case_id FROM cases.case_scope
    WHERE scope_key = ANY(${textArray(keys)}) AND NOT has_left)`;
}

function filtersOf(filter: CaseListFilter): SQL[] {
  const conditions: SQL[] = [];
  const equals = (column: string, value: string | undefined) => {
    if (value !== undefined)
      conditions.push(sql`${sql.raw(column)} = ${value}`);
  };
  if (filter.stages !== undefined)
    conditions.push(sql`stage = ANY(${textArray(filter.stages)})`);
  equals("item_code", filter.itemCode);
  equals("implementing_body", filter.implementingBody);
  equals("station_id", filter.stationId);
  equals("assignee", filter.assignee);
  equals("applicant_person_id", filter.applicantPersonId);
  equals("applicant_credit_code", filter.applicantCreditCode);
  if (filter.division !== undefined) conditions.push(within(filter.division));
  if (filter.caseNumber !== undefined)
    conditions.push(endsWith(filter.caseNumber));
  if (filter.dueBefore !== undefined)
    conditions.push(
      sql`coalesce(due_on, '9999-12-31'::date) < ${filter.dueBefore}::date`,
    );
  return conditions;
}

function within(division: string): SQL {
  const code = parseDivisionCode(division);
  return code.ok
    ? startsWith(sql`division`, divisionPrefix(code.value))
    : sql`FALSE`;
}

function endsWith(numberEnd: string): SQL {
  const end = numberEnd.trim().toUpperCase();
  if (!/^[0-9A-Z-]+$/.test(end)) return sql`FALSE`;
  return startsWith(sql`number_reversed`, [...end].reverse().join(""));
}

/**
 * `LIKE 'prefix%'`, in the operators that PostgreSQL trusts to look at rows before a reader's policy has: only these
 * are looked up in an index. The last character that there is comes after all that a prefix goes on with.
 */
function startsWith(column: SQL, prefix: string): SQL {
  return sql`${column} ~>=~ ${prefix} AND ${column} ~<=~ ${`${prefix}\u{10FFFF}`}`;
}

function positionOf({ order, after }: CaseListQuery): SQL {
  if (after === null || after.order !== order) return sql`TRUE`;
  return after.order === "newestChange"
    ? sql`last_seq < ${after.lastSeq}`
    : sql`(coalesce(due_on, '9999-12-31'::date), case_id)
        > (${after.dueOn ?? "9999-12-31"}::date, ${after.caseId})`;
}
