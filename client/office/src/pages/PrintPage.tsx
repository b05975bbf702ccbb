import { DocumentSheet } from "@onedoor/ui/DocumentSheet";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { isPaperKind } from "@onedoor/ui/papers/PaperKind";
import { printedPaper } from "@onedoor/ui/papers/papersOf";
import { wordErased } from "@onedoor/ui/words/erasureWords";
import { defineMessages } from "@onedoor/ui/words/messages";
import { LicencePage } from "../licences/LicencePage.tsx";
import { Link, useParams } from "react-router";
import { caseMessages } from "../case/caseMessages.ts";
import { officePaperContext } from "../documents/officePapers.ts";
import { useCalendar } from "../hooks/useCalendar.ts";
import { useCase } from "../hooks/useCases.ts";
import { useItem } from "../hooks/useItem.ts";
import { useNow } from "../hooks/useToday.ts";

/** A paper as it will be printed; the licence of a case is one that the county has. */
export function PrintPage() {
  const { caseId = "", paper = "" } = useParams();
  if (paper !== "licence") return <OwnPaper />;
  return (
    <main className="page">
      <LicencePage caseId={caseId} />
    </main>
  );
}

/** A paper that this machine makes from the case. */
function OwnPaper() {
  const { caseId = "", paper = "", entryId = null } = useParams();
  const { language } = useLanguage();
  const t = useMessages(messages);
  const tc = useMessages(caseMessages);
  const now = useNow();
  const calendar = useCalendar();
  const view = useCase(caseId);
  const item = useItem(view?.state.terms ?? null);
  if (calendar === undefined || view === undefined || item === undefined)
    return <p role="status">{tc.loading}</p>;
  const printed =
    view === null || !isPaperKind(paper)
      ? undefined
      : printedPaper(
          paper,
          officePaperContext({
            language,
            view,
            item: item?.elements ?? null,
            calendar,
            now,
          }),
          entryId,
        );
  const erased = view?.state.erased ?? null;
  const back = <Link to={`/cases/${caseId}`}>← {t.back}</Link>;
  return (
    <main className="page">
      {printed === undefined ? (
        <EmptyState
          title={t.none}
          hint={erased === null ? t.noneHint : wordErased(erased, language)}
          action={back}
        />
      ) : (
        <DocumentSheet {...printed} now={now} back={back} />
      )}
    </main>
  );
}

const messages = defineMessages({
  back: { zh: "返回", en: "Back" },
  none: { zh: "这件还没有这份文书", en: "The case has no such paper" },
  noneHint: {
    zh: "作出决定、延期或启动特别程序后可以打印",
    en: "Papers come with a decision, an extension or a special procedure",
  },
});
