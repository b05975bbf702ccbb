import type {
  ListKind,
  RowChangeKind,
  RowState,
} from "@onedoor/domain/listRow";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";
import type { Upper } from "../supervision/inGraph.ts";

export interface ListedRow {
  number: number;
  version: number;
  state: Upper<RowState>;
  name: string;
  nameEn: string;
  level: string;
  department: { creditCode: string };
  effectiveFrom: PlainDate;
  predecessor: number | null;
  successor: number | null;
  basis: readonly {
    title: string;
    docNo: string | null;
    article: string | null;
  }[];
  /** As the list has it: what `rowFields` names. */
  content: Readonly<Record<string, unknown>>;
}

export interface RowVersion {
  version: number;
  change: Upper<RowChangeKind>;
  effectiveFrom: PlainDate;
  name: string;
  reason: string;
  approver: string;
  publication: string;
  publishedAt: Instant;
}

export interface RowWithHistory extends ListedRow {
  history: readonly RowVersion[];
  leftOutside: readonly { itemCode: string; name: string; nameEn: string }[];
}

const ROW = `number version state name nameEn level department { creditCode } effectiveFrom predecessor successor
      basis { title docNo article } content`;

export interface Lists {
  lists: readonly {
    kind: Upper<ListKind>;
    inForce: number;
    ended: number;
  }[];
  itemCounts: readonly {
    level: string;
    exercised: number;
    accepted: number;
  }[];
}

export const LISTS: GraphQuestion<Lists> = {
  document: `query OfficeLists {
  lists { kind inForce ended }
  itemCounts { level exercised accepted }
}`,
  parse: (data) => data as Lists,
};

export interface RowPage {
  rows: readonly ListedRow[];
  totalCount: number;
  /** Where the next page begins; null after the last one. */
  next: string | null;
}

export const LIST_ROWS: GraphQuestion<RowPage> = {
  document: `query OfficeListRows($kind: ListKind!, $filter: ListRowFilter, $first: Int, $after: String) {
  listRows(kind: $kind, filter: $filter, first: $first, after: $after) {
    nodes { ${ROW} }
    totalCount pageInfo { hasNextPage endCursor }
  }
}`,
  parse(data) {
    const { listRows } = data as {
      listRows: {
        nodes: ListedRow[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    const { hasNextPage, endCursor } = listRows.pageInfo;
    return {
      rows: listRows.nodes,
      totalCount: listRows.totalCount,
      next: hasNextPage ? endCursor : null,
    };
  },
};

export const LIST_ROW: GraphQuestion<RowWithHistory | null> = {
  document: `query OfficeListRow($kind: ListKind!, $number: Int!) {
  listRow(kind: $kind, number: $number) {
    ${ROW}
    history { version change effectiveFrom name reason approver publication publishedAt }
    leftOutside { itemCode name nameEn }
  }
}`,
  parse: (data) => (data as { listRow: RowWithHistory | null }).listRow,
};

export type RowRefusal =
  | "MALFORMED"
  | "NOT_YOUR_BODY"
  | "UNKNOWN_ROW"
  | "ROW_HAS_ENDED"
  | "CHANGED_MEANWHILE"
  | "BEFORE_ITS_VERSION"
  | "ANOTHER_ROW"
  | "WITHOUT_BASIS"
  | "UNKNOWN_BODY"
  | "UNKNOWN_POWER_ROW"
  | "ALREADY_LISTED"
  | "NOT_DOWNWARD"
  | "SAME_BODY"
  | "MERGED_INTO_ITSELF"
  | "MERGED_INTO_NOTHING";

/** Null where it was done, else the first reason why not. */
export const PUBLISH_LIST_ROWS: GraphQuestion<RowRefusal | null> = {
  document: `mutation PublishListRows($input: PublishListRowsInput!) {
  publishListRows(input: $input) { __typename ... on ListRowsRefused { refusals { at reason } } }
}`,
  parse(data) {
    const { publishListRows } = data as {
      publishListRows: { refusals?: { reason: RowRefusal }[] };
    };
    return publishListRows.refusals?.[0]?.reason ?? null;
  },
};
