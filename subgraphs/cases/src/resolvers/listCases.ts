import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import * as z from "zod/mini";
import type { Context } from "../Context.ts";
import type {
  CaseFilter,
  QueryCasesArgs,
  CaseConnectionResolvers,
} from "../generated/graphql.ts";
import { keysOfReader } from "../hub/scopeKeys.ts";
import type {
  CaseListFilter,
  CaseListPosition,
} from "../store/CaseListQuery.ts";
import type { CaseListPage, CaseRow } from "../store/CaseStore.ts";
import { stageInDomain } from "./enumNames.ts";

const LONGEST_PAGE = 200;

/** What a connection of cases is made from. */
export interface CaseList extends Pick<CaseListPage, "countAll"> {
  nodes: CaseRow[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export const caseConnectionResolvers: CaseConnectionResolvers = {
  totalCount: ({ countAll }) => countAll(),
};

/** The cases in the reader's reach. Who reaches none gets an empty list. */
export async function listCases(
  args: QueryCasesArgs,
  { hub, reader }: Pick<Context, "hub" | "reader">,
): Promise<CaseList> {
  const order = args.orderBy === "DUE" ? "due" : "newestChange";
  const keys = keysOfReader(reader);
  if (keys.length === 0)
    return {
      nodes: [],
      countAll: () => Promise.resolve(0),
      pageInfo: { hasNextPage: false, endCursor: null },
    };
  const page = await hub.store.listCases({
    keys,
    filter: filterOf(args.filter ?? {}),
    order,
    after: parsePosition(args.after),
    limit: Math.min(Math.max(args.first ?? 50, 1), LONGEST_PAGE),
  });
  const last = page.rows.at(-1);
  return {
    nodes: [...page.rows],
    countAll: page.countAll,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      endCursor: last === undefined ? null : writePosition(last, order),
    },
  };
}

function filterOf(filter: CaseFilter): CaseListFilter {
  return {
    stages: filter.stages?.map(stageInDomain),
    itemCode: filter.itemCode ?? undefined,
    implementingBody: filter.implementingBody ?? undefined,
    stationId: filter.station ?? undefined,
    division: filter.division ?? undefined,
    assignee: filter.assignee ?? undefined,
    caseNumber: filter.caseNumber ?? undefined,
    applicantPersonId: filter.applicantPersonId ?? undefined,
    applicantCreditCode: filter.applicantCreditCode ?? undefined,
    dueBefore: dayOf(filter.dueBefore),
  };
}

/** What is no day was refused before. */
function dayOf(text: string | null | undefined): PlainDate | undefined {
  const day = parsePlainDate(text ?? "");
  return day.ok ? day.value : undefined;
}

const positionShape = z.union([
  z.object({ order: z.literal("newestChange"), lastSeq: z.int() }),
  z.object({
    order: z.literal("due"),
    dueOn: z.nullable(z.string()),
    caseId: z.string(),
  }),
]);

function writePosition(
  { lastSeq, dueOn, caseId }: CaseRow,
  order: "newestChange" | "due",
): string {
  const position: CaseListPosition =
    order === "due" ? { order, dueOn, caseId } : { order, lastSeq };
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** Null, which is the beginning, for a text that wasn't given out as a cursor. */
function parsePosition(
  text: string | null | undefined,
): CaseListPosition | null {
  if (text === null || text === undefined) return null;
  try {
    const position = positionShape.parse(
      JSON.parse(Buffer.from(text, "base64url").toString()) as unknown,
    );
    if (position.order === "newestChange") return position;
    if (position.caseId.includes("\0")) return null;
    if (position.dueOn === null) return { ...position, dueOn: null };
    const dueOn = parsePlainDate(position.dueOn);
    return dueOn.ok ? { ...position, dueOn: dueOn.value } : null;
  } catch {
    return null;
  }
}
