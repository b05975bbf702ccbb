import {
  objectionToVillageEntry,
  villageFileReach,
} from "@onedoor/domain/decideVillageFile";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import type { StaffActor } from "@onedoor/domain/entries";
import { foldVillageFile } from "@onedoor/domain/foldVillageFile";
import { dateOf, type Instant } from "@onedoor/domain/time";
import {
  parseVillageEntry,
  type VillageFileEntry,
} from "@onedoor/domain/villageFileEntry";
import type {
  Checkpoint,
  GridCellAnswer,
  PersonDocument,
  VillageEntryOutcome,
  VillageFileDocument,
} from "@onedoor/replication/wire";

/** Households' files of a county in memory. */
export class MockVillage {
  /** Each as often as it came: what was taken twice would show. */
  readonly taken: VillageFileEntry[] = [];
  /** As a test says. */
  cells: readonly GridCellAnswer[] = [];
  readonly cellOf = new Map<string, string>();
  readonly #people: readonly PersonDocument[];
  readonly #now: () => Instant;
  readonly #changedAt = new Map<string, number>();
  #changes = 0;

  constructor(people: readonly PersonDocument[], now: () => Instant) {
    this.#people = people;
    this.#now = now;
  }

  record(
    actor: StaffActor,
    texts: readonly string[],
  ): readonly VillageEntryOutcome[] {
    return texts.map((text) => this.#take(actor, text));
  }

  pull(actor: StaffActor, checkpoint: Checkpoint | null, limit: number) {
    const reach = villageFileReach(actor) ?? "";
    const after = Number(checkpoint?.cursor ?? 0);
    const changed = [...this.#changedAt]
      .filter(
        ([householdId, at]) =>
          at > after &&
          isWithinDivision(reach, this.#divisionOf(householdId) ?? ""),
      )
      .slice(0, limit);
    const last = changed.at(-1)?.[1];
    return {
      documents: changed.map(([householdId]) => this.#documentOf(householdId)),
      checkpoint: last === undefined ? checkpoint : { cursor: String(last) },
    };
  }

  #take(actor: StaffActor, text: string): VillageEntryOutcome {
    const parsed = parseVillageEntry(text);
    if (!parsed.ok) return refused(null, parsed.reason);
    const entry = { ...parsed.value, staffId: actor.staffId };
    const { entryId, householdId } = entry;
    const isKnown = this.taken.some((one) => one.entryId === entryId);
    const objection = isKnown
      ? undefined
      : objectionToVillageEntry({
          entry,
          actor,
          division: this.#divisionOf(householdId),
          today: dateOf(this.#now()),
        });
    if (objection !== undefined) return refused(entryId, objection);
    if (!isKnown) {
      this.taken.push(entry);
      this.#changedAt.delete(householdId);
      this.#changedAt.set(householdId, (this.#changes += 1));
    }
    const { timeline } = foldVillageFile(
      this.taken.filter((one) => one.householdId === householdId),
    );
    const setAside =
      timeline.find((one) => one.entry.entryId === entryId)?.setAside ?? null;
    return {
      entryId,
      status: setAside === null ? "TAKEN" : "SET_ASIDE",
      setAside: setAside === null ? null : upper(setAside),
      refused: null,
    };
  }

  #documentOf(householdId: string): VillageFileDocument {
    const entries = this.taken.filter((one) => one.householdId === householdId);
    return {
      householdId,
      division: this.#divisionOf(householdId) ?? "",
      gridCell: this.cellOf.get(householdId) ?? null,
      entries: entries.map((entry) => JSON.stringify(entry)),
      staff: [],
      deleted: false,
    };
  }

  #divisionOf(householdId: string): string | null {
    return (
      this.#people.find((one) => one.householdId === householdId)?.division ??
      null
    );
  }
}

function refused(entryId: string | null, why: string): VillageEntryOutcome {
  return { entryId, status: "REFUSED", setAside: null, refused: upper(why) };
}

/** As the graph writes it. */
function upper(word: string): string {
  return word.replace(/[A-Z]/gu, "_$&").toUpperCase();
}
