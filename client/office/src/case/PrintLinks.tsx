import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { Link } from "react-router";
import { officePaperContext, officePapers } from "../documents/officePapers.ts";
import { useNow } from "../hooks/useToday.ts";
import { caseMessages } from "./caseMessages.ts";

/** The papers that can be printed now. */
export function PrintLinks(props: {
  view: CaseView;
  item: ItemVersion | null;
  calendar: WorkCalendar;
}) {
  const { language } = useLanguage();
  const now = useNow();
  const t = useMessages(caseMessages);
  const papers = officePapers(officePaperContext({ ...props, language, now }));
  if (papers.length === 0) return null;
  return (
    <p className="print-links">
      {papers.map(({ paper, entryId, title }) => (
        <Link
          key={entryId ?? paper}
          to={`/cases/${props.view.caseId}/print/${paper}/${entryId ?? ""}`}
        >
          {t.print} {title}
        </Link>
      ))}
      {props.view.state.licence === "none" ? null : (
        <Link to={`/cases/${props.view.caseId}/print/licence`}>
          {t.licence}
        </Link>
      )}
    </p>
  );
}
