import type { Claims } from "@onedoor/subgraph-host/claims";
import { keysOfReader } from "../hub/scopeKeys.ts";
import type { CaseStore, ReaderKeys } from "../store/CaseStore.ts";

/** What a session sees of cases: its scope, and what its official wrote on its device, in whichever post. */
export async function keysAndChainsOf(
  store: Pick<CaseStore, "chainsOf">,
  claims: Claims | null,
): Promise<ReaderKeys> {
  const { deviceId = null, staffId = null } = claims ?? {};
  const own =
    deviceId === null || staffId === null
      ? []
      : await store.chainsOf(deviceId, staffId);
  return {
    keys: keysOfReader(claims),
    chains: own.map(({ chain }) => chain),
  };
}
