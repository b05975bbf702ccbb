import { randomBytes } from "node:crypto";
import type { DeviceStore } from "../store/DeviceStore.ts";

const MINUTES_TO_SIGN = 5;

/** What the device has to sign to be enrolled for this account. Worth something once. */
export async function challengeDevice(
  deps: { deviceStore: DeviceStore; now: () => number },
  asked: { deviceId: string; accountId: string },
): Promise<{ challenge: string; expiresAt: number }> {
  const challenge = randomBytes(32).toString("base64url");
  const now = deps.now();
  const expiresAt = now + MINUTES_TO_SIGN * 60_000;
  await deps.deviceStore.saveChallenge({ ...asked, challenge }, expiresAt, now);
  return { challenge, expiresAt };
}
