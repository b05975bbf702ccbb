import {
  combineDigests,
  type Digest,
  digestOfRow,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type { Journal } from "@onedoor/domain/entries";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { CaseRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import { BehaviorSubject, type Subscription } from "rxjs";
import { journalOfRow } from "./CaseRows.ts";
import { initialsOf } from "./initialsOf.ts";

/**
 * What is searched in cases, in memory only: names, their initials, identity and case numbers. It is read from the
 * sealed rows when it is first asked for, and follows their changes; on the disk there is no second copy of it.
 */
export class CaseIndex {
  /** Counts its changes, so that a list that was searched can be searched again. */
  readonly changes$ = new BehaviorSubject(0);
  readonly #collection: RxCollection<CaseRow>;
  readonly #texts = new Map<string, string>();
  #loading: Promise<void> | undefined;
  #following: Subscription | undefined;

  constructor(collection: RxCollection<CaseRow>) {
    this.#collection = collection;
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
      if (event.documentData._deleted) this.#texts.delete(event.documentId);
      else void this.#put(event.documentData);
      this.changes$.next(this.changes$.value + 1);
    });
    for (const row of await this.#collection.find().exec())
      await this.#put(row._data);
  }

  async #put(row: CaseRow): Promise<void> {
    this.#texts.set(row.caseId, await searchTextOf(journalOfRow(row)));
  }
}

/** Of the acknowledged entries of a journal: a case's part in the digest of the scope. */
export function acknowledgedDigestOf(journal: Journal): Digest {
  return journal
    .filter((entry) => entry.acknowledgement !== null)
    .map((entry) => digestOfRow(entry.entryId, entry.acknowledgement))
    .reduce(combineDigests, EMPTY_DIGEST);
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
