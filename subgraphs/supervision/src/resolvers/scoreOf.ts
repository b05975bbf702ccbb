import type { PeriodCounts } from "../store/SupervisionStore.ts";

/** Points off for each alert of a lamp. */
const POINTS_OFF = { yellow: 1, red: 3, black: 10 } as const;

/** The parts of a department's score that are measured so far. A part without cases is left out, never full marks. */
export function scoreOf(
  counts: PeriodCounts,
): { part: string; points: number; of: number }[] {
  const { closed, onTime, early, rated, satisfied, yellow, red, black } =
    counts;
  const off =
    yellow * POINTS_OFF.yellow +
    red * POINTS_OFF.red +
    black * POINTS_OFF.black;
  return [
    ...(closed === 0
      ? []
      : [
          { part: "onTime", of: 30, points: (30 * onTime) / closed },
          { part: "early", of: 10, points: (10 * early) / closed },
        ]),
    { part: "anomalies", of: 15, points: Math.max(0, 15 - off) },
    ...(rated === 0
      ? []
      : [{ part: "satisfaction", of: 15, points: (15 * satisfied) / rated }]),
  ];
}
