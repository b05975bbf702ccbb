import { MovedDates } from "@onedoor/ui/MovedDates";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";

/** What a new calendar moved in the cases on this machine. */
export function MovedDatesNotice() {
  const { replica, today } = useStation();
  const moved = useObservable(useMemo(() => replica.movedDates(), [replica]));
  return (
    <MovedDates
      moved={moved ?? []}
      today={today}
      caseLink={(caseId) => <CaseLink caseId={caseId} />}
      onRead={() => void replica.forgetMovedDates()}
    />
  );
}

function CaseLink({ caseId }: { caseId: string }) {
  const { replica } = useStation();
  const view = useObservable(
    useMemo(() => replica.case(caseId), [replica, caseId]),
  );
  return (
    <a href={hrefOf({ page: "case", caseId })}>
      {view?.applicant?.name ?? caseId}
    </a>
  );
}
