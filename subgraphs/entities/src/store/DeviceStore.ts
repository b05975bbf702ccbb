import type { DeviceOwner } from "@onedoor/domain/deviceOwner";
import type { PublicKey } from "@onedoor/domain/signatures";

export interface DeviceRecord extends DeviceOwner {
  deviceId: string;
  label: string;
  /** `staffId` of the official who enrolled it. */
  enrolledBy: string;
  /** Milliseconds since 1970. */
  enrolledAt: number;
  revokedAt: number | null;
  /** What it proved to hold; null for one from before there were such keys. */
  publicKey: PublicKey | null;
  /** When it last had a certificate, until when that holds, and its lease. */
  lastSeenAt: number | null;
  certificateUntil: number | null;
  leaseUntil: number | null;
}

export interface DeviceUserRecord {
  deviceId: string;
  staffId: string;
  /** As he was called when he signed in last. */
  name: string;
  lastAt: number;
}

/** What a device was asked to sign. */
export interface ChallengeRecord {
  challenge: string;
  deviceId: string;
  accountId: string;
}

export interface CodeRecord extends DeviceOwner {
  code: string;
  /** What the device will be called; empty where it takes the name that it brings. */
  label: string;
}

export interface DeviceStore {
  devicesWithIds(deviceIds: readonly string[]): Promise<DeviceRecord[]>;
  /** Of the stations and bodies in a division and below it, or all (null); the newest first, those after one of them. */
  devicesOf(part: {
    root: string | null;
    first: number;
    after: string | null;
  }): Promise<DeviceRecord[]>;
  /** Those that are revoked. */
  lostDevices(): Promise<string[]>;
  /** Leaves a device that exists as it is. */
  enrol(device: DeviceRecord): Promise<void>;
  /** The same, at the cost of a code; `wrongCode` where none of this owner's holds, and nothing is enrolled then. */
  enrolWithCode(
    device: DeviceRecord,
    code: string,
  ): Promise<"enrolled" | "wrongCode">;
  /** Gives a device its key if it has none. Answers with the one that it has then. */
  keepKey(deviceId: string, publicKey: PublicKey): Promise<PublicKey | null>;
  /** False where the device is revoked, or isn't there. */
  certified(
    deviceId: string,
    times: Record<"lastSeenAt" | "certificateUntil" | "leaseUntil", number>,
  ): Promise<boolean>;
  signedIn(user: DeviceUserRecord): Promise<void>;
  /** The last first. */
  usersOf(deviceIds: readonly string[]): Promise<DeviceUserRecord[]>;
  /** `expiresAt`: milliseconds since 1970. Codes that had expired at `now` are thrown away. */
  saveCode(code: CodeRecord, expiresAt: number, now: number): Promise<void>;
  /** The same for challenges. */
  saveChallenge(
    challenge: ChallengeRecord,
    expiresAt: number,
    now: number,
  ): Promise<void>;
  /** True once, for the device and the account that it was made for, and until it expires. */
  takeChallenge(challenge: ChallengeRecord, now: number): Promise<boolean>;
  /** `false` where there is no such device; one that is revoked stays revoked as of then. */
  revoke(deviceId: string, at: number): Promise<boolean>;
}
