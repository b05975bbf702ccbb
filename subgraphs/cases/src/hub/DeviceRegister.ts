import type { DeviceCheck, DeviceOwner } from "@onedoor/domain/deviceOwner";
import type { Instant } from "@onedoor/domain/time";

/** A device as the county's register of devices has it. */
export interface KnownDevice extends DeviceOwner {
  deviceId: string;
  /** 12 digits, of its station or body; empty where the register has no place for it. */
  division: string;
  enrolledAt: Instant;
  revokedAt: Instant | null;
  /** Null for one from before there were certificates. */
  certificateUntil: Instant | null;
}

/** The county's register of devices, which is another's. Each throws where it can't be reached. */
export interface DeviceRegister {
  /** Whether a chain of this post may be opened on the device now. */
  check(
    deviceId: string,
    post: DeviceOwner,
    now: Instant,
  ): Promise<DeviceCheck>;
  /** Null for a device that was never enrolled. */
  find(deviceId: string): Promise<KnownDevice | null>;
  /** From now on its sessions hold no more. Doing it again changes nothing. */
  revoke(deviceId: string): Promise<void>;
}
