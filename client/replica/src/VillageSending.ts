import { VILLAGE_FILE_PREFIX } from "@onedoor/replication/documents";
import type {
  VillageEntryOutcome,
  VillageFileDocument,
} from "@onedoor/replication/wire";
import type { Observable } from "rxjs";
import type { HubLine } from "./HubLine.ts";
import type { StationState } from "./StationState.ts";
import type { VillageOutbox } from "./VillageOutbox.ts";
import { SEND_VILLAGE_ENTRIES } from "./villageOperations.ts";

const MOST_AT_ONCE = 50;

/** Brings what waits in a village's outbox to the county. For the tab that talks to it. */
export class VillageSending {
  readonly #state: StationState;
  readonly #outbox: VillageOutbox;
  readonly #line: HubLine;
  readonly #keepsFiles: boolean;

  constructor(parts: {
    state: StationState;
    outbox: VillageOutbox;
    line: HubLine;
    /** Whether what arrives comes back with its file: not at a post without any. */
    keepsFiles: boolean;
  }) {
    this.#state = parts.state;
    this.#outbox = parts.outbox;
    this.#line = parts.line;
    this.#keepsFiles = parts.keepsFiles;
  }

  /** Sends whatever waits, now and whenever something does or is asked for again. Answers with how to stop it. */
  follow(
    stirred$: Observable<unknown>,
    failed: (failure: unknown) => void,
  ): () => void {
    const send = oneAtATime(() => this.#send().catch(failed));
    const following = [
      this.#outbox.waiting$.subscribe((waiting) => {
        if (waiting > 0) send();
      }),
      stirred$.subscribe(send),
      this.#state
        .watchAll<VillageFileDocument>(VILLAGE_FILE_PREFIX)
        .subscribe((files) => {
          this.#forgetWhatCameBack(files).catch(failed);
        }),
    ];
    return () => following.forEach((one) => one.unsubscribe());
  }

  /** What came back with its file is there: it needn't stay here too. */
  async #forgetWhatCameBack(
    files: readonly VillageFileDocument[],
  ): Promise<void> {
    const arrived = (await this.#outbox.all()).filter(
      ({ state }) => state === "arrived",
    );
    if (arrived.length === 0) return;
    const there = new Set(
      files.flatMap(({ entries }) => entries.map(entryIdIn)),
    );
    for (const { entryId } of arrived)
      if (there.has(entryId) || !this.#keepsFiles)
        await this.#outbox.putAway(entryId);
  }

  async #send(): Promise<void> {
    for (;;) {
      const waiting = (await this.#outbox.all()).filter(
        ({ state }) => state === "waiting",
      );
      const some = waiting.slice(0, MOST_AT_ONCE);
      if (some.length === 0) return;
      const { recordVillageFile: outcomes } = await this.#line.ask<{
        recordVillageFile: readonly VillageEntryOutcome[];
      }>(SEND_VILLAGE_ENTRIES, { entries: some.map(({ text }) => text) });
      for (const [at, entry] of some.entries()) {
        const outcome = outcomes[at];
        if (outcome === undefined)
          throw new Error(`the county has no answer for ${entry.entryId}`);
        if (outcome.status === "REFUSED")
          await this.#outbox.keep({
            ...entry,
            state: "refused",
            why: outcome.refused,
          });
        else if (this.#keepsFiles)
          await this.#outbox.keep({ ...entry, state: "arrived" });
        else await this.#outbox.putAway(entry.entryId);
      }
    }
  }
}

/** Asked for while it is at work, it begins once more when it has ended. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isAsked = false;
  return () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    void (async () => {
      while (isAsked) {
        isAsked = false;
        await work();
      }
      isBusy = false;
    })();
  };
}

function entryIdIn(text: string): string {
  return (JSON.parse(text) as { entryId: string }).entryId;
}
