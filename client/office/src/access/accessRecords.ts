import {
  ERASURE_BASES,
  type ErasureBasis,
} from "@onedoor/domain/decideErasure";
import type { RevealReason } from "@onedoor/domain/decideReveal";
import {
  ACCESS_KINDS,
  type AccessKind,
  REVEALED_FIELDS,
  type RevealedField,
} from "@onedoor/domain/accessRecord";
import { type Instant, parseInstant } from "@onedoor/domain/time";
import { parseRevealReason } from "../reveal/revealApplication.ts";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** A record as the supervisor's list shows it. */
export interface ListedAccess {
  seq: number;
  at: Instant;
  /** Null for a kind that this version of the app doesn't know. */
  kind: AccessKind | null;
  accountId: string;
  staff: string | null;
  station: string | null;
  body: string | null;
  personId: string | null;
  caseNumber: string | null;
  fields: readonly RevealedField[];
  reason: RevealReason | null;
  basis: ErasureBasis | null;
  /** That something was done about. */
  account: string | null;
  /** Of a merge and its undoing: whose id points, or pointed, to the person's. */
  otherPersonId: string | null;
  /** Of a look at a household's file. */
  householdId: string | null;
  words: string;
  count: number | null;
}

export interface AccessPageOfRecords {
  records: readonly ListedAccess[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  chain: {
    intact: boolean;
    verified: number;
    head: string;
    /** Of the record whose number was asked for; null where there is none. */
    hashAt: string | null;
  };
}

/** A page of who looked at personal data, with what verifying the whole chain has found. Asking is itself recorded. */
export const ACCESS_RECORDS: GraphQuestion<AccessPageOfRecords> = {
  document: `query AccessRecords($after: String, $personId: ID, $known: Int!) {
  accessRecords(first: 50, after: $after, personId: $personId) {
    nodes {
      seq at kind accountId staff { name } station { stationId } body { creditCode }
      personId case { caseId caseNumber } fields reason basis account otherPersonId householdId words count
    }
    pageInfo { hasNextPage endCursor }
    chain { intact verified head hashAt(seq: $known) }
  }
}`,
  parse(data) {
    const { accessRecords } = data as { accessRecords: OnTheWire };
    const { nodes, pageInfo, chain } = accessRecords;
    return {
      records: nodes.map(listed),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      chain,
    };
  },
};

interface OnTheWire {
  nodes: readonly NodeOnTheWire[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  chain: AccessPageOfRecords["chain"];
}

interface NodeOnTheWire {
  seq: number;
  at: string;
  kind: string;
  accountId: string;
  staff: { name?: string | null } | null;
  station: { stationId: string } | null;
  body: { creditCode: string } | null;
  personId: string | null;
  /** Its number is another part's, which may not answer. */
  case: { caseId: string; caseNumber?: string | null } | null;
  fields: readonly string[];
  reason: string | null;
  basis: string | null;
  account: string | null;
  otherPersonId: string | null;
  householdId?: string | null;
  words: string;
  count: number | null;
}

function listed(node: NodeOnTheWire): ListedAccess {
  const at = parseInstant(node.at);
  if (!at.ok) throw new Error(`record ${node.seq} is of no moment`);
  return {
    seq: node.seq,
    at: at.value,
    kind: ACCESS_KINDS.find((kind) => inGraph(kind) === node.kind) ?? null,
    accountId: node.accountId,
    staff: node.staff?.name ?? null,
    station: node.station?.stationId ?? null,
    body: node.body?.creditCode ?? null,
    personId: node.personId,
    caseNumber: node.case?.caseNumber ?? node.case?.caseId ?? null,
    fields: REVEALED_FIELDS.filter((field) =>
      node.fields.includes(inGraph(field)),
    ),
    reason: parseRevealReason(node.reason),
    basis: ERASURE_BASES.find((basis) => inGraph(basis) === node.basis) ?? null,
    account: node.account,
    otherPersonId: node.otherPersonId,
    householdId: node.householdId ?? null,
    words: node.words,
    count: node.count,
  };
}

function inGraph(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase();
}
