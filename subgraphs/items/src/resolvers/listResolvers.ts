import { searchWordsOf } from "@onedoor/domain/itemFit";
import { keyOfRow, LIST_KINDS, type ListRow } from "@onedoor/domain/listRow";
import { actorOf } from "@onedoor/subgraph-host/claims";
import { GraphQLError } from "graphql";
import {
  type PublishRowsResult,
  publishListRows,
} from "../commands/publishListRows.ts";
import type {
  ListRowChangeInput,
  ListRowResolvers,
  ListRowVersion,
  MutationResolvers,
  QueryResolvers,
} from "../generated/graphql.ts";
import {
  CHANGES,
  CHANGES_IN_GRAPH,
  KINDS,
  KINDS_IN_GRAPH,
  REFUSALS_IN_GRAPH,
  STATES_IN_GRAPH,
} from "./listEnums.ts";

const MOST_LISTED = 200;
const MOST_CHANGES = 200;
/** Where every county has windows; others only where something stands there. */
const LEVELS_OF_A_COUNTY = ["4", "5", "6"];

export const listQueries: Pick<
  QueryResolvers,
  "lists" | "listRows" | "listRow" | "itemCounts"
> = {
  async lists(_, __, { lists }) {
    const counts = await lists.counts();
    return LIST_KINDS.map((kind) => {
      const found = counts.find((one) => one.kind === kind);
      return {
        kind: KINDS_IN_GRAPH[kind],
        inForce: found?.inForce ?? 0,
        ended: found?.ended ?? 0,
      };
    });
  },

  async listRows(_, { kind, filter, first, after }, { lists }) {
    const inForce = filter?.inForce ?? null;
    const found = await lists.search({
      kind: KINDS[kind],
      words: searchWordsOf(filter?.search ?? ""),
      body: filter?.body ?? null,
      standing: inForce === null ? null : inForce ? "inForce" : "ended",
      first: Math.min(Math.max(first ?? 50, 1), MOST_LISTED),
      after: after === null || after === undefined ? null : numberIn(after),
    });
    return {
      nodes: [...found.rows],
      totalCount: found.totalCount,
      pageInfo: {
        hasNextPage: found.hasNextPage,
        endCursor: found.rows.at(-1)?.number.toString() ?? null,
      },
    };
  },

  listRow: async (_, { kind, number }, { histories }) =>
    (await histories.load({ kind: KINDS[kind], number }))[0] ?? null,

  async itemCounts(_, __, { lists, today }) {
    const counted = await lists.itemCounts(today());
    const missing = LEVELS_OF_A_COUNTY.filter(
      (level) => !counted.some((one) => one.level === level),
    ).map((level) => ({ level, exercised: 0, accepted: 0 }));
    return [...counted, ...missing].sort((a, b) =>
      a.level < b.level ? -1 : 1,
    );
  },
};

export const listMutations: Pick<MutationResolvers, "publishListRows"> = {
  async publishListRows(_, { input }, { lists, reader, now }) {
    const by = reader === null ? null : actorOf(reader);
    if (by === null) throw forbidden();
    if (input.changes.length > MOST_CHANGES)
      throw badInput(`At most ${MOST_CHANGES} changes at a time.`);
    return presented(
      await publishListRows(lists, input.changes.map(offeredChange), {
        by,
        now: now(),
      }),
    );
  },
};

export const listRowResolvers: ListRowResolvers = {
  kind: ({ content }) => KINDS_IN_GRAPH[content.kind],
  state: ({ state }) => STATES_IN_GRAPH[state],
  name: ({ content }) => content.name,
  nameEn: ({ content }) => content.nameEn,
  department: ({ content }) => ({ creditCode: content.body }),
  level: ({ content }) => content.level,
  basis: ({ content }) => content.basis,
  history: async (row, _, { histories }) =>
    (await histories.load(keyOfRow(row))).map(presentVersion),
  leftOutside: async (row, _, { leftOutside }) =>
    row.state === "inForce" ? [] : [...(await leftOutside.load(keyOfRow(row)))],
};

function presentVersion(row: ListRow): ListRowVersion {
  const { version, state, content, effectiveFrom, successor, change } = row;
  const { reason, approver, publication, publishedAt } = change;
  return {
    version,
    state: STATES_IN_GRAPH[state],
    change: CHANGES_IN_GRAPH[change.kind],
    name: content.name,
    effectiveFrom,
    successor,
    reason,
    approver,
    publication,
    publishedAt,
  };
}

/** As files bring it: what it lacks is found where all changes are parsed. */
function offeredChange(input: ListRowChangeInput): object {
  const { change, kind, content } = input;
  const inList = { ...input, change: CHANGES[change], kind: KINDS[kind] };
  return typeof content === "object" && content !== null
    ? { ...inList, content: { ...content, kind: KINDS[kind] } }
    : inList;
}

function presented(result: PublishRowsResult) {
  return result.ok
    ? { __typename: "ListRowsPublished" as const, rows: [...result.published] }
    : {
        __typename: "ListRowsRefused" as const,
        refusals: result.refusals.map(({ at, reason, details }) => ({
          at,
          reason: REFUSALS_IN_GRAPH[reason],
          details: [...details],
        })),
      };
}

function numberIn(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor))
    throw badInput("A place in a list is the `endCursor` of a page.");
  return Number(cursor);
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
}

function forbidden(): GraphQLError {
  return new GraphQLError("Not for this account.", {
    extensions: { code: "FORBIDDEN" },
  });
}
