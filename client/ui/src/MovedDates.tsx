import type { MovedDate } from "@onedoor/domain/movedDate";
import type { PlainDate } from "@onedoor/domain/time";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useLanguage, useMessages } from "./LanguageProvider.tsx";
import { wordNearDate } from "./words/dateWords.ts";
import { movedDatesMessages } from "./words/movedDatesMessages.ts";

const MOST_SHOWN = 50;

/** Which cases a newly published calendar moved, by the day before and after. Nothing where there are none. */
export function MovedDates(props: {
  moved: readonly (MovedDate & { caseId: string })[];
  today: PlainDate;
  /** The case by its applicant, as a link. */
  caseLink: (caseId: string) => ReactNode;
  onRead: () => void;
}) {
  const { language } = useLanguage();
  const t = useMessages(movedDatesMessages);
  const { moved, today } = props;
  if (moved.length === 0) return null;
  const day = (on: PlainDate) => wordNearDate(on, today, language);
  return (
    <section className="moved-dates" aria-label={t.title(moved.length)}>
      <details>
        <summary role="status">{t.title(moved.length)}</summary>
        <p className="soft">{t.why}</p>
        <ul>
          {moved.slice(0, MOST_SHOWN).map((one) => (
            <li key={one.caseId}>
              {props.caseLink(one.caseId)} {t.moved(day(one.from), day(one.to))}
              {one.isProvisional ? ` · ${t.provisional}` : null}
            </li>
          ))}
        </ul>
        {moved.length > MOST_SHOWN ? (
          <p className="soft">{t.more(moved.length - MOST_SHOWN)}</p>
        ) : null}
        <Button onClick={props.onRead}>{t.gotIt}</Button>
      </details>
    </section>
  );
}
