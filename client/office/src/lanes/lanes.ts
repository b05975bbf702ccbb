import type { Instant } from "@onedoor/domain/time";
import type { GraphQuestion } from "../supervision/Graph.ts";

/** Who wrote something, as far as the county tells. */
export interface LaneAuthor {
  staff: string | null;
  station: { zh: string; en: string } | null;
}

/** An entry that nobody can judge yet. */
export interface HeldWork {
  entryId: string;
  caseId: string;
  kind: string;
  reason: "UNKNOWN_CASE" | "UNKNOWN_KIND" | "DEVICE_REVOKED";
  since: Instant;
  author: LaneAuthor;
  owner: "TOWN" | "OPERATOR";
  mine: boolean;
  canBeJudged: boolean;
}

export interface LaneWord {
  by: LaneAuthor;
  at: Instant;
  words: string;
}

/** What the county couldn't read. */
export interface QuarantinedWork {
  chain: string;
  chainNo: number;
  reason: string;
  /** Other bytes under an id that was used, or another body under the same header. */
  alarm: boolean;
  since: Instant;
  bytes: number;
  author: LaneAuthor;
  settled: LaneWord | null;
}

export interface QuarantinedDevice {
  deviceId: string;
  since: Instant;
  author: LaneAuthor;
}

/** What somebody did about a computer. */
export type DeviceWord = LaneWord & {
  deviceId: string;
  /** Who works on it, as far as the county knows. */
  author: LaneAuthor | null;
};

export interface Lanes {
  held: readonly HeldWork[];
  /** Null for who looks after a town alone. */
  whole: {
    quarantined: readonly QuarantinedWork[];
    devices: readonly QuarantinedDevice[];
    released: readonly DeviceWord[];
    /** Reported lost or stolen: what they bring is held. */
    revoked: readonly DeviceWord[];
  } | null;
}

const AUTHOR = "{ staff { staffId name } station { stationId name nameEn } }";
const HELD = `heldWork(first: 200) {
    entryId caseId kind reason since mine canBeJudged owner { office } author ${AUTHOR}
  }`;

export const TOWN_LANES: GraphQuestion<Lanes> = {
  document: `query TownLanes {
  ${HELD}
}`,
  parse: parseLanes,
};

export const ALL_LANES: GraphQuestion<Lanes> = {
  document: `query AllLanes {
  ${HELD}
  quarantine(first: 200) {
    chain chainNo reason alarm receivedAt bytes author ${AUTHOR} settled { words at by ${AUTHOR} }
  }
  quarantinedDevices { deviceId since author ${AUTHOR} }
  laneActs(first: 20) { act deviceId authors ${AUTHOR} word { words at by ${AUTHOR} } }
}`,
  parse: parseLanes,
};

/** What somebody can do about it. Each answers whether it was done. */
export const LANE_ACTS = {
  releaseHeld: act(
    "ReleaseHeld",
    "$caseId: ID!",
    "releaseHeld(caseId: $caseId)",
  ),
  vouchForHeld: act(
    "VouchForHeld",
    "$caseId: ID!, $words: String!",
    "releaseHeld(caseId: $caseId, words: $words)",
  ),
  settleHeld: act(
    "SettleHeld",
    "$entryId: ID!, $words: String!",
    "settleHeld(entryId: $entryId, words: $words)",
  ),
  settleQuarantined: act(
    "SettleQuarantined",
    "$chain: ID!, $chainNo: Int!, $words: String!",
    "settleQuarantined(chain: $chain, chainNo: $chainNo, words: $words)",
  ),
  releaseDevice: act(
    "ReleaseDevice",
    "$deviceId: ID!, $words: String!",
    "releaseDevice(deviceId: $deviceId, words: $words)",
  ),
} as const;

export type LaneActName = keyof typeof LANE_ACTS;

function act(
  name: string,
  variables: string,
  field: string,
): GraphQuestion<null> {
  return {
    document: `mutation ${name}(${variables}) {
  ${field}
}`,
    parse: () => null,
  };
}

interface AuthorOnTheWire {
  staff: { staffId: string; name?: string | null } | null;
  station: { name?: string | null; nameEn?: string | null } | null;
}

interface WordOnTheWire {
  words: string;
  at: Instant;
  by: AuthorOnTheWire;
}

interface LanesOnTheWire {
  heldWork: (Omit<HeldWork, "author" | "owner"> & {
    author: AuthorOnTheWire;
    owner: { office: HeldWork["owner"] };
  })[];
  quarantine?: (Omit<QuarantinedWork, "author" | "settled" | "since"> & {
    receivedAt: Instant;
    author: AuthorOnTheWire;
    settled: WordOnTheWire | null;
  })[];
  quarantinedDevices?: (Omit<QuarantinedDevice, "author"> & {
    author: AuthorOnTheWire;
  })[];
  laneActs?: {
    act: string;
    deviceId: string | null;
    authors: AuthorOnTheWire[];
    word: WordOnTheWire;
  }[];
}

function parseLanes(data: unknown): Lanes {
  const { heldWork, quarantine, quarantinedDevices, laneActs } =
    data as LanesOnTheWire;
  return {
    held: heldWork.map((one) => ({
      ...one,
      author: authorOf(one.author),
      owner: one.owner.office,
    })),
    whole:
      quarantine === undefined
        ? null
        : {
            quarantined: quarantine.map(({ receivedAt, ...one }) => ({
              ...one,
              since: receivedAt,
              author: authorOf(one.author),
              settled: one.settled === null ? null : wordOf(one.settled),
            })),
            devices: (quarantinedDevices ?? []).map((one) => ({
              ...one,
              author: authorOf(one.author),
            })),
            released: devicesOf(laneActs, "DEVICE_RELEASED"),
            revoked: devicesOf(laneActs, "DEVICE_REVOKED"),
          },
  };
}

function devicesOf(
  laneActs: LanesOnTheWire["laneActs"],
  which: string,
): DeviceWord[] {
  return (laneActs ?? []).flatMap(({ act, deviceId, authors, word }) => {
    if (act !== which || deviceId === null) return [];
    const [author] = authors.map(authorOf);
    return [{ deviceId, author: author ?? null, ...wordOf(word) }];
  });
}

function wordOf({ words, at, by }: WordOnTheWire): LaneWord {
  return { words, at, by: authorOf(by) };
}

function authorOf({ staff, station }: AuthorOnTheWire): LaneAuthor {
  const name = station?.name ?? null;
  return {
    staff: staff?.name ?? staff?.staffId ?? null,
    station: name === null ? null : { zh: name, en: station?.nameEn ?? name },
  };
}
