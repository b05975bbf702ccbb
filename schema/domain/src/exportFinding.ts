/** What can be wrong with an export. Closed: whoever shows one has words for each. */
export const EXPORT_PROBLEMS = [
  // The file.
  "notALine",
  "unknownFormat",
  "outOfPlace",
  "brokenOff",
  "sumDiffers",
  // The hub.
  "hubIdDiffers",
  "anotherHub",
  // Chains, and what their devices signed.
  "unknownChain",
  "keyNotProved",
  "keyNotRegistered",
  "segmentNotSigned",
  "segmentMissing",
  "notSigned",
  "signedDiffers",
  "forkNotProved",
  "brokenLink",
  "placeTwice",
  "chainGap",
  "chainCut",
  // Rows.
  "hole",
  "malformedHeader",
  "anotherEntry",
  "entryTwice",
  "anotherBody",
  "effectiveTimeDiffers",
  "receivedBackwards",
  "verdictDiffers",
  "reasonDiffers",
  // The tree.
  "headNotSigned",
  "headOutOfPlace",
  "headBackwards",
  "rootDiffers",
  "rowsWithoutHead",
  "epochNotSigned",
  "epochDiffers",
  "epochMissing",
  // Rows that came back after a restore.
  "returnUnknown",
  "returnDiffers",
  "returnNotProved",
  "returnMissing",
  // Heads that were kept elsewhere.
  "keptHeadNotSigned",
  "keptHeadDiffers",
  "tailCut",
  "notCameBack",
] as const;
export type ExportProblem = (typeof EXPORT_PROBLEMS)[number];

/** Where an export was read. */
export interface ExportPlace {
  /** From 1; 0 for what no line says. */
  line: number;
  seq: number | null;
  entryId: string | null;
}

export interface ExportFinding extends ExportPlace {
  problem: ExportProblem;
  /** Ids and numbers that say more; nothing personal. */
  about: string | null;
}

/** Takes down a finding. Without a place, that of the line being read. */
export type Find = (
  problem: ExportProblem,
  about?: string | null,
  at?: ExportPlace,
) => void;
