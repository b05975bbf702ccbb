/** Whose a device is: a station's, or a body's where `stationId` is null. */
export interface DeviceOwner {
  stationId: string | null;
  /** Credit code. */
  body: string;
}

export interface DeviceRecord extends DeviceOwner {
  deviceId: string;
  label: string;
  /** `staffId` of the official who enrolled it. */
  enrolledBy: string;
  /** Milliseconds since 1970. */
  enrolledAt: number;
  revokedAt: number | null;
}

export interface DeviceStore {
  devicesWithIds(deviceIds: readonly string[]): Promise<DeviceRecord[]>;
  /** Leaves a device that exists as it is. */
  enrol(device: DeviceRecord): Promise<void>;
  /** The same, at the cost of a code; `wrongCode` where none of this owner's holds, and nothing is enrolled then. */
  enrolWithCode(
    device: DeviceRecord,
    code: string,
  ): Promise<"enrolled" | "wrongCode">;
  /** `expiresAt`: milliseconds since 1970. Codes that had expired at `now` are thrown away. */
  saveCode(
    code: string,
    owner: DeviceOwner,
    expiresAt: number,
    now: number,
  ): Promise<void>;
  /** `false` where there is no such device; one that is revoked stays revoked as of then. */
  revoke(deviceId: string, at: number): Promise<boolean>;
}
