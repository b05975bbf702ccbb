import { dayLedger, type LedgerCase } from "@onedoor/domain/dayLedger";
import { dateOf, type PlainDate } from "@onedoor/domain/time";
import type { CaseView, Replica } from "@onedoor/replica/Replica";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { map, type Observable, of, switchMap } from "rxjs";
import { useStation } from "../stationContext.tsx";

const FIRST_READ = 200;
const MOST_READ = 6400;

export interface DayLedger {
  ledger: readonly LedgerCase[];
  views: ReadonlyMap<string, CaseView>;
}

/** What this station did on the day, as this computer has it; undefined until it has been read. */
export function useDayLedger(on: PlainDate): DayLedger | undefined {
  const { replica } = useStation();
  return useObservable(
    useMemo(
      () =>
        casesSince(replica, on, FIRST_READ).pipe(
          map((cases) => ({
            ledger: dayLedger(
              new Map(cases.map(({ caseId, journal }) => [caseId, journal])),
              { stationId: replica.actor.stationId ?? "", on },
            ),
            views: new Map(cases.map((view) => [view.caseId, view])),
          })),
        ),
      [replica, on],
    ),
  );
}

/** Twice as many until the last of them was changed before the day: nothing older has to do with it. */
function casesSince(
  replica: Replica,
  on: PlainDate,
  limit: number,
): Observable<readonly CaseView[]> {
  return replica.cases({ order: "newestChange", limit }).pipe(
    switchMap((cases) => {
      const lastAt = cases.at(-1)?.state.lastAt ?? null;
      const isWhole =
        cases.length < limit || lastAt === null || dateOf(lastAt.wall) < on;
      return isWhole || limit >= MOST_READ
        ? of(cases)
        : casesSince(replica, on, limit * 2);
    }),
  );
}
