import type { Human } from "./HumanCase.ts";

/** How a station is started: at which county, for which official. */
export interface StationStart {
  url: string;
  account: string;
}

/** To a station. `id` comes back with the answer. */
export type ToStation = { id: number } & (
  | { does: "read"; generation: string }
  | { does: "write"; generation: string; rows: readonly HumanWrite[] }
);

export interface HumanWrite {
  assumed: Human | null;
  becomes: Human;
}

/** From it. `place`: the number of the last row that says something of him. */
export type FromStation =
  | { says: "ready" }
  | { says: "changed" }
  | { says: "humans"; id: number; humans: readonly PlacedHuman[] }
  | { says: "failed"; id: number; reason: string };

export interface PlacedHuman {
  human: Human;
  place: number;
}
