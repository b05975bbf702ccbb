import {
  type StoredVillageEntry,
  VILLAGE_ENTRY_PREFIX,
  VILLAGE_FILE_PREFIX,
} from "@onedoor/replication/documents";
import type {
  VillageEntryOutcome,
  VillageFileDocument,
} from "@onedoor/replication/wire";
import {
  concatMap,
  exhaustMap,
  filter,
  map,
  merge,
  type Observable,
  type Subscription,
} from "rxjs";
import type { HubLine } from "./HubLine.ts";
import { SEND_VILLAGE_ENTRIES } from "./operations.ts";
import type { StationState } from "./StationState.ts";

const MOST_AT_ONCE = 50;

/**
 * What was written of households' files here and hasn't arrived [VF8]. An entry is on the disk before anybody is told that
 * it is kept, stays until the county has answered for it, and is sent again until then: its id makes it one. One that was
 * refused stays until the official puts it away; one that arrived, until it came back with its file.
 */
export class VillageOutbox {
  readonly #state: StationState;
  readonly #line: HubLine;

  constructor(state: StationState, line: HubLine) {
    this.#state = state;
    this.#line = line;
  }

  get rows$(): Observable<readonly StoredVillageEntry[]> {
    return this.#state.watchAll<StoredVillageEntry>(VILLAGE_ENTRY_PREFIX);
  }

  /** How many the county hasn't answered for. */
  get waiting$(): Observable<number> {
    return this.rows$.pipe(map((rows) => rows.filter(isWaiting).length));
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
    return this.#keep({ ...entry, state: "waiting", why: null });
  }

  /** Of what was refused: the official has read why. */
  putAway(entryId: string): Promise<void> {
    return this.#state.remove(nameOf(entryId));
  }

  /** Sends whatever waits, now and whenever something does or is asked for again. For the tab that talks to the county. */
  follow(
    stirred$: Observable<unknown>,
    failed: (failure: unknown) => void,
  ): Subscription {
    const written$ = this.rows$.pipe(filter((rows) => rows.some(isWaiting)));
    return merge(written$, stirred$)
      .pipe(exhaustMap(() => this.#send().catch(failed)))
      .subscribe();
  }

  /** What came back with its file is there: it needn't stay here too. */
  forgetWhatCameBack(): Subscription {
    return this.#state
      .watchAll<VillageFileDocument>(VILLAGE_FILE_PREFIX)
      .pipe(
        concatMap(async (files) => {
          const arrived = (await this.all()).filter(
            ({ state }) => state === "arrived",
          );
          if (arrived.length === 0) return;
          const there = new Set(
            files.flatMap(({ entries }) => entries.map(entryIdIn)),
          );
          for (const { entryId } of arrived)
            if (there.has(entryId)) await this.#state.remove(nameOf(entryId));
        }),
      )
      .subscribe();
  }

  async #send(): Promise<void> {
    for (;;) {
      const waiting = (await this.all()).filter(isWaiting);
      const some = waiting.slice(0, MOST_AT_ONCE);
      if (some.length === 0) return;
      const { recordVillageFile: outcomes } = await this.#line.ask<{
        recordVillageFile: readonly VillageEntryOutcome[];
      }>(SEND_VILLAGE_ENTRIES, { entries: some.map(({ text }) => text) });
      for (const [at, entry] of some.entries()) {
        const outcome = outcomes[at];
        if (outcome === undefined)
          throw new Error(`the county has no answer for ${entry.entryId}`);
        await this.#keep(
          outcome.status === "REFUSED"
            ? { ...entry, state: "refused", why: outcome.refused }
            : { ...entry, state: "arrived" },
        );
      }
    }
  }

  #keep(entry: StoredVillageEntry): Promise<void> {
    return this.#state.write(nameOf(entry.entryId), entry);
  }
}

function isWaiting({ state }: StoredVillageEntry): boolean {
  return state === "waiting";
}

function nameOf(entryId: string): string {
  return `${VILLAGE_ENTRY_PREFIX}${entryId}`;
}

function entryIdIn(text: string): string {
  return (JSON.parse(text) as { entryId: string }).entryId;
}
