import type {
  ListKind,
  RowChangeKind,
  RowState,
} from "@onedoor/domain/listRow";
import type { RowRefusal } from "../commands/publishListRows.ts";
import type {
  ListKind as KindInGraph,
  ListRowChange,
  ListRowRefusalReason,
  ListRowState,
} from "../generated/graphql.ts";

export const KINDS_IN_GRAPH = {
  power: "POWER",
  responsibility: "RESPONSIBILITY",
  marketAccess: "MARKET_ACCESS",
  notToAsk: "NOT_TO_ASK",
  supervision: "SUPERVISION",
  publicService: "PUBLIC_SERVICE",
  intermediary: "INTERMEDIARY",
  fee: "FEE",
  abolishedProof: "ABOLISHED_PROOF",
  boundary: "BOUNDARY",
} as const satisfies Record<ListKind, KindInGraph>;

export const KINDS: Readonly<Record<KindInGraph, ListKind>> = {
  POWER: "power",
  RESPONSIBILITY: "responsibility",
  MARKET_ACCESS: "marketAccess",
  NOT_TO_ASK: "notToAsk",
  SUPERVISION: "supervision",
  PUBLIC_SERVICE: "publicService",
  INTERMEDIARY: "intermediary",
  FEE: "fee",
  ABOLISHED_PROOF: "abolishedProof",
  BOUNDARY: "boundary",
};

export const CHANGES_IN_GRAPH = {
  added: "ADDED",
  takenOver: "TAKEN_OVER",
  adjusted: "ADJUSTED",
  cancelled: "CANCELLED",
  delegated: "DELEGATED",
  transferred: "TRANSFERRED",
  merged: "MERGED",
} as const satisfies Record<RowChangeKind, ListRowChange>;

export const CHANGES: Readonly<Record<ListRowChange, RowChangeKind>> = {
  ADDED: "added",
  TAKEN_OVER: "takenOver",
  ADJUSTED: "adjusted",
  CANCELLED: "cancelled",
  DELEGATED: "delegated",
  TRANSFERRED: "transferred",
  MERGED: "merged",
};

export const STATES_IN_GRAPH = {
  inForce: "IN_FORCE",
  cancelled: "CANCELLED",
  delegated: "DELEGATED",
  transferred: "TRANSFERRED",
  merged: "MERGED",
} as const satisfies Record<RowState, ListRowState>;

export const REFUSALS_IN_GRAPH = {
  malformed: "MALFORMED",
  notYourBody: "NOT_YOUR_BODY",
  unknownRow: "UNKNOWN_ROW",
  rowHasEnded: "ROW_HAS_ENDED",
  changedMeanwhile: "CHANGED_MEANWHILE",
  beforeItsVersion: "BEFORE_ITS_VERSION",
  anotherRow: "ANOTHER_ROW",
  withoutBasis: "WITHOUT_BASIS",
  unknownBody: "UNKNOWN_BODY",
  unknownPowerRow: "UNKNOWN_POWER_ROW",
  alreadyListed: "ALREADY_LISTED",
  notDownward: "NOT_DOWNWARD",
  sameBody: "SAME_BODY",
  mergedIntoItself: "MERGED_INTO_ITSELF",
  mergedIntoNothing: "MERGED_INTO_NOTHING",
} as const satisfies Record<RowRefusal["reason"], ListRowRefusalReason>;
