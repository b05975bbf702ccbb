import type { ActorRef, StaffActor } from "@onedoor/domain/entries";
import type { Instant } from "@onedoor/domain/time";
import type { HeldReason, QuarantineRecord } from "./CaseStore.ts";

/** Work that has no verdict, and what those who look after it have done about it. Part of `CaseStore`. */
export interface LaneStore {
  /** What is held, the longest first: of a division's officials, or of all. */
  heldWork(part: HeldPart): Promise<readonly HeldWork[]>;
  findHeld(entryId: string): Promise<HeldWork | undefined>;
  /** Cases that hold entries without a number, in the order of their ids, for a hub to look at again. */
  casesWithHeldEntries(
    limit: number,
    after?: string | null,
  ): Promise<readonly string[]>;

  /**
   * What couldn't be read, and bodies that came for headers which the hub holds with others [H14]: first what nobody
   * has dealt with, each part newest first.
   */
  quarantined(limit: number): Promise<readonly QuarantinedWork[]>;
  /**
   * Puts on record that somebody has dealt with all that is open of a place. False where there is nothing, or somebody
   * has already.
   */
  settleQuarantined(
    place: { chain: string; chainNo: number },
    act: LaneAct,
  ): Promise<boolean>;

  quarantinedDevices(): Promise<readonly QuarantinedDevice[]>;
  /** Whether the device was in quarantine. */
  releaseDevice(deviceId: string, act: LaneAct): Promise<boolean>;
  /** Whose chains the device has: none for a device that nobody knows. */
  authorsOf(deviceId: string): Promise<readonly ActorRef[]>;
  /** How far the device's chains have come, the first opened first. */
  chainsOfDevice(deviceId: string): Promise<readonly DeviceChain[]>;
  /** Who revoked the device, when and why; undefined where nobody has. */
  revocationOf(deviceId: string): Promise<LaneAct | undefined>;
  /** What the device brings from now on is held. False where it was revoked before. For good. */
  revokeDevice(deviceId: string, act: LaneAct): Promise<boolean>;
  /** What was done on these lanes outside of any case, newest first. Only ever added to. */
  laneActs(limit: number): Promise<readonly RecordedLaneAct[]>;
}

export interface HeldPart {
  /** 12 digits; its subtree is meant. Null for all. */
  division: string | null;
  limit: number;
}

/** Without its body: whoever looks after it has no need of what is personal. */
export interface HeldWork {
  entryId: string;
  caseId: string;
  chain: string;
  chainNo: number;
  kind: string;
  headerText: string;
  since: Instant;
  reason: HeldReason;
  author: ActorRef;
}

export interface QuarantinedWork extends QuarantineRecord {
  deviceId: string;
  author: ActorRef;
  settled: LaneAct | null;
}

export interface QuarantinedDevice {
  deviceId: string;
  /** The chain that was written twice. */
  chain: string;
  since: Instant;
  author: ActorRef;
}

export interface DeviceChain {
  chain: string;
  author: ActorRef;
  openedAt: Instant;
  /** 0 where nothing has arrived. */
  lastChainNo: number;
  /** When something of it arrived last. */
  lastPushAt: Instant | null;
}

/** Who did it, when, and why, in his own words. */
export interface LaneAct {
  by: StaffActor;
  at: Instant;
  words: string;
}

export type RecordedLaneAct = LaneAct &
  (
    | { act: "quarantineSettled"; chain: string; chainNo: number }
    | { act: "deviceReleased" | "deviceRevoked"; deviceId: string }
  );
