import type { Words } from "./wording.ts";

/** Where a record is: as the replica says it, or a draft that nobody has submitted. */
export type ArrivalState =
  | "draft"
  | "waiting"
  | "sending"
  | "arrived"
  | "setAside"
  | "held"
  | "quarantined";

export const arrivalWords: Words<ArrivalState> = {
  draft: { zh: "草稿", en: "Draft" },
  waiting: { zh: "待上传", en: "To be sent" },
  sending: { zh: "上传中", en: "Being sent" },
  arrived: { zh: "已到县里", en: "With the county" },
  setAside: { zh: "未被采纳", en: "Set aside" },
  held: { zh: "暂存待判", en: "Held, no verdict yet" },
  quarantined: { zh: "隔离待查", en: "In quarantine" },
};

/** The shape beside the word, so that nobody has to see the colour. */
export const arrivalShapes: Readonly<Record<ArrivalState, string>> = {
  draft: "✎",
  waiting: "↑",
  sending: "⇡",
  arrived: "✓",
  setAside: "↩",
  held: "◷",
  quarantined: "⚠",
};
