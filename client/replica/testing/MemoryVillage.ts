import {
  objectionToVillageEntry,
  villageFileReach,
} from "@onedoor/domain/decideVillageFile";
import type { StaffActor } from "@onedoor/domain/entries";
import { foldVillageFile } from "@onedoor/domain/foldVillageFile";
import { dateOf, type Instant } from "@onedoor/domain/time";
import {
  parseVillageEntry,
  type VillageFileEntry,
} from "@onedoor/domain/villageFileEntry";
import type { StoredVillageEntry } from "@onedoor/replication/documents";
import type { GridCellAnswer } from "@onedoor/replication/wire";
import { BehaviorSubject, combineLatest, map, type Observable } from "rxjs";
import type {
  NewVillageEntry,
  PersonView,
  VillageFiles,
  VillageFileView,
} from "../src/Replica.ts";
import { uuidv7 } from "../src/uuidv7.ts";

/** Households' files in memory: what the county has, and what was written here. */
export class MemoryVillage implements VillageFiles {
  /** What a test says that the county has. */
  readonly filed$ = new BehaviorSubject<readonly VillageFileEntry[]>([]);
  /** The cell of all households, as a test says. */
  cell: GridCellAnswer | null = null;
  readonly own$ = new BehaviorSubject<readonly StoredVillageEntry[]>([]);
  readonly #actor: StaffActor;
  readonly #people: readonly PersonView[];
  readonly #now: () => Instant;

  constructor(
    actor: StaffActor,
    people: readonly PersonView[],
    now: () => Instant,
  ) {
    this.#actor = actor;
    this.#people = people;
    this.#now = now;
  }

  get isKept(): boolean {
    return villageFileReach(this.#actor) !== undefined;
  }

  all(): Observable<readonly VillageFileView[]> {
    return combineLatest([this.own$, this.filed$]).pipe(
      map(([own]) => this.#views(own)),
    );
  }

  async write(entry: NewVillageEntry) {
    const now = this.#now();
    const entryId = uuidv7(now, crypto.getRandomValues(new Uint8Array(10)));
    const text = JSON.stringify({ ...entry, entryId });
    const written = parseVillageEntry(text);
    if (!written.ok) return written;
    const { householdId } = entry;
    const [member] = this.#household(householdId);
    const reason = objectionToVillageEntry({
      entry: written.value,
      actor: this.#actor,
      division: member?.division ?? null,
      today: dateOf(now),
    });
    if (reason !== undefined) return { ok: false as const, reason };
    this.own$.next([
      ...this.own$.value,
      { text, entryId, householdId, state: "waiting", why: null },
    ]);
    return { ok: true as const };
  }

  /** What the county answers of all that waits. */
  answer(state: StoredVillageEntry["state"], why: string | null = null): void {
    this.own$.next(this.own$.value.map((one) => ({ ...one, state, why })));
  }

  count(state: StoredVillageEntry["state"]): number {
    return this.own$.value.filter((one) => one.state === state).length;
  }

  async members(householdId: string) {
    return this.#household(householdId);
  }

  async putAway(entryId: string) {
    this.own$.next(this.own$.value.filter((one) => one.entryId !== entryId));
  }

  #household(householdId: string): readonly PersonView[] {
    return this.#people.filter((one) => one.householdId === householdId);
  }

  #views(own: readonly StoredVillageEntry[]): readonly VillageFileView[] {
    const households = new Set(
      [...this.filed$.value, ...own].map(({ householdId }) => householdId),
    );
    return [...households].map((householdId) => {
      const written = own.filter((one) => one.householdId === householdId);
      return {
        householdId,
        members: this.#household(householdId),
        cell: this.cell,
        names: new Map(),
        own: new Map(written.map((one) => [one.entryId, one])),
        file: foldVillageFile([
          ...this.filed$.value.filter((one) => one.householdId === householdId),
          ...written.flatMap(({ text, state }): VillageFileEntry[] => {
            const entry = parseVillageEntry(text);
            return state === "refused" || !entry.ok
              ? []
              : [{ ...entry.value, staffId: this.#actor.staffId }];
          }),
        ]),
      };
    });
  }
}
