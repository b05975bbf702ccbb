import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { Graph, GraphQuestion } from "./Graph.ts";

export interface StationName {
  stationId: string;
  name: string;
  nameEn: string;
}

export interface StationSign extends StationName {
  /** The last act made there that reached the county; null where none of its latest cases holds one. */
  lastActAt: Instant | null;
  /** Of all times. */
  cases: number;
}

/** What the county told of the stations; null where it told nothing. */
export interface StationSigns {
  signs: readonly StationSign[] | null;
  /** Of some of them, or a part of the county didn't answer. */
  partial: boolean;
}

/** Days without an act of theirs after which a station is asked about. */
export const SILENT_AFTER_DAYS = 3;

/** How many of a station's cases, those with the newest change, are looked through. */
export const LATEST_CASES = 10;

const ASKED_TOGETHER = 6;

/** Those that haven't been heard of for so long, the longest first; who never was comes before all. */
export function silentOnes(
  stations: readonly StationSign[],
  now: Instant,
): readonly StationSign[] {
  const limit = epochMsOf(now) - SILENT_AFTER_DAYS * 86_400_000;
  return stations
    .filter(
      ({ lastActAt }) => lastActAt === null || epochMsOf(lastActAt) < limit,
    )
    .sort((a, b) => (a.lastActAt ?? "").localeCompare(b.lastActAt ?? ""));
}

/** Asks about one station after the other, a few at a time: the same registered question for each of them. */
export async function askStationSigns(
  graph: Graph,
  stations: readonly StationName[],
): Promise<StationSigns> {
  const signs: StationSign[] = [];
  let partial = false;
  const waiting = [...stations];
  const askInTurn = async () => {
    for (
      let station = waiting.shift();
      station !== undefined;
      station = waiting.shift()
    ) {
      const answer = await graph.ask(STATION_SIGN, {
        station: station.stationId,
      });
      if (answer.ok) signs.push(signOf(station, answer.data));
      partial ||= !answer.ok || answer.partial;
    }
  };
  await Promise.all(Array.from({ length: ASKED_TOGETHER }, askInTurn));
  // Without a line there is nothing to tell: that nobody was heard of would be untrue.
  return signs.length === 0
    ? { signs: null, partial: false }
    : { signs, partial };
}

/** The newest cases of a station. */
export const STATION_SIGN: GraphQuestion<CasesOnTheWire | null> = {
  document: `query StationSign($station: ID!) {
  cases(filter: { station: $station }, first: ${LATEST_CASES}) {
    totalCount
    nodes { timeline { acknowledgement { receivedAt } actor { station { stationId } } } }
  }
}`,
  parse: (data) => (data as { cases: CasesOnTheWire | null }).cases,
};

interface CasesOnTheWire {
  totalCount: number;
  nodes: {
    timeline: {
      acknowledgement: { receivedAt: Instant } | null;
      actor: { station: { stationId: string } | null };
    }[];
  }[];
}

function signOf(
  station: StationName,
  cases: CasesOnTheWire | null,
): StationSign {
  return {
    ...station,
    cases: cases?.totalCount ?? 0,
    lastActAt: lastActOf(station.stationId, cases),
  };
}

function lastActOf(
  stationId: string,
  cases: CasesOnTheWire | null,
): Instant | null {
  const moments = (cases?.nodes ?? []).flatMap(({ timeline }) =>
    timeline
      .filter(({ actor }) => actor.station?.stationId === stationId)
      .flatMap(({ acknowledgement }) => acknowledgement?.receivedAt ?? []),
  );
  return moments.reduce<Instant | null>(
    (last, at) => (last === null || at > last ? at : last),
    null,
  );
}
