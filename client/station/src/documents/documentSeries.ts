import type { PaperKind } from "./PaperKind.ts";

/** 机关代字 and kind of the numbered papers. The demonstration county's mark is 演. */
export const documentSeries = {
  acceptanceNotice: "演政受",
  correctionNotice: "演政补",
  acceptanceRefusal: "演政不受",
  onSpotDecision: "演政办",
  decision: "演政决",
} as const satisfies Partial<Record<PaperKind, string>>;
