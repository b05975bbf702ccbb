import { isAwaited } from "@onedoor/domain/heldEntry";
import {
  lanesOf,
  type LaneReader,
  looksAfter,
  ownerOfHeld,
} from "@onedoor/domain/laneOwner";
import { actorOf } from "@onedoor/subgraph-host/claims";
import { GraphQLError } from "graphql";
import {
  type HeldSettlement,
  releaseHeld,
  settleHeld,
} from "../commands/settleHeld.ts";
import {
  type DeviceRevocation,
  reportDeviceLost,
} from "../commands/reportDeviceLost.ts";
import type { Context } from "../Context.ts";
import type {
  DeviceRevocation as DeviceRevocationInGraph,
  DeviceHoldingsResolvers,
  HeldEntryResolvers,
  HeldReason as HeldReasonInGraph,
  HeldSettlement as HeldSettlementInGraph,
  LaneActKind,
  LaneActResolvers,
  LaneOwnerResolvers,
  MutationResolvers,
  QuarantinedEntryResolvers,
  QueryResolvers,
} from "../generated/graphql.ts";
import { deviceHoldings } from "../queries/deviceHoldings.ts";
import type { HeldReason } from "../store/CaseStore.ts";
import type { LaneAct, RecordedLaneAct } from "../store/LaneStore.ts";
import { forbidden } from "./accessErrors.ts";
import { atMost } from "./atMost.ts";

// Work that has no verdict, for those who look after it [Q1]. No body is shown to anybody here.

export const laneQueries: Pick<
  QueryResolvers,
  | "quarantine"
  | "heldWork"
  | "quarantinedDevices"
  | "laneActs"
  | "deviceHoldings"
> = {
  async quarantine(_, { first }, { hub, reader }) {
    mustSeeAll(reader);
    return [...(await hub.store.quarantined(atMost(first ?? 50)))];
  },
  async heldWork(_, { first }, { hub, reader }) {
    const part = reader === null ? undefined : lanesOf(reader);
    if (part === undefined) throw forbidden();
    const limit = atMost(first ?? 50);
    return [...(await hub.store.heldWork({ ...part, limit }))];
  },
  async quarantinedDevices(_, __, { hub, reader }) {
    mustSeeAll(reader);
    return [...(await hub.store.quarantinedDevices())];
  },
  async laneActs(_, { first }, { hub, reader }) {
    mustSeeAll(reader);
    return [...(await hub.store.laneActs(atMost(first ?? 50)))];
  },
  async deviceHoldings(_, { deviceId }, { hub, reader }) {
    if (reader === null) throw forbidden();
    const holdings = await deviceHoldings(hub, reader, deviceId);
    if (holdings === "notYours") throw forbidden();
    return holdings;
  },
};

export const laneMutations: Pick<
  MutationResolvers,
  | "releaseDevice"
  | "releaseHeld"
  | "reportDeviceLost"
  | "settleHeld"
  | "settleQuarantined"
> = {
  releaseDevice: (_, { deviceId, words }, context) =>
    context.hub.store.releaseDevice(deviceId, operatorsWord(context, words)),
  settleQuarantined: (_, { chain, chainNo, words }, context) =>
    context.hub.store.settleQuarantined(
      { chain, chainNo },
      operatorsWord(context, needed(words)),
    ),
  async reportDeviceLost(_, { input }, { hub, reader }) {
    if (reader === null) throw forbidden();
    const revoked = await reportDeviceLost(hub, reader, {
      deviceId: input.deviceId,
      words: needed(input.words),
    });
    if (revoked === "notYours") throw forbidden();
    return REVOCATIONS[revoked];
  },
  async releaseHeld(_, { caseId, words }, { hub, reader }) {
    const released =
      reader === null
        ? null
        : await releaseHeld(hub, reader, {
            caseId,
            words: typeof words === "string" ? needed(words) : null,
          });
    if (released === null) throw forbidden();
    return released;
  },
  async settleHeld(_, { entryId, words }, { hub, reader }) {
    if (reader === null) throw forbidden();
    const settled = await settleHeld(hub, reader, {
      entryId,
      words: needed(words),
    });
    if (settled === "notYours") throw forbidden();
    return SETTLEMENTS[settled];
  },
};

const SETTLEMENTS: Record<
  Exclude<HeldSettlement, "notYours">,
  HeldSettlementInGraph
> = { settled: "SETTLED", judged: "JUDGED", notHeld: "NOT_HELD" };

const REVOCATIONS: Record<
  Exclude<DeviceRevocation, "notYours">,
  DeviceRevocationInGraph
> = {
  revoked: "REVOKED",
  alreadyRevoked: "ALREADY_REVOKED",
  unknownDevice: "UNKNOWN_DEVICE",
};

const HELD_REASONS: Record<HeldReason, HeldReasonInGraph> = {
  unknownCase: "UNKNOWN_CASE",
  unknownKind: "UNKNOWN_KIND",
  deviceRevoked: "DEVICE_REVOKED",
};

const ACTS: Record<RecordedLaneAct["act"], LaneActKind> = {
  deviceReleased: "DEVICE_RELEASED",
  deviceRevoked: "DEVICE_REVOKED",
  quarantineSettled: "QUARANTINE_SETTLED",
};

const ALARMS: ReadonlySet<string> = new Set([
  "entryIdTaken",
  "otherBody",
  "rightBodyLate",
]);

export const heldEntryResolvers: HeldEntryResolvers = {
  reason: ({ reason }) => HELD_REASONS[reason],
  owner: ({ author }) => ownerOfHeld(author),
  mine: ({ author }, _, { reader }) =>
    reader !== null && looksAfter(ownerOfHeld(author), reader),
  async canBeJudged({ caseId, headerText, reason }, _, { loaders }) {
    if (reason === "deviceRevoked") return false;
    return !isAwaited(headerText, await loaders.judgedState.load(caseId));
  },
};

export const laneOwnerResolvers: LaneOwnerResolvers = {
  office: ({ office }) => (office === "town" ? "TOWN" : "OPERATOR"),
  division: (owner) => (owner.office === "town" ? owner.division : null),
};

export const quarantinedEntryResolvers: QuarantinedEntryResolvers = {
  alarm: ({ reason }) => ALARMS.has(reason),
  bytes: ({ headerText, bodyText }) =>
    Buffer.byteLength(headerText) + Buffer.byteLength(bodyText),
};

export const deviceHoldingsResolvers: DeviceHoldingsResolvers = {
  device: ({ deviceId }) => ({ deviceId }),
  chains: ({ chains }) => [...chains],
};

export const laneActResolvers: LaneActResolvers = {
  act: ({ act }) => ACTS[act],
  deviceId: (done) => (done.act === "quarantineSettled" ? null : done.deviceId),
  chain: (done) => (done.act === "quarantineSettled" ? done.chain : null),
  chainNo: (done) => (done.act === "quarantineSettled" ? done.chainNo : null),
  authors: async (done, _, { hub }) =>
    done.act === "quarantineSettled"
      ? []
      : [...(await hub.store.authorsOf(done.deviceId))],
  word: ({ by, at, words }) => ({ by, at, words }),
};

function mustSeeAll(reader: LaneReader | null): void {
  const part = reader === null ? undefined : lanesOf(reader);
  if (part === undefined || part.division !== null) throw forbidden();
}

function operatorsWord({ hub, reader }: Context, words: string): LaneAct {
  const by = reader?.role === "operator" ? actorOf(reader) : null;
  if (by === null) throw forbidden();
  return { by, at: hub.now(), words: words.slice(0, MOST_WORDS) };
}

/** What is done without a verdict of the rules needs a reason that others can read. */
function needed(words: string): string {
  if (words.trim() === "")
    throw new GraphQLError("Say why.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  return words.trim().slice(0, MOST_WORDS);
}

const MOST_WORDS = 500;
