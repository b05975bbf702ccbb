/**
 * 制作中、有效、变更、暂扣、注销、撤销、过期、吊销 (GB/T 36903). `changed` is a version that a later one took the place
 * of; `withdrawn` one that should not have been given (撤销), `revoked` one that was taken away (吊销).
 */
export const LICENCE_STATES = [
  "making",
  "valid",
  "changed",
  "suspended",
  "cancelled",
  "withdrawn",
  "expired",
  "revoked",
] as const;
export type LicenceState = (typeof LICENCE_STATES)[number];

/** How many characters a purpose (仅用于…) has at most. */
export const MOST_PURPOSE = 60;
