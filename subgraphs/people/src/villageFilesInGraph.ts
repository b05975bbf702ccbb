import type { VillageEntryRefusal as DomainRefusal } from "@onedoor/domain/decideVillageFile";
import type { FileSetAside } from "@onedoor/domain/foldVillageFile";
import type { VillageEntryKind as DomainEntryKind } from "@onedoor/domain/villageFileEntry";
import type {
  FileEnding,
  HardshipCause as DomainCause,
  VillageFileKind as DomainKind,
  VillageFileState as DomainState,
} from "@onedoor/domain/villageFileTerms";
import type {
  HardshipCause,
  VillageEntryKind,
  VillageEntryRefusal,
  VillageEntrySetAside,
  VillageFileEnding,
  VillageFileKind,
  VillageFileState,
} from "./generated/graphql.ts";

export const FILE_KINDS: Record<DomainKind, VillageFileKind> = {
  outOfPoverty: "OUT_OF_POVERTY",
  unstable: "UNSTABLE",
  atTheEdge: "AT_THE_EDGE",
  suddenHardship: "SUDDEN_HARDSHIP",
  minimumAllowance: "MINIMUM_ALLOWANCE",
  destitute: "DESTITUTE",
  disabled: "DISABLED",
  leftBehind: "LEFT_BEHIND",
};

export const FILE_STATES: Record<DomainState, VillageFileState> = {
  none: "NONE",
  proposed: "PROPOSED",
  open: "OPEN",
  closed: "CLOSED",
};

export const CAUSES: Record<DomainCause, HardshipCause> = {
  illness: "ILLNESS",
  disability: "DISABILITY",
  disaster: "DISASTER",
  schooling: "SCHOOLING",
  lackOfLabour: "LACK_OF_LABOUR",
  accident: "ACCIDENT",
  other: "OTHER",
};

export const ENDINGS: Record<FileEnding, VillageFileEnding> = {
  riskLifted: "RISK_LIFTED",
  left: "LEFT",
};

export const ENTRY_KINDS: Record<DomainEntryKind, VillageEntryKind> = {
  proposed: "PROPOSED",
  opened: "OPENED",
  declined: "DECLINED",
  measureSet: "MEASURE_SET",
  helperNamed: "HELPER_NAMED",
  visited: "VISITED",
  incomeNoted: "INCOME_NOTED",
  closed: "CLOSED",
};

export const SET_ASIDE: Record<FileSetAside, VillageEntrySetAside> = {
  alreadyOpen: "ALREADY_OPEN",
  alreadyProposed: "ALREADY_PROPOSED",
  notProposed: "NOT_PROPOSED",
  noFile: "NO_FILE",
};

export const ENTRY_REFUSALS: Record<
  DomainRefusal | "tooMany",
  VillageEntryRefusal
> = {
  badEntry: "BAD_ENTRY",
  badWords: "BAD_WORDS",
  unknownHousehold: "UNKNOWN_HOUSEHOLD",
  townsToDo: "TOWNS_TO_DO",
  badDay: "BAD_DAY",
  idTaken: "ID_TAKEN",
  unknownHelper: "UNKNOWN_HELPER",
  tooMany: "TOO_MANY",
};

/** The domain's word for one of the graph's. */
export function inDomain<Word extends string, InGraph>(
  words: Record<Word, InGraph>,
  inGraph: InGraph | null | undefined,
): Word | null {
  const found = Object.entries(words).find(([, one]) => one === inGraph);
  return found === undefined ? null : (found[0] as Word);
}
