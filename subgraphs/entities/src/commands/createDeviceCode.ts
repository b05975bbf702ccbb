import type { DeviceOwner } from "@onedoor/domain/deviceOwner";
import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { makeDeviceCode, plainDeviceCode } from "../deviceCode.ts";
import type { DeviceActStore } from "../store/DeviceActStore.ts";
import type { DeviceStore } from "../store/DeviceStore.ts";

const MINUTES_TO_USE = 10;

export interface NewDeviceCode {
  owner: DeviceOwner;
  /** What the device will be called; empty to take its user's name. */
  label: string;
  /** Null for who makes one at the county's machine. */
  staffId: string | null;
}

/** A one-time code with which one device of this station or body may be enrolled. Shown once: only its hash is kept. */
export async function createDeviceCode(
  deps: {
    deviceStore: DeviceStore;
    deviceActs: DeviceActStore;
    now: () => number;
  },
  { owner, label, staffId }: NewDeviceCode,
): Promise<{ code: string; expiresAt: Instant }> {
  const code = makeDeviceCode();
  const now = deps.now();
  const expiresAt = now + MINUTES_TO_USE * 60_000;
  const { stationId, body } = owner;
  await deps.deviceStore.saveCode(
    { code: plainDeviceCode(code), stationId, body, label },
    expiresAt,
    now,
  );
  await deps.deviceActs.record({
    act: "codeMade",
    deviceId: null,
    stationId,
    body,
    staffId,
    at: now,
  });
  return { code, expiresAt: instantOfEpochMs(expiresAt) };
}
