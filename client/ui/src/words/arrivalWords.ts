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

/** What an arrival means for whoever made the entry. */
export const arrivalMeanings: Words<
  Exclude<ArrivalState, "draft" | "arrived">
> = {
  waiting: {
    zh: "等连上县里就传，不用管",
    en: "Sent as soon as the county is reached",
  },
  sending: { zh: "正在传", en: "On its way" },
  setAside: {
    zh: "县里没有采纳，打开办件看原因",
    en: "Set aside by the county; the case tells why",
  },
  held: {
    zh: "县里收到了，等前面的记录到齐再判",
    en: "The county has it and waits for what belongs before it",
  },
  quarantined: {
    zh: "县里读不出，已隔离并有专人处理；请把清单交给技术员",
    en: "The county can't read it; somebody there deals with it. Give the sheet to the technician",
  },
};
