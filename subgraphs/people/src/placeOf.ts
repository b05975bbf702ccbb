import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";

/** Where an office is. */
export interface Place {
  stationId: string | null;
  /** Unified social credit code of the body that runs the station, or itself. */
  body: string;
  /** 12 digits. */
  division: string;
}

/** A station or a body as the register of entities has it; undefined where it has none such, or both or neither is named. */
export async function placeOf(
  askGraph: AskGraph,
  { stationId, body }: { stationId: string | null; body: string | null },
): Promise<Place | undefined> {
  if (stationId !== null && body === null) {
    const { station } = await askGraph<{ station: StationAnswer | null }>(
      STATION,
      { stationId },
    );
    const runs = station?.department?.creditCode;
    return station === null || runs === undefined
      ? undefined
      : { stationId, body: runs, division: station.division };
  }
  if (stationId !== null || body === null) return undefined;
  const { department } = await askGraph<{
    department: { division: string } | null;
  }>(DEPARTMENT, { creditCode: body });
  return department === null
    ? undefined
    : { stationId: null, body, division: department.division };
}

const STATION = `query StationOfPost($stationId: ID!) {
  station(stationId: $stationId) { division department { creditCode } }
}`;
const DEPARTMENT = `query BodyOfPost($creditCode: ID!) {
  department(creditCode: $creditCode) { division }
}`;

interface StationAnswer {
  division: string;
  department: { creditCode: string } | null;
}
