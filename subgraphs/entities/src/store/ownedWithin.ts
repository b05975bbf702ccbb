import { and, eq, isNull, or, type SQL } from "drizzle-orm";
import {
  departments,
  type deviceActs,
  type devices,
  stations,
} from "./tables.ts";
import { withinDivision } from "./withinDivision.ts";

/** How a row that is a station's or a body's is joined with both. */
export function stationAndBodyOf(table: typeof devices | typeof deviceActs): {
  station: SQL;
  body: SQL | undefined;
} {
  return {
    station: eq(stations.stationId, table.stationId),
    body: and(isNull(table.stationId), eq(departments.creditCode, table.body)),
  };
}

/** The condition, on a row that is joined so, that its station or body is of this division or below it. */
export function ownedWithin(root: string): SQL | undefined {
  return or(
    withinDivision(stations.division, root),
    withinDivision(departments.division, root),
  );
}
