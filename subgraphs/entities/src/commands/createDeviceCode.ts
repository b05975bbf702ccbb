import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { makeDeviceCode, plainDeviceCode } from "../deviceCode.ts";
import type { DeviceOwner, DeviceStore } from "../store/DeviceStore.ts";

const MINUTES_TO_USE = 10;

/** A one-time code with which one device of this station or body may be enrolled. Shown once: only its hash is kept. */
export async function createDeviceCode(
  deps: { deviceStore: DeviceStore; now: () => number },
  owner: DeviceOwner,
): Promise<{ code: string; expiresAt: Instant }> {
  const code = makeDeviceCode();
  const now = deps.now();
  const expiresAt = now + MINUTES_TO_USE * 60_000;
  await deps.deviceStore.saveCode(plainDeviceCode(code), owner, expiresAt, now);
  return { code, expiresAt: instantOfEpochMs(expiresAt) };
}
