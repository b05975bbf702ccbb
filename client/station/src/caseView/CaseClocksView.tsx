import type { CaseClocks } from "@onedoor/domain/caseClocks";
import { type CaseState, isEnded } from "@onedoor/domain/caseState";
import { DueDate } from "@onedoor/ui/DueDate";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { caseMessages } from "../messages/caseMessages.ts";
import { useStation } from "../stationContext.tsx";

/** The clocks that matter now, each with its explanation; those that have run out of use are told without days left. */
export function CaseClocksView(props: {
  state: CaseState;
  clocks: CaseClocks;
}) {
  const { state, clocks } = props;
  const { calendar, today } = useStation();
  const t = useMessages(caseMessages);
  const over = isEnded(state);
  const shown = [
    {
      reading: state.acceptance === null && !over ? clocks.acceptance : null,
      label: t.acceptanceClock,
      settled: state.stage === "correcting",
    },
    {
      reading: over ? null : clocks.correction,
      label: t.correctionClock,
      settled: false,
    },
    {
      reading: clocks.promised,
      label: t.promisedClock,
      settled: over || state.decision !== null,
    },
    {
      reading: clocks.statutory,
      label: t.statutoryClock,
      settled: over || state.decision !== null,
    },
    {
      reading: clocks.delivery,
      label: t.deliveryClock,
      settled: state.deliveredOn !== null,
    },
  ].filter(({ reading }) => reading !== null);
  if (shown.length === 0) return <p className="soft">{t.noClock}</p>;
  return (
    <ul className="clocks">
      {shown.map(({ reading, label, settled }) =>
        reading === null ? null : (
          <li key={label}>
            <DueDate
              reading={reading}
              today={today}
              calendar={calendar}
              label={label}
              settled={settled}
            />
          </li>
        ),
      )}
    </ul>
  );
}
