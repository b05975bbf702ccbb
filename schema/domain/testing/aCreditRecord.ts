import type { CreditRecord } from "../src/creditRecord.ts";
import type { BasisOfLaw } from "../src/legalBasis.ts";
import type { PlainDate } from "../src/time.ts";

export const A_LAW: BasisOfLaw = {
  title: "中华人民共和国食品安全法",
  docNo: null,
  article: "第126条",
  rank: "law",
  certainty: "illustrative",
};

/** An ordinary penalty of a fictional firm, of 10 June 2026. */
export function aCreditRecord(
  changes: Partial<CreditRecord> = {},
): CreditRecord {
  return {
    recordId: "credit-1",
    subject: { type: "firm", creditCode: "91990101MA0TE5T16N" },
    kind: "penalty",
    class: "ordinary",
    isNeeded: false,
    docNo: "演市监罚〔2026〕12号",
    basis: A_LAW,
    decidedOn: "2026-06-10" as PlainDate,
    decidedBy: "1199010100TE5T1175",
    measures: [],
    repair: null,
    ...changes,
  };
}
