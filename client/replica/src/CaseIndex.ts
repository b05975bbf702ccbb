import type { Journal } from "@onedoor/domain/entries";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { CaseRow } from "@onedoor/replication/documents";
import { getChangedDocumentsSince, type RxCollection } from "rxdb";
import { BehaviorSubject, type Subscription } from "rxjs";
import { journalOfRow } from "./CaseRows.ts";
import { initialsOf } from "./pinyin/initialsOf.ts";
import type { StationState } from "./StationState.ts";

interface Snapshot {
  /** Where RxDB's own order of local writes stood. */
  checkpoint: unknown;
  texts: readonly (readonly [caseId: string, text: string])[];
}

/** The sealed copy, by its name among the vault's small values. */
export const CASE_INDEX_SNAPSHOT = "caseIndex";
const PAGE_SIZE = 200;
/** With fewer changes it costs less to read them again than to write the index anew. */
const WORTH_KEEPING = 50;

/**
 * What is searched in cases: names, their initials, identity and case numbers. It is held in memory; on the disk lies a
 * sealed copy of it, and only what was written since that copy is read anew.
 */
export class CaseIndex {
  /** Counts its changes, so that a list that was searched can be searched again. */
  readonly changes$ = new BehaviorSubject(0);
  readonly #collection: RxCollection<CaseRow>;
  readonly #state: StationState;
  readonly #texts = new Map<string, string>();
  #loading: Promise<void> | undefined;
  #following: Subscription | undefined;

  constructor(collection: RxCollection<CaseRow>, state: StationState) {
    this.#collection = collection;
    this.#state = state;
  }

  /** Ids of the cases in which all words occur, in no order. */
  async search(text: string): Promise<readonly string[]> {
    await (this.#loading ??= this.#load());
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== "");
    return [...this.#texts]
      .filter(([, content]) => words.every((word) => content.includes(word)))
      .map(([caseId]) => caseId);
  }

  close(): void {
    this.#following?.unsubscribe();
  }

  async #load(): Promise<void> {
    this.#following = this.#collection.$.subscribe((event) => {
      void this.#follow(event.documentData);
    });
    const kept = await this.#state.read<Snapshot>(CASE_INDEX_SNAPSHOT);
    for (const [caseId, text] of kept?.texts ?? [])
      this.#texts.set(caseId, text);
    let checkpoint = kept?.checkpoint;
    let changed = 0;
    for (;;) {
      const page = await getChangedDocumentsSince<CaseRow, unknown>(
        this.#collection.storageInstance,
        PAGE_SIZE,
        checkpoint,
      );
      for (const row of page.documents) await this.#put(row);
      if (page.documents.length === 0) break;
      checkpoint = page.checkpoint;
      changed += page.documents.length;
    }
    if (changed >= WORTH_KEEPING)
      await this.#state.write(CASE_INDEX_SNAPSHOT, {
        checkpoint,
        texts: [...this.#texts],
      } satisfies Snapshot);
  }

  async #follow(row: CaseRow & { _deleted?: boolean }): Promise<void> {
    const before = this.#texts.get(row.caseId);
    await this.#put(row);
    this.changes$.next(this.changes$.value + 1);
    // The copy may have been written from what stood here before, after whoever erased the case had removed it.
    if (before !== this.#texts.get(row.caseId) && saysNothing(row))
      await this.#state.remove(CASE_INDEX_SNAPSHOT);
  }

  async #put(row: CaseRow & { _deleted?: boolean }): Promise<void> {
    if (row._deleted === true) this.#texts.delete(row.caseId);
    else this.#texts.set(row.caseId, await searchTextOf(journalOfRow(row)));
  }
}

/** What its application says is here no more. */
function saysNothing(row: CaseRow): boolean {
  return journalOfRow(row).some(
    ({ header, bodyText }) => header?.kind === "submitted" && bodyText === null,
  );
}

async function searchTextOf(journal: Journal): Promise<string> {
  const parts: string[] = [];
  for (const entry of journal) {
    if (entry.header?.kind === "numberMapped")
      parts.push(entry.header.facts.caseNumber);
    if (entry.header?.kind !== "submitted") continue;
    const { caseNumber, provisionalNumber, terms } = entry.header.facts;
    parts.push(caseNumber ?? "", provisionalNumber ?? "", terms.itemName);
    const body = bodyOf(entry, "submitted");
    if (body === undefined) continue;
    const { applicant } = body;
    parts.push(
      applicant.name,
      await initialsOf(applicant.name),
      applicant.phone,
    );
    parts.push(
      applicant.kind === "person"
        ? applicant.residentId
        : (applicant.creditCode ?? ""),
    );
  }
  return parts.join("\n").toLowerCase();
}
