import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { CaseListFilter, CaseListQuery } from "./CaseListQuery.ts";
import type { CaseListPage, CaseRow } from "./CaseStore.ts";

/** The page of a list; `inReach` are the rows that the reader may see. */
export function listInMemory(
  inReach: readonly CaseRow[],
  { filter, order, after, limit }: CaseListQuery,
): CaseListPage {
  const matching = inReach
    .filter((row) => matches(row, filter))
    .sort(order === "due" ? byDue : byChange);
  const begin =
    after === null || after.order !== order
      ? matching
      : matching.filter((row) =>
          after.order === "due"
            ? byDue(row, after) > 0
            : row.lastSeq < after.lastSeq,
        );
  return {
    rows: begin.slice(0, limit),
    countAll: () => Promise.resolve(matching.length),
    hasNextPage: begin.length > limit,
  };
}

function matches(row: CaseRow, filter: CaseListFilter): boolean {
  const equal = <Value>(wanted: Value | undefined, value: Value) =>
    wanted === undefined || wanted === value;
  return (
    (filter.stages === undefined || filter.stages.includes(row.stage)) &&
    equal(filter.itemCode, row.itemCode) &&
    equal(filter.implementingBody, row.implementingBody) &&
    equal<string | null>(filter.stationId, row.stationId) &&
    equal<string | null>(filter.assignee, row.assignee) &&
    equal<string | null>(filter.applicantPersonId, row.applicantPersonId) &&
    equal<string | null>(filter.applicantCreditCode, row.applicantCreditCode) &&
    (filter.division === undefined ||
      isWithinDivision(filter.division, row.division)) &&
    (filter.caseNumber === undefined ||
      (row.caseNumber ?? "").endsWith(
        filter.caseNumber.trim().toUpperCase(),
      )) &&
    (filter.dueBefore === undefined || dueOf(row) < filter.dueBefore)
  );
}

type Due = Pick<CaseRow, "dueOn" | "caseId">;

function byDue(a: Due, b: Due): number {
  if (dueOf(a) !== dueOf(b)) return dueOf(a) < dueOf(b) ? -1 : 1;
  return a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
}

function byChange(a: CaseRow, b: CaseRow): number {
  return b.lastSeq - a.lastSeq;
}

// What has no date due comes last.
function dueOf({ dueOn }: Pick<CaseRow, "dueOn">): string {
  return dueOn ?? "9999-12-31";
}
