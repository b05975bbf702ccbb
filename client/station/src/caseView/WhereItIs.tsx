import { isEnded } from "@onedoor/domain/caseState";
import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { stageWords } from "@onedoor/ui/words/stageWords";
import { stationNameOf } from "../directory.ts";
import { caseMessages } from "../messages/caseMessages.ts";
import { useStation } from "../stationContext.tsx";

/** Who has it now: the window, the applicant, or the body that decides. */
export function WhereItIs(props: { view: CaseView; body: string }) {
  const { state } = props.view;
  const { directory } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(caseMessages);
  const stationId = state.opened?.stationId ?? null;
  const window =
    stationId === null ? "" : stationNameOf(directory, stationId, language);
  const words = () => {
    if (state.stage === "delivered") return t.whereDone;
    if (isEnded(state) && state.stage !== null)
      return t.whereEnded(say(stageWords[state.stage]));
    switch (state.stage) {
      case "correcting":
        return t.whereApplicant;
      case "submitted":
      case "takenIn":
      case "closed":
      case "issuing":
        return window === "" ? t.whereBody(props.body) : t.whereWindow(window);
      default:
        // Until the county has the acceptance, the file lies at the window that wrote it.
        return window !== "" &&
          state.pending.includes(state.acceptance?.entryId ?? "")
          ? t.whereWindow(window)
          : t.whereBody(props.body);
    }
  };
  return (
    <p>
      {words()}
      {state.pending.length > 0 ? (
        <span className="soft"> · {t.stillHere}</span>
      ) : null}
    </p>
  );
}
