import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { instantOfEpochMs } from "@onedoor/domain/time";
import type { ChainRecord } from "./CaseStore.ts";

/** The chain of the hub's own entries in an epoch, before the first of them. */
export function freshHubChain(epoch: number): ChainRecord {
  return {
    chain: `${HUB_CHAIN_PREFIX}${epoch}`,
    deviceId: "hub",
    staffId: "hub",
    actor: { type: "hub" },
    incarnation: epoch,
    nextNo: 1,
    headHash: NO_PREVIOUS,
    publicKey: null,
    openedAt: SINCE_EVER,
    proof: null,
    registration: null,
    serials: [],
    passedOver: [],
    deviceKnownSince: SINCE_EVER,
    quarantined: false,
    forked: false,
    revoked: false,
    hasReturned: false,
    notBefore: null,
  };
}

const SINCE_EVER = instantOfEpochMs(0);

/** No device may open a chain whose id begins so. */
export const HUB_CHAIN_PREFIX = "hub-";
