import { epochMsOf, type Instant } from "@onedoor/domain/time";
import type { GraphQuestion } from "./Graph.ts";

export interface StationSign {
  stationId: string;
  name: string;
  nameEn: string;
  /** The last act made there that reached the county; null where none of its latest cases holds one. */
  lastActAt: Instant | null;
  /** Of all times. */
  cases: number;
}

/** Days without an act of theirs after which a station is asked about. */
export const SILENT_AFTER_DAYS = 3;

/** How many of a station's cases, those with the newest change, are looked through. */
export const LATEST_CASES = 10;

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

/** The newest cases of each station; one question for all of them. */
export function silenceQuestion(
  stations: readonly { stationId: string; name: string; nameEn: string }[],
): GraphQuestion<readonly StationSign[]> {
  const fields = stations.map(
    ({ stationId }, index) =>
      `s${index}: cases(filter: { station: ${JSON.stringify(stationId)} }, first: ${LATEST_CASES}) { totalCount nodes { timeline { acknowledgement { receivedAt } actor { station { stationId } } } } }`,
  );
  return {
    document: `query StationSigns {\n  ${fields.join("\n  ")}\n}`,
    parse(data) {
      const answers = data as Record<string, CasesOnTheWire | null>;
      return stations.map((station, index) => ({
        stationId: station.stationId,
        name: station.name,
        nameEn: station.nameEn,
        cases: answers[`s${index}`]?.totalCount ?? 0,
        lastActAt: lastActOf(station.stationId, answers[`s${index}`] ?? null),
      }));
    },
  };
}

interface CasesOnTheWire {
  totalCount: number;
  nodes: {
    timeline: {
      acknowledgement: { receivedAt: Instant } | null;
      actor: { station: { stationId: string } | null };
    }[];
  }[];
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
