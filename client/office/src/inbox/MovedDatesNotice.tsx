import { MovedDates } from "@onedoor/ui/MovedDates";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { Link } from "react-router";
import { shortName } from "../case/ApplicantBlock.tsx";
import { Data } from "../case/Data.tsx";
import { useOffice } from "../hooks/Office.tsx";
import { useCase } from "../hooks/useCases.ts";
import { useToday } from "../hooks/useToday.ts";

/** What a new calendar moved in the cases on this machine. */
export function MovedDatesNotice() {
  const { replica } = useOffice();
  const today = useToday();
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
  const view = useCase(caseId);
  const name = view === undefined || view === null ? null : shortName(view);
  return (
    <Link to={`/cases/${caseId}`}>
      <Data>{name ?? caseId}</Data>
    </Link>
  );
}
