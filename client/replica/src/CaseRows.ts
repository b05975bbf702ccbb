import { clocksOf, nextDayOf } from "@onedoor/domain/caseClocks";
import { digestOfJournal } from "@onedoor/domain/digest";
import type { Journal } from "@onedoor/domain/entries";
import { foldCase } from "@onedoor/domain/foldCase";
import { movedDate } from "@onedoor/domain/movedDate";
import { mergeJournals } from "@onedoor/domain/mergeJournals";
import { epochMsOf } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import {
  journalOfEntries,
  storedEntriesOf,
} from "@onedoor/replication/caseJournal";
import {
  type CaseRow,
  GREATEST_TIME,
  NEVER_DUE,
} from "@onedoor/replication/documents";
import type { RxCollection, WithDeleted } from "rxdb";
import type { MovedCase } from "./CalendarKeeper.ts";
import { lastChangeOf } from "./caseContentOf.ts";

/** What a case's row is derived with, besides its journal. */
export interface Derivation {
  calendar(): WorkCalendar;
  blind(value: string): Promise<string>;
}

/**
 * The row of a case. Everything in it but the journal is derived here, and made anew whenever the journal grows. Of a
 * case that is out of scope nothing is derived: what is left of it waits for nobody, and stands on no desk.
 */
export async function caseRowOf(
  caseId: string,
  journal: Journal,
  derivation: Derivation,
  ownOnly = false,
): Promise<CaseRow> {
  if (ownOnly)
    return {
      ...ON_NO_DESK,
      caseId,
      updatedAtInv: GREATEST_TIME - epochMsOf(lastChangeOf(journal)),
      digest: digestOfJournal(journal),
      sealed: { entries: storedEntriesOf(journal), ownOnly },
    };
  const state = foldCase(caseId, journal);
  const station = state.opened?.stationId ?? null;
  const assignee = state.assignee?.staffId ?? null;
  return {
    caseId,
    updatedAtInv: GREATEST_TIME - epochMsOf(lastChangeOf(journal)),
    stage: state.stage ?? "",
    dueOnKey:
      nextDayOf(state, clocksOf(state, derivation.calendar())) ?? NEVER_DUE,
    stationKey: station === null ? "" : await derivation.blind(station),
    assigneeKey: assignee === null ? "" : await derivation.blind(assignee),
    digest: digestOfJournal(journal),
    sealed: { entries: storedEntriesOf(journal) },
  };
}

/** What stands here for a case that has left the scope. */
export function tombstoneOf(caseId: string): WithDeleted<CaseRow> {
  return {
    ...ON_NO_DESK,
    caseId,
    updatedAtInv: GREATEST_TIME,
    digest: "",
    sealed: { entries: [] },
    _deleted: true,
  };
}

const ON_NO_DESK = {
  stage: "",
  dueOnKey: NEVER_DUE,
  stationKey: "",
  assigneeKey: "",
};

export function journalOfRow(row: CaseRow): Journal {
  return journalOfEntries(row.sealed.entries);
}

/** As many as are derived and written in one go: more would keep the page from painting. */
const TOGETHER = 100;
/** RxDB's status of a row that was there already. */
const CONFLICT = 409;

function united(
  additions: readonly (readonly [caseId: string, entries: Journal])[],
): ReadonlyMap<string, Journal> {
  const journals = new Map<string, Journal>();
  for (const [caseId, entries] of additions)
    journals.set(caseId, mergeJournals(journals.get(caseId) ?? [], entries));
  return journals;
}

/** The rows of the replica's cases, read past every cache and only ever added to. */
export class CaseRows {
  /** Cases that the disk had no room for: the outbox holds what they lack. */
  readonly behind = new Set<string>();
  readonly #collection: RxCollection<CaseRow>;
  readonly #derivation: Derivation;

  constructor(collection: RxCollection<CaseRow>, derivation: Derivation) {
    this.#collection = collection;
    this.#derivation = derivation;
  }

  /** From the disk, in any order; a case that isn't here is missing from the answer, one that left the scope is deleted. */
  async read(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, WithDeleted<CaseRow>>> {
    const rows = await this.#collection.storageInstance.findDocumentsById(
      [...caseIds],
      true,
    );
    return new Map(rows.map((row) => [row.caseId, row]));
  }

  async journal(caseId: string): Promise<Journal> {
    const row = (await this.read([caseId])).get(caseId);
    return row === undefined || row._deleted ? [] : journalOfRow(row);
  }

  rowOf(caseId: string, journal: Journal, ownOnly = false): Promise<CaseRow> {
    return caseRowOf(caseId, journal, this.#derivation, ownOnly);
  }

  /** Adds to a case's journal what it lacks; opens the case here if it is new or had left. */
  add(caseId: string, entries: Journal): Promise<void> {
    return this.addAll([[caseId, entries]]);
  }

  /** The same for many, written together: a page that writes each of them by itself stands still meanwhile. */
  async addAll(
    additions: readonly (readonly [caseId: string, entries: Journal])[],
  ): Promise<void> {
    let missing = united(additions);
    while (missing.size > 0) {
      const present = await this.#collection
        .findByIds([...missing.keys()])
        .exec();
      // Changes that are asked for in one turn go into one transaction.
      await Promise.all(
        [...present].map(([caseId, document]) =>
          document.incrementalModify(async (row) => ({
            ...row,
            ...(await this.rowOf(
              caseId,
              mergeJournals(journalOfRow(row), missing.get(caseId) ?? []),
              row.sealed.ownOnly,
            )),
          })),
        ),
      );
      const fresh = [...missing].filter(
        ([caseId, journal]) => !present.has(caseId) && journal.length > 0,
      );
      const { error } = await this.#collection.bulkInsert(
        await Promise.all(
          fresh.map(([caseId, journal]) => this.rowOf(caseId, journal)),
        ),
      );
      const refused = error.find((one) => one.status !== CONFLICT);
      if (refused !== undefined)
        throw new Error(`the case ${refused.documentId} can't be written`);
      // Another tab was faster with these.
      const beaten = new Set(error.map((one) => one.documentId));
      missing = new Map(fresh.filter(([caseId]) => beaten.has(caseId)));
    }
  }

  /** Leaves nothing of the case but that it was here: a removed row would keep its journal on the disk. */
  async remove(caseId: string): Promise<void> {
    const existing = await this.#collection.findOne(caseId).exec();
    await existing?.incrementalModify((row) => ({
      ...row,
      ...tombstoneOf(caseId),
    }));
  }

  /** Leaves of a case that is out of scope this journal, the official's own, and nothing else. */
  async leave(caseId: string, own: Journal): Promise<void> {
    const existing = await this.#collection.findOne(caseId).exec();
    await existing?.incrementalModify(async (row) => ({
      ...row,
      ...(await this.rowOf(caseId, own, true)),
    }));
  }

  /** A case of which only the official's own was here is in his scope again: with this journal it is whole. */
  async enter(caseId: string, whole: Journal): Promise<void> {
    const existing = await this.#collection.findOne(caseId).exec();
    await existing?.incrementalModify(async (row) => ({
      ...row,
      ...(await this.rowOf(caseId, mergeJournals(journalOfRow(row), whole))),
    }));
  }

  /**
   * What a restore of the hub took and nobody could bring back counts no longer. It stays readable, as held, and is
   * acknowledged like anything else if it comes to the hub again. `epoch`: the one that the restore began.
   */
  async putAway(
    caseId: string,
    lost: ReadonlySet<string>,
    epoch: number,
  ): Promise<void> {
    const existing = await this.#collection.findOne(caseId).exec();
    await existing?.incrementalModify(async (row) => {
      const journal = journalOfRow(row).map((entry) =>
        lost.has(entry.entryId)
          ? { ...entry, acknowledgement: null, held: true }
          : entry,
      );
      const { ownOnly } = row.sealed;
      const changed = await this.rowOf(caseId, journal, ownOnly);
      const sealed = { ...changed.sealed, restoredTo: epoch };
      return { ...row, ...changed, sealed };
    });
  }

  /** The cases here in which somebody has to act by another day with the calendar after than with the one before. */
  async movedBy(
    before: WorkCalendar,
    after: WorkCalendar,
  ): Promise<MovedCase[]> {
    const running = await this.#collection
      .find({ selector: { dueOnKey: { $lt: NEVER_DUE } } })
      .exec();
    return running.flatMap((row) => {
      const { caseId } = row;
      const moved = movedDate(
        foldCase(caseId, journalOfRow(row._data)),
        before,
        after,
      );
      return moved === null ? [] : [{ caseId, ...moved }];
    });
  }

  /** By scanned page, the case here with an entry that names it, of those asked about. Reads all cases. */
  async casesOfPages(
    materialIds: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const row of await this.#collection.find().exec())
      for (const { header } of journalOfRow(row._data))
        if (
          header?.kind === "materialAdded" &&
          materialIds.has(header.facts.materialId)
        )
          found.set(header.facts.materialId, row.caseId);
    return found;
  }

  /** Derives every row anew, as after a new calendar. Nothing of it goes to the hub: digests stay. */
  async rederive(): Promise<void> {
    const all = await this.#collection.find().exec();
    for (let i = 0; i < all.length; i += TOGETHER)
      await this.addAll(
        all.slice(i, i + TOGETHER).map(({ caseId }) => [caseId, []]),
      );
  }
}
