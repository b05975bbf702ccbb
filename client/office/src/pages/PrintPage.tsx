import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { PrintSheet } from "@onedoor/ui/PrintSheet";
import { defineMessages } from "@onedoor/ui/words/messages";
import { Button } from "antd";
import { Link, useParams } from "react-router";
import { caseMessages } from "../case/caseMessages.ts";
import { DocumentText } from "../documents/DocumentText.tsx";
import { documentsOf } from "../documents/documentsOf.ts";
import { useCalendar } from "../hooks/useCalendar.ts";
import { useCase } from "../hooks/useCases.ts";
import { useItem } from "../hooks/useItem.ts";

/** A paper as it will be printed. */
export function PrintPage() {
  const { caseId = "", documentId = "" } = useParams();
  const t = useMessages(messages);
  const tc = useMessages(caseMessages);
  const calendar = useCalendar();
  const view = useCase(caseId);
  const item = useItem(view?.state.terms ?? null);
  if (calendar === undefined || view === undefined || item === undefined)
    return <p role="status">{tc.loading}</p>;
  const found =
    view === null || item === null
      ? undefined
      : documentsOf({ view, item: item.elements }, calendar).find(
          (one) => one.id === documentId,
        );
  return (
    <main className="print-page">
      <p className="not-printed print-actions">
        <Link to={`/cases/${caseId}`}>{t.back}</Link>
        {found === undefined ? null : (
          <Button type="primary" onClick={() => window.print()}>
            {t.print}
          </Button>
        )}
        {found?.document.provisional === true ? (
          <span className="attention">▲ {t.provisional}</span>
        ) : null}
      </p>
      {found === undefined ? (
        <EmptyState title={t.none} hint={t.noneHint} />
      ) : (
        <PrintSheet paper="a4">
          <DocumentText document={found.document} />
        </PrintSheet>
      )}
    </main>
  );
}

const messages = defineMessages({
  back: { zh: "回到办件", en: "Back to the case" },
  print: { zh: "打印", en: "Print" },
  provisional: {
    zh: "县里还没有确认这一决定，文书上会注明；建议同步后再打印送达",
    en: "The county hasn't confirmed this act yet and the paper says so; better print it after a sync",
  },
  none: { zh: "这件还没有这份文书", en: "The case has no such paper" },
  noneHint: {
    zh: "作出决定、延期或启动特别程序后可以打印",
    en: "Papers come with a decision, an extension or a special procedure",
  },
});
