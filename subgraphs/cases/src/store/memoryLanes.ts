import type { ActorRef } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import { divisionPrefix } from "../hub/divisionPrefix.ts";
import type { NewEntry, QuarantineRecord } from "./CaseStore.ts";
import type { HeldWork, LaneStore } from "./LaneStore.ts";
import type { MemoryTables } from "./memoryTables.ts";

/** The lanes of work without a verdict, in memory. */
export function memoryLanes(tables: MemoryTables): LaneStore {
  const held = () =>
    [...tables.entries.values()].flatMap((entry) => heldWorkOf(tables, entry));
  return {
    heldWork: async ({ division, limit }) =>
      held()
        .filter(
          ({ author }) =>
            division === null ||
            (author.type === "staff" &&
              author.division.startsWith(divisionPrefix(division))),
        )
        .sort((a, b) =>
          a.since === b.since
            ? order(a.entryId, b.entryId)
            : order(a.since, b.since),
        )
        .slice(0, limit),
    findHeld: async (entryId) => held().find((one) => one.entryId === entryId),
    casesWithHeldEntries: async (limit, after = null) =>
      [...new Set(held().map(({ caseId }) => caseId))]
        .filter((caseId) => after === null || caseId > after)
        .sort()
        .slice(0, limit),

    quarantined: async (limit) => {
      const all = placesOf(tables)
        .reverse()
        .flatMap(({ actId, record }) => {
          const chain = tables.chains.get(record.chain);
          if (chain === undefined) return [];
          const { deviceId, actor: author } = chain;
          const settled = tables.settled.get(actId) ?? null;
          return { ...record, deviceId, author, settled };
        });
      return [
        ...all.filter(({ settled }) => settled === null),
        ...all.filter(({ settled }) => settled !== null),
      ].slice(0, limit);
    },
    settleQuarantined: async ({ chain, chainNo }, act) => {
      const open = placesOf(tables).filter(
        ({ actId, record }) =>
          record.chain === chain &&
          record.chainNo === chainNo &&
          !tables.settled.has(actId),
      );
      for (const { actId } of open) {
        tables.settled.set(actId, act);
        tables.laneActs.push({
          act: "quarantineSettled",
          chain,
          chainNo,
          ...act,
        });
      }
      return open.length > 0;
    },

    quarantinedDevices: async () =>
      [...tables.quarantinedDevices.values()].flatMap((one) => {
        const author = authorOf(tables, one.chain);
        return author === undefined ? [] : { ...one, author };
      }),
    releaseDevice: async (deviceId, act) => {
      if (!tables.quarantinedDevices.delete(deviceId)) return false;
      tables.laneActs.push({ act: "deviceReleased", deviceId, ...act });
      return true;
    },
    authorsOf: async (deviceId) =>
      [...tables.chains.values()]
        .filter((one) => one.deviceId === deviceId)
        .map(({ actor }) => actor),
    chainsOfDevice: async (deviceId) =>
      [...tables.chains.values()]
        .filter((one) => one.deviceId === deviceId)
        .map(({ chain, actor, openedAt, nextNo }) => ({
          chain,
          author: actor,
          openedAt,
          lastChainNo: nextNo - 1,
          lastPushAt: lastPushOf(tables, chain),
        }))
        .sort(
          (a, b) => order(a.openedAt, b.openedAt) || order(a.chain, b.chain),
        ),
    revocationOf: async (deviceId) => {
      const found = tables.laneActs.find(
        (one) => one.act === "deviceRevoked" && one.deviceId === deviceId,
      );
      return found === undefined
        ? undefined
        : { by: found.by, at: found.at, words: found.words };
    },
    revokeDevice: async (deviceId, act) => {
      const before = tables.laneActs.some(
        (one) => one.act === "deviceRevoked" && one.deviceId === deviceId,
      );
      if (!before)
        tables.laneActs.push({ act: "deviceRevoked", deviceId, ...act });
      return !before;
    },
    laneActs: async (limit) => tables.laneActs.slice(-limit).reverse(),
  };
}

function heldWorkOf(tables: MemoryTables, entry: NewEntry): HeldWork[] {
  const { entryId, caseId, chain, chainNo, kind, headerText } = entry;
  const author = authorOf(tables, chain);
  return entry.held === null || author === undefined
    ? []
    : [
        {
          entryId,
          caseId,
          chain,
          chainNo,
          kind,
          headerText,
          since: entry.receivedAt,
          reason: entry.held,
          author,
        },
      ];
}

function placesOf({ quarantine, otherBodies }: MemoryTables) {
  const known = (about: string) => (record: QuarantineRecord) => ({
    actId: `${about}:${record.chain}/${record.chainNo}`,
    record,
  });
  return [...quarantine.map(known("place")), ...otherBodies.map(known("body"))];
}

function authorOf(tables: MemoryTables, chain: string): ActorRef | undefined {
  return tables.chains.get(chain)?.actor;
}

function lastPushOf(tables: MemoryTables, chain: string): Instant | null {
  return [...tables.entries.values()]
    .filter((entry) => entry.chain === chain)
    .map(({ receivedAt }) => receivedAt)
    .reduce<Instant | null>(
      (last, at) => (last === null || at > last ? at : last),
      null,
    );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
