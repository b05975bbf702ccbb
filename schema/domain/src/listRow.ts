import type { BasisOfLaw } from "./legalBasis.ts";
import type { Instant, PlainDate } from "./time.ts";

/**
 * The county's lists (清单). The negative list is two: sectors of the market, and what no applicant may be asked for;
 * proofs that were abolished by name stand on one of their own.
 */
export const LIST_KINDS = [
  "power",
  "responsibility",
  "marketAccess",
  "notToAsk",
  "supervision",
  "publicService",
  "intermediary",
  "fee",
  "abolishedProof",
  "boundary",
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Numbers are given once in a list and stay with their row, also when it has ended. */
export interface RowKey {
  kind: ListKind;
  number: number;
}

/** `power:7`. */
export function rowKeyOf({ kind, number }: RowKey): string {
  return `${kind}:${number}`;
}

/** 在用, 已取消, 已下放, 已转移, 已合并. Only a row in force can change; what has ended never comes back. */
export type RowState =
  "inForce" | "cancelled" | "delegated" | "transferred" | "merged";

/** 新增, 承接, 调整, 取消, 下放, 转移, 合并. */
export const ROW_CHANGES = [
  "added",
  "takenOver",
  "adjusted",
  "cancelled",
  "delegated",
  "transferred",
  "merged",
] as const;
export type RowChangeKind = (typeof ROW_CHANGES)[number];

/** What every row says, whichever its list. */
interface CommonContent {
  name: string;
  nameEn: string;
  /** Credit code of the body whose row it is. */
  body: string;
  /** 行使层级 of the code: 4 county, 5 town, 6 village. */
  level: string;
  basis: BasisOfLaw[];
}

/** What a row says: the rest depends on its list. */
export type RowContent = CommonContent &
  (
    | {
        kind: "power";
        /** 事项类型, 01 to 10. */
        itemType: string;
        /** Base code of what is applied for under it (`00Y`: of its sub-items); null where nobody applies. */
        baseCode: string | null;
      }
    | { kind: "publicService"; baseCode: string | null }
    | {
        kind: "responsibility";
        /** Number of the power row that it belongs to. */
        power: number;
        stage: string;
        duty: string;
        accountability: string;
      }
    | {
        kind: "marketAccess";
        sector: string;
        access: "forbidden" | "licensed";
        licence: string | null;
      }
    | {
        kind: "notToAsk" | "abolishedProof";
        /** What else the proof is called at windows. */
        aliases: string[];
        /** What is done in its place. */
        instead: string;
      }
    | {
        kind: "supervision";
        object: string;
        means: string;
        frequency: string;
        outcome: string;
      }
    | {
        kind: "intermediary";
        baseCodes: string[];
        provider: string;
        paidBy: string;
      }
    | {
        kind: "fee";
        baseCodes: string[];
        standard: string;
        fund: "administrative" | "governmentFund" | "examination";
      }
    | {
        kind: "boundary";
        /** Credit codes of the other bodies that have a part in it. */
        others: string[];
        duties: string;
        /** Who decides where they disagree. */
        arbiter: string;
      }
  );

/** One immutable version of a row. */
export interface ListRow {
  number: number;
  version: number;
  state: RowState;
  content: RowContent;
  /** First day of its first version. */
  beganOn: PlainDate;
  /** First day of this version: of one that ends the row, the first day without it. */
  effectiveFrom: PlainDate;
  /** Number of the row that it was taken over from, and of the one that it went to or into; in the same list. */
  predecessor: number | null;
  successor: number | null;
  change: RowChangeRecord;
}

/** Why a version was made, and by whom: kept for good. */
export interface RowChangeRecord {
  kind: RowChangeKind;
  reason: string;
  /** The office that approved it (编办、审改办), in words. */
  approver: string;
  /** The document or page in which it was made public. */
  publication: string;
  publishedAt: Instant;
  /** Null where the operator published it from a file. */
  by: { staffId: string; body: string } | null;
}

export function keyOfRow({ number, content }: ListRow): RowKey {
  return { kind: content.kind, number };
}

/**
 * With what the code of every item begins that the row covers: body, level and base code, up to the main item where
 * the row is a heading of sub-items. Null where it covers none.
 */
export function coverageOf(content: RowContent): string | null {
  if (content.kind !== "power" && content.kind !== "publicService") return null;
  const { body, level, baseCode } = content;
  if (baseCode === null) return null;
  return `${body}${level}${baseCode.endsWith("Y") ? baseCode.slice(0, 9) : baseCode}`;
}

/** All that a row may cover the item by: its own code, and that of its heading. */
export function coveragesOfItem(itemCode: string): string[] {
  return [itemCode, itemCode.slice(0, -3)];
}

/** The last day on which the row is in force is before this one; null where no end is published. */
export function endOfRow({ state, effectiveFrom }: ListRow): PlainDate | null {
  return state === "inForce" ? null : effectiveFrom;
}
