import {
  type DocumentSource,
  frameOf,
  toldEntry,
  wordApplication,
} from "./documentSource.ts";
import type { PrintedDocument } from "./PrintedDocument.ts";

/** 不予决定书: facts, reason, basis and remedies (Administrative Licence Law art. 38); undefined while nothing is refused. */
export function refusalDecision(
  source: DocumentSource,
): PrintedDocument | undefined {
  const { view, item } = source;
  const { decision } = view.state;
  if (decision?.outcome !== "refused" || decision.onSpot) return undefined;
  const entry = toldEntry(view, decision.entryId, "refused");
  // Without its words the paper would be a refusal without reasons, which the law doesn't know.
  if (entry?.words === undefined) return undefined;
  const { facts, reason, basis, remedies } = entry.words;
  return {
    title: item.itemType.code === "01" ? "不予行政许可决定书" : "不予决定书",
    documentNumber: entry.facts.documentNumber,
    ...frameOf(source, entry),
    paragraphs: [
      wordApplication(source),
      `经审查查明：${facts.trim()}`,
      `不予的理由：${reason.trim()}`,
      `依据：${basis.trim()}`,
      `本机关决定：不予办理“${item.name}”。`,
      `救济途径：${remedies.trim()}`,
    ],
  };
}

/**
 * What an applicant may do against a decision: reconsideration within 60 days (Administrative Reconsideration Law
 * art. 20), suit within 6 months (Administrative Litigation Law art. 46).
 */
export const LEGAL_REMEDIES =
  "如不服本决定，可以自收到本决定书之日起60日内依法申请行政复议，或者自收到本决定书之日起6个月内依法向人民法院提起行政诉讼。";
