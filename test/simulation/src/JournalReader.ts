import {
  combineDigests,
  type Digest,
  digestOfRow,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type { AnyHeader, Journal, JournalEntry } from "@onedoor/domain/entries";
import type { CaseState } from "@onedoor/domain/caseState";
import { foldCase } from "@onedoor/domain/foldCase";
import { toJournalEntry } from "@onedoor/domain/parseEntry";

type StoredEntry = Parameters<typeof toJournalEntry>[0];

/** Reads stored entries. What was parsed, hashed or folded once in a run isn't again. */
export class JournalReader {
  readonly #headers = new Map<string, AnyHeader | null>();

  readonly #states = new WeakMap<Journal, CaseState>();
  readonly #rows = new Map<string, Digest>();
  readonly #digests = new WeakMap<Journal, Digest>();

  read(entries: readonly StoredEntry[]): Journal {
    return entries.map((entry) => this.#readOne(entry));
  }

  /** Of the acknowledged rows. */
  digestOf(journal: Journal): Digest {
    const known = this.#digests.get(journal);
    if (known !== undefined) return known;
    const digest = journal
      .filter(({ acknowledgement }) => acknowledgement !== null)
      .map((entry) => this.#digestOfRow(entry))
      .reduce(combineDigests, EMPTY_DIGEST);
    this.#digests.set(journal, digest);
    return digest;
  }

  #digestOfRow({ entryId, acknowledgement }: JournalEntry): Digest {
    const { epoch, seq, verdict } = acknowledgement ?? {};
    const row = `${entryId}|${epoch}|${seq}|${verdict}`;
    const known = this.#rows.get(row);
    if (known !== undefined) return known;
    const digest = digestOfRow(entryId, acknowledgement);
    this.#rows.set(row, digest);
    return digest;
  }

  fold(caseId: string, journal: Journal): CaseState {
    const known = this.#states.get(journal);
    if (known?.caseId === caseId) return known;
    const state = foldCase(caseId, journal);
    this.#states.set(journal, state);
    return state;
  }

  #readOne(stored: StoredEntry): JournalEntry {
    const known = this.#headers.get(stored.headerText);
    const { entryId, headerText, bodyText, acknowledgement, held } = stored;
    if (known !== undefined)
      return {
        entryId,
        header: known,
        headerText,
        bodyText,
        acknowledgement,
        held,
      };
    const entry = toJournalEntry({
      entryId,
      headerText,
      bodyText,
      acknowledgement,
      held,
    });
    this.#headers.set(headerText, entry.header);
    return entry;
  }
}
