import { createHmac } from "node:crypto";
import { keyFor, type Sealer, sealer } from "./sealer.ts";

/** Keeps identity numbers sealed, each bound to its person, and lets them be looked up without opening any. */
export interface IdentityVault extends Sealer {
  /** HMAC-SHA-256 in hexadecimal: the same number gives the same text. */
  hashOf(residentId: string): string;
}

/** `identityKey`: at least 32 characters, kept outside the database. */
export function identityVault(identityKey: string): IdentityVault {
  const lookUpKey = keyFor(identityKey, "look-up of identity numbers");
  return {
    ...sealer(identityKey, "sealing of identity numbers"),
    hashOf: (residentId) =>
      createHmac("sha256", lookUpKey).update(residentId).digest("hex"),
  };
}
