import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { Link } from "react-router";
import { documentsOf } from "../documents/documentsOf.ts";
import { caseMessages } from "./caseMessages.ts";

/** The papers that can be printed now. */
export function PrintLinks(props: {
  view: CaseView;
  item: ItemVersion | null;
  calendar: WorkCalendar;
}) {
  const { view, item, calendar } = props;
  const say = useSay();
  const t = useMessages(caseMessages);
  const documents = item === null ? [] : documentsOf({ view, item }, calendar);
  if (documents.length === 0) return null;
  return (
    <p className="print-links">
      {documents.map(({ id, name }) => (
        <Link key={id} to={`/cases/${view.caseId}/print/${id}`}>
          {t.print} {say(name)}
        </Link>
      ))}
    </p>
  );
}
