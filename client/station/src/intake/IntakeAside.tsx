import type { ChecklistLine } from "@onedoor/domain/checklist";
import type { ItemTerms } from "@onedoor/domain/itemTerms";
import { readClock } from "@onedoor/domain/legalClock";
import { ChecklistView } from "@onedoor/ui/ChecklistView";
import { DueDate } from "@onedoor/ui/DueDate";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordLimit } from "@onedoor/ui/words/limitWords";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { useStation } from "../stationContext.tsx";

/** Always in view: what is here, what is missing, and when it would be done. */
export function IntakeAside(props: {
  lines: readonly ChecklistLine[];
  terms: ItemTerms | null;
  missing: number | null;
  deferrable: number;
}) {
  const { lines, terms } = props;
  const { calendar, today } = useStation();
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  return (
    <aside className="intake-aside">
      <h2>{t.mustBring}</h2>
      {props.missing === null ? (
        <p className="soft">{t.papersLater}</p>
      ) : (
        <>
          <p
            className={props.missing > 0 ? "count-missing" : "count-complete"}
            role="status"
          >
            {props.missing > 0 ? "✗ " : "✓ "}
            {t.missingCount(props.missing, props.deferrable)}
          </p>
          <ChecklistView lines={lines} />
        </>
      )}
      {terms === null ? null : (
        <div className="as-it-would-be">
          <p>
            {t.ifAcceptedToday}
            {terms.promisedLimit.unit === "INSTANT" ? (
              <strong>{t.instant}</strong>
            ) : (
              <DueDate
                reading={readClock({
                  startOn: today,
                  limit: terms.promisedLimit,
                  pauses: [],
                  calendar,
                })}
                today={today}
                calendar={calendar}
              />
            )}
          </p>
          <p className="soft">
            {t.limitLine(wordLimit(terms.promisedLimit, language))} ·{" "}
            {terms.statutoryLimit === null
              ? t.noStatutory
              : t.statutory(wordLimit(terms.statutoryLimit, language))}{" "}
            · {t.answerWithin(wordLimit(terms.acceptanceLimit, language))}
          </p>
        </div>
      )}
    </aside>
  );
}
