import type { Instant } from "@onedoor/domain/time";
import type { CaseStore } from "../store/CaseStore.ts";
import type { Catalogue } from "./Catalogue.ts";
import type { DeviceRegister } from "./DeviceRegister.ts";
import type { HubKey } from "./HubKey.ts";
import type { Roster } from "./Roster.ts";

/**
 * What the hub works with. Time, chance and every other part come in from outside, so that a simulation can
 * hold all of them.
 */
export interface HubParts {
  store: CaseStore;
  key: HubKey;
  catalogue: Catalogue;
  roster: Roster;
  devices: DeviceRegister;
  now(): Instant;
  /** With which numbers of parties are hashed: a secret, the same for ever. */
  partySalt: string;
  /** That many random bytes. */
  random(length: number): Uint8Array;
  /** Whether identity numbers of the unassigned region 9901 pass. */
  demonstration: boolean;
}
