import type { StaffActor } from "@onedoor/domain/entries";
import type { CaseRow } from "@onedoor/replication/documents";
import type { MangoQuery, RxCollection } from "rxdb";
import { from, map, type Observable, switchMap } from "rxjs";
import type { CaseIndex } from "./CaseIndex.ts";
import type { CaseQuery } from "./Replica.ts";

interface Parts {
  cases: RxCollection<CaseRow>;
  index: CaseIndex;
  actor: StaffActor;
  blind(value: string): Promise<string>;
}

/** The rows of a list, live. Each desk and order has an index; a search finds its cases in memory. */
export function listCases(
  query: CaseQuery,
  parts: Parts,
): Observable<readonly CaseRow[]> {
  const { search } = query;
  return from(deskOf(query, parts)).pipe(
    switchMap((desk) =>
      search === undefined || search.trim() === ""
        ? parts.cases
            .find(mangoOf(query, desk))
            .$.pipe(map((rows) => rows.map((row) => row._data)))
        : searched(query, desk, search, parts),
    ),
  );
}

type Desk = Partial<Pick<CaseRow, "stationKey" | "assigneeKey">>;

async function deskOf(
  { desk }: CaseQuery,
  { actor, blind }: Parts,
): Promise<Desk> {
  if (desk === "mine")
    return { stationKey: await blind(actor.stationId ?? "") };
  if (desk === "inbox") return { assigneeKey: await blind(actor.staffId) };
  return {};
}

function mangoOf(query: CaseQuery, desk: Desk): MangoQuery<CaseRow> {
  const order =
    query.order === "due"
      ? ({ dueOnKey: "asc" } as const)
      : ({ updatedAtInv: "asc" } as const);
  return {
    selector: {
      ...desk,
      ...(query.stages === undefined
        ? {}
        : { stage: { $in: [...query.stages] } }),
    },
    sort: [order, { caseId: "asc" }],
    limit: query.limit,
  };
}

function searched(
  query: CaseQuery,
  desk: Desk,
  search: string,
  { cases, index }: Parts,
): Observable<readonly CaseRow[]> {
  const key = query.order === "due" ? "dueOnKey" : "updatedAtInv";
  return index.changes$.pipe(
    switchMap(() => index.search(search)),
    switchMap((ids) => cases.findByIds([...ids]).$),
    map((found) =>
      [...found.values()]
        .map((row) => row._data)
        .filter((row) => isOnDesk(row, desk, query))
        .sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0))
        .slice(0, query.limit),
    ),
  );
}

function isOnDesk(row: CaseRow, desk: Desk, { stages }: CaseQuery): boolean {
  if (desk.stationKey !== undefined && row.stationKey !== desk.stationKey)
    return false;
  if (desk.assigneeKey !== undefined && row.assigneeKey !== desk.assigneeKey)
    return false;
  return (
    stages === undefined || (stages as readonly string[]).includes(row.stage)
  );
}
