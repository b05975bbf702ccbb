import type { CaseClocks } from "@onedoor/domain/caseClocks";
import type { CaseState } from "@onedoor/domain/caseState";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { lampOf } from "@onedoor/domain/lamp";
import type { ClockReading } from "@onedoor/domain/legalClock";
import type { PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { DueDate } from "@onedoor/ui/DueDate";
import { LampMark } from "@onedoor/ui/LampMark";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { wordNearDate } from "@onedoor/ui/words/dateWords";
import { wordLimit } from "@onedoor/ui/words/limitWords";
import { wordProcedure } from "@onedoor/ui/words/procedureWords";
import { caseMessages } from "./caseMessages.ts";

/** The clocks of the law that matter now, with what stops or lengthened them. */
export function ClocksBlock(props: {
  state: CaseState;
  clocks: CaseClocks;
  item: ItemVersion | null;
  today: PlainDate;
  calendar: WorkCalendar;
}) {
  const { state, clocks, item, today, calendar } = props;
  const { language } = useLanguage();
  const t = useMessages(caseMessages);
  const settled = state.decision !== null;
  const clock = (label: string, reading: ClockReading | null, done: boolean) =>
    reading === null ? null : (
      <li>
        <DueDate
          label={label}
          reading={reading}
          today={today}
          calendar={calendar}
          settled={done}
        />
      </li>
    );
  return (
    <>
      <p>
        <LampMark lamp={lampOf(state, clocks, today, calendar)} />
      </p>
      <ul className="clocks">
        {state.acceptance === null
          ? clock(t.acceptance, clocks.acceptance, false)
          : null}
        {state.stage === "correcting"
          ? clock(t.correction, clocks.correction, false)
          : null}
        {clock(t.promised, clocks.promised, settled)}
        {clocks.promised !== null && clocks.statutory === null ? (
          <li className="soft">{t.noStatutory}</li>
        ) : (
          clock(t.statutory, clocks.statutory, settled)
        )}
        {clock(t.delivery, clocks.delivery, state.deliveredOn !== null)}
        {state.pauses
          .filter((pause) => pause.to === null)
          .map((pause) => (
            <li key={pause.entryId}>
              {t.pausedBy(procedureNameIn(item, pause.procedure, language))}
              {pause.expectedUntil === null
                ? null
                : ` · ${t.expectedUntil(wordNearDate(pause.expectedUntil, today, language))}`}
            </li>
          ))}
        {state.extension === null ? null : (
          <li>{t.extendedOnce(wordLimit(state.extension.by, language))}</li>
        )}
      </ul>
    </>
  );
}

function procedureNameIn(
  item: ItemVersion | null,
  kind: string,
  language: "zh" | "en",
): string {
  const listed = item?.specialProcedures.find((one) => one.kind === kind);
  if (listed === undefined) return wordProcedure(kind, language);
  return language === "zh" ? listed.name : listed.nameEn;
}
