import type { CaseView } from "@onedoor/replica/Replica";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { combineLatest, distinctUntilChanged, map, of, switchMap } from "rxjs";
import { type Overruled, overruledOf } from "../inbox/overruled.ts";
import { useOffice } from "./Office.tsx";

/** Own decisions that were set aside, wherever the case stands now and whoever it is assigned to. */
export function useOverruled(): readonly Overruled[] {
  const { replica } = useOffice();
  const stream = useMemo(
    () =>
      replica.syncStatus().pipe(
        // The vault knows which of its entries the hub set aside; only those cases are looked at.
        map(({ problems }) => [
          ...new Set(
            problems.flatMap(({ arrival, caseId }) =>
              arrival === "setAside" && caseId !== null ? [caseId] : [],
            ),
          ),
        ]),
        distinctUntilChanged((a, b) => a.join() === b.join()),
        switchMap((caseIds) =>
          caseIds.length === 0
            ? of<readonly (CaseView | null)[]>([])
            : combineLatest(caseIds.map((caseId) => replica.case(caseId))),
        ),
        map((views) =>
          overruledOf(
            views.filter((view) => view !== null),
            replica.actor.staffId,
          ),
        ),
      ),
    [replica],
  );
  return useObservable(stream) ?? NONE;
}

const NONE: readonly Overruled[] = [];
