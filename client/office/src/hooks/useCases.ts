import type { CaseQuery, CaseView } from "@onedoor/replica/Replica";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { useOffice } from "./Office.tsx";

/** The cases of a query, live; undefined before the first answer. */
export function useCases(query: CaseQuery): readonly CaseView[] | undefined {
  const { replica } = useOffice();
  const key = JSON.stringify(query);
  const stream = useMemo(
    () => replica.cases(JSON.parse(key) as CaseQuery),
    [replica, key],
  );
  return useObservable(stream);
}

/** One case, live; null where this replica doesn't hold it. */
export function useCase(caseId: string): CaseView | null | undefined {
  const { replica } = useOffice();
  const stream = useMemo(() => replica.case(caseId), [replica, caseId]);
  return useObservable(stream);
}
