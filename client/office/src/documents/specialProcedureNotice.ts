import { wordDate } from "@onedoor/ui/words/dateWords";
import { wordProcedure } from "@onedoor/ui/words/procedureWords";
import {
  type DocumentSource,
  frameOf,
  toldEntry,
  wordApplication,
} from "./documentSource.ts";
import type { PrintedDocument } from "./PrintedDocument.ts";

/** 特别程序告知书: the kind, its basis and the time it takes (Administrative Licence Law art. 45). */
export function specialProcedureNotice(
  source: DocumentSource,
  entryId: string,
): PrintedDocument | undefined {
  const entry = toldEntry(source.view, entryId, "specialProcedureStarted");
  if (entry === undefined) return undefined;
  const { procedure, pausesClock, expectedUntil, basis } = entry.facts;
  const listed = source.item.specialProcedures.find(
    (one) => one.kind === procedure,
  );
  const name = listed?.name ?? wordProcedure(procedure, "zh");
  return {
    title: "特别程序告知书",
    documentNumber: null,
    ...frameOf(source, entry),
    paragraphs: [
      wordApplication(source),
      `因办理需要，本机关自${wordDate(entry.on, "zh")}起进行“${name}”。`,
      ...(entry.words === undefined || entry.words.reason.trim() === ""
        ? []
        : [`理由：${entry.words.reason.trim()}`]),
      ...(basis.trim() === "" ? [] : [`依据：${basis.trim()}`]),
      expectedUntil === null
        ? "所需时间尚不能确定，本机关将及时告知。"
        : `预计于${wordDate(expectedUntil, "zh")}前完成。`,
      pausesClock
        ? "该程序所需时间依法不计入办理期限，程序结束后办理期限继续计算。"
        : "该程序不影响办理期限的计算。",
    ],
  };
}
