import { clocksOf, dueOnOf } from "@onedoor/domain/caseClocks";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { wordDate } from "@onedoor/ui/words/dateWords";
import { wordLimit } from "@onedoor/ui/words/limitWords";
import {
  type DocumentSource,
  frameOf,
  toldEntry,
  wordApplication,
} from "./documentSource.ts";
import type { PrintedDocument } from "./PrintedDocument.ts";

/** 延期通知书: by how much, why, and the new day (Administrative Licence Law art. 42); undefined without an extension. */
export function extensionNotice(
  source: DocumentSource,
  calendar: WorkCalendar,
): PrintedDocument | undefined {
  const { view, item } = source;
  const { extension } = view.state;
  if (extension === null) return undefined;
  const entry = toldEntry(view, extension.entryId, "extended");
  if (entry?.words === undefined) return undefined;
  const dueOn = dueOnOf(clocksOf(view.state, calendar));
  const basis = item.extension?.basis ?? null;
  return {
    title: "延长办理期限通知书",
    documentNumber: entry.facts.documentNumber,
    ...frameOf(source, entry),
    paragraphs: [
      wordApplication(source),
      `因${entry.words.reason.trim().replace(/[。.]$/u, "")}，在规定期限内不能作出决定。${
        basis === null ? "" : `依据${basis}，`
      }经本机关负责人批准，办理期限延长${wordLimit(extension.by, "zh").replaceAll(" ", "")}。`,
      ...(dueOn === null
        ? []
        : [`延长后，本机关将于${wordDate(dueOn, "zh")}前作出决定。`]),
      "本办件的办理期限只延长这一次。",
    ],
  };
}
