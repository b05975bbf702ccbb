import {
  type StoredVillageEntry,
  VILLAGE_ENTRY_PREFIX,
} from "@onedoor/replication/documents";
import { map, type Observable } from "rxjs";
import type { StationState } from "./StationState.ts";

/**
 * What was written of households' files here and hasn't arrived [VF8]. An entry is on the disk before anybody is told that
 * it is kept, stays until the county has answered for it, and is sent again until then: its id makes it one. One that was
 * refused stays until the official puts it away; one that arrived, until it came back with its file.
 */
export class VillageOutbox {
  readonly #state: StationState;

  constructor(state: StationState) {
    this.#state = state;
  }

  get rows$(): Observable<readonly StoredVillageEntry[]> {
    return this.#state.watchAll<StoredVillageEntry>(VILLAGE_ENTRY_PREFIX);
  }

  /** How many the county hasn't answered for. */
  get waiting$(): Observable<number> {
    return this.rows$.pipe(map((rows) => rows.filter(isWaiting).length));
  }

  /** How many the county refused and nobody has put away. */
  get refused$(): Observable<number> {
    return this.rows$.pipe(
      map((rows) => rows.filter(({ state }) => state === "refused").length),
    );
  }

  async all(): Promise<readonly StoredVillageEntry[]> {
    return [
      ...(
        await this.#state.readAll<StoredVillageEntry>(VILLAGE_ENTRY_PREFIX)
      ).values(),
    ];
  }

  /** On the disk when it resolves. */
  add(entry: Omit<StoredVillageEntry, "state" | "why">): Promise<void> {
    return this.keep({ ...entry, state: "waiting", why: null });
  }

  /** Of what was refused: the official has read why. */
  putAway(entryId: string): Promise<void> {
    return this.#state.remove(nameOf(entryId));
  }

  /** What became of it. */
  keep(entry: StoredVillageEntry): Promise<void> {
    return this.#state.write(nameOf(entry.entryId), entry);
  }
}

function isWaiting({ state }: StoredVillageEntry): boolean {
  return state === "waiting";
}

function nameOf(entryId: string): string {
  return `${VILLAGE_ENTRY_PREFIX}${entryId}`;
}
