import { wordDate } from "@onedoor/ui/words/dateWords";
import { clocksOf } from "@onedoor/domain/caseClocks";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import {
  type DocumentSource,
  frameOf,
  toldEntry,
  wordApplication,
} from "./documentSource.ts";
import type { PrintedDocument } from "./PrintedDocument.ts";

/** 准予决定书 (Administrative Licence Law art. 38, 39, 44); undefined while nothing is approved. */
export function approvalDecision(
  source: DocumentSource,
  calendar: WorkCalendar,
): PrintedDocument | undefined {
  const { view, item } = source;
  const { decision } = view.state;
  if (decision?.outcome !== "approved" || decision.onSpot) return undefined;
  const entry = toldEntry(view, decision.entryId, "approved");
  if (entry === undefined) return undefined;
  const deliverBy = clocksOf(view.state, calendar).delivery?.dueOn ?? null;
  const result = item.results[0];
  return {
    title: item.itemType.code === "01" ? "准予行政许可决定书" : "准予决定书",
    documentNumber: entry.facts.documentNumber,
    ...frameOf(source, entry),
    paragraphs: [
      wordApplication(source),
      `经审查，你（单位）的申请符合法定条件。${wordBasis(source)}本机关决定：准予办理“${item.name}”。`,
      ...(entry.words === undefined || entry.words.opinion.trim() === ""
        ? []
        : [`审查意见：${entry.words.opinion.trim()}`]),
      ...(result === undefined
        ? []
        : [
            `办理结果：${result.name}${result.validity === "" ? "" : `（有效期：${result.validity}）`}。`,
          ]),
      ...(deliverBy === null
        ? []
        : [
            `本机关将于${wordDate(deliverBy, "zh")}前颁发、送达。请凭有效身份证件领取。`,
          ]),
    ],
  };
}

function wordBasis({ item }: DocumentSource): string {
  const laws = item.legalBasis.map(
    ({ title, article }) => `《${title}》${article ?? ""}`,
  );
  return laws.length === 0 ? "" : `依据${laws.join("、")}，`;
}
