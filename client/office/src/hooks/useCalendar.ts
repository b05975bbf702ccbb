import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { distinctUntilChanged, map, switchMap } from "rxjs";
import { useOffice } from "./Office.tsx";

/**
 * The published work calendar; undefined until it is read. A new machine learns it after its first page is drawn, so it is
 * read again whenever the county was heard of.
 */
export function useCalendar(): WorkCalendar | undefined {
  const { replica } = useOffice();
  return useObservable(
    useMemo(
      () =>
        replica.syncStatus().pipe(
          map(({ lastContactAt }) => lastContactAt),
          distinctUntilChanged(),
          switchMap(() => replica.calendar()),
          distinctUntilChanged((a, b) => a.version === b.version),
        ),
      [replica],
    ),
  );
}
