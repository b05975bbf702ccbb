import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { Wording } from "@onedoor/ui/words/wording";
import { approvalDecision } from "./approvalDecision.ts";
import type { DocumentSource } from "./documentSource.ts";
import { extensionNotice } from "./extensionNotice.ts";
import type { PrintedDocument } from "./PrintedDocument.ts";
import { refusalDecision } from "./refusalDecision.ts";
import { specialProcedureNotice } from "./specialProcedureNotice.ts";

export interface OfferedDocument {
  /** Its place in an address: stable for one case. */
  id: string;
  name: Wording;
  document: PrintedDocument;
}

/** The papers that this case has given rise to so far. */
export function documentsOf(
  source: DocumentSource,
  calendar: WorkCalendar,
): readonly OfferedDocument[] {
  return [
    offered(
      "approval",
      { zh: "准予决定书", en: "Decision of approval" },
      approvalDecision(source, calendar),
    ),
    offered(
      "refusal",
      { zh: "不予决定书", en: "Decision of refusal" },
      refusalDecision(source),
    ),
    offered(
      "extension",
      { zh: "延期通知书", en: "Notice of extension" },
      extensionNotice(source, calendar),
    ),
    ...source.view.state.pauses.map(({ entryId }) =>
      offered(
        `procedure-${entryId}`,
        { zh: "特别程序告知书", en: "Notice of special procedure" },
        specialProcedureNotice(source, entryId),
      ),
    ),
  ].filter((one) => one !== null);
}

function offered(
  id: string,
  name: Wording,
  document: PrintedDocument | undefined,
): OfferedDocument | null {
  return document === undefined ? null : { id, name, document };
}
