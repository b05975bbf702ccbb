export type DeviceActKind =
  | "codeMade"
  | "enrolled"
  | "keyAdded"
  | "revoked"
  | "codeRefused"
  | "tooManyAttempts"
  | "proofRefused"
  | "otherKey"
  | "otherStation"
  | "revokedDevice";

/** Something that was done about a device, or refused to it. */
export interface DeviceActRecord {
  /** In the order in which they came on record. */
  actNo: number;
  act: DeviceActKind;
  /** Null for a code, which is no device's yet. */
  deviceId: string | null;
  /** Whose device it is, or would have been: a station's, or the body's where it is null. */
  stationId: string | null;
  body: string;
  /** Who did it or tried to; null for a part of the county. */
  staffId: string | null;
  /** Milliseconds since 1970. */
  at: number;
}

/** The record of devices. Only ever added to. */
export interface DeviceActStore {
  record(act: Omit<DeviceActRecord, "actNo">): Promise<void>;
  /** Of the stations and bodies in a division and below it, or of all (null); the newest first. */
  acts(root: string | null, first: number): Promise<DeviceActRecord[]>;
  /** How often this was on record of this official since then. */
  countOf(act: DeviceActKind, staffId: string, since: number): Promise<number>;
}
