import { seesDevices } from "@onedoor/domain/deviceOwner";
import type { ActorRef } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type { HubParts } from "../hub/HubParts.ts";
import { keysOfReader } from "../hub/scopeKeys.ts";
import type { DeviceChain, LaneAct } from "../store/LaneStore.ts";

export interface DeviceHoldings {
  deviceId: string;
  chains: readonly DeviceChain[];
  lastPushAt: Instant | null;
  cases: number;
  reportedLost: LaneAct | null;
}

/** What a device may hold; null for one that was never enrolled, `notYours` where another office looks after it. */
export async function deviceHoldings(
  { store, devices }: Pick<HubParts, "store" | "devices">,
  reader: Claims,
  deviceId: string,
): Promise<DeviceHoldings | "notYours" | null> {
  const device = await devices.find(deviceId);
  if (device === null) return null;
  if (!seesDevices(reader, device.division)) return "notYours";
  const chains = await store.chainsOfDevice(deviceId);
  const { countAll } = await store.listCases({
    keys: [...new Set(chains.flatMap(({ author }) => keysOfUser(author)))],
    filter: {},
    order: "newestChange",
    after: null,
    limit: 1,
  });
  return {
    deviceId,
    chains,
    lastPushAt: latestOf(chains.map(({ lastPushAt }) => lastPushAt)),
    cases: await countAll(),
    reportedLost: (await store.revocationOf(deviceId)) ?? null,
  };
}

function keysOfUser(author: ActorRef): readonly string[] {
  return author.type === "staff"
    ? keysOfReader({ ...author, personId: null, creditCode: null })
    : [];
}

function latestOf(moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce(
    (last, at) => (at !== null && (last === null || at > last) ? at : last),
    null,
  );
}
