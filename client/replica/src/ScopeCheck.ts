import {
  combineDigests,
  type Digest,
  digestOfRow,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type { Journal } from "@onedoor/domain/entries";
import type { CaseRow } from "@onedoor/replication/documents";
import type { CasePullBulk, Checkpoint } from "@onedoor/replication/wire";
import { normalizeMangoQuery, prepareQuery, type RxCollection } from "rxdb";
import { type CaseRows, journalOfRow } from "./CaseRows.ts";
import type { Outbox } from "./Outbox.ts";
import { rawInstanceOf } from "./sealedInstance.ts";

interface Parts {
  collection: RxCollection<CaseRow>;
  cases: CaseRows;
  outbox: Outbox;
  /** Told whether this copy holds what the hub says it should, whenever the hub says it. */
  onDigest(matches: boolean): void;
}

/**
 * Compares this copy with the hub's digest of the scope, on the page that reaches the head. The first difference makes
 * it pull everything again; one that stays is reported.
 */
export class ScopeCheck {
  /** Asks for another pull. */
  resync: () => void = () => undefined;
  readonly #parts: Parts;
  readonly #digests = new Map<string, Digest>();
  #loading: Promise<void> | undefined;
  #startOver = false;
  #startedOver = false;
  #isWalking = false;
  /** Cases of the last page: whether they were written is seen before the next one. */
  #brought: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Where to pull from: RxDB's own checkpoint, or the beginning. */
  cursorInPlaceOf(checkpoint: Checkpoint | undefined): Checkpoint | undefined {
    if (!this.#startOver) return checkpoint;
    this.#startOver = false;
    this.#isWalking = true;
    return undefined;
  }

  /**
   * Whether the page that was just asked for belongs to a walk from the beginning, because something differed. What it
   * brings has to be written by who asked: RxDB leaves a document alone that it takes for changed here, as one is that a
   * power cut has set back.
   */
  get isWalking(): boolean {
    return this.#isWalking;
  }

  /** Before the page is asked for, so that nothing acknowledged later is in it. */
  async load(): Promise<void> {
    if (this.#loading === undefined) this.#brought = [];
    await (this.#loading ??= this.#load());
    await this.#lookAt(this.#brought.splice(0));
  }

  page(page: CasePullBulk, journals: readonly Journal[], last: boolean): void {
    this.#brought.push(...page.documents.map(({ caseId }) => caseId));
    for (const [i, document] of page.documents.entries()) {
      if (document.deleted) this.#digests.delete(document.caseId);
      else
        this.#digests.set(
          document.caseId,
          acknowledgedDigestOf(journals[i] ?? []),
        );
    }
    if (!last || page.digest === null) return;
    this.#isWalking = false;
    const own = [...this.#digests.values()].reduce(
      combineDigests,
      EMPTY_DIGEST,
    );
    const matches =
      own.count === page.digest.count && own.xor === page.digest.xor;
    if (matches) this.#startedOver = false;
    else if (!this.#startedOver) {
      this.#startOver = true;
      this.#startedOver = true;
      this.#loading = undefined;
      this.resync();
      return;
    }
    this.#parts.onDigest(matches);
  }

  /** From the digests that stand in the clear: nothing is opened but the few cases with unsettled own entries. */
  async #load(): Promise<void> {
    const { outbox } = this.#parts;
    const unsettled = new Set(
      (await outbox.unsettled()).map((row) => row.sealed.caseId),
    );
    this.#digests.clear();
    for (const { caseId, digest } of await this.#clearRows())
      if (!unsettled.has(caseId))
        this.#digests.set(caseId, parseDigest(digest));
    await this.#lookAt([...unsettled]);
  }

  /** Takes the cases as they lie on the disk. */
  async #lookAt(caseIds: readonly string[]): Promise<void> {
    if (caseIds.length === 0) return;
    const rows = await this.#parts.cases.read(caseIds);
    for (const caseId of caseIds) {
      const row = rows.get(caseId);
      if (row === undefined || row._deleted) this.#digests.delete(caseId);
      else this.#digests.set(caseId, acknowledgedDigestOf(journalOfRow(row)));
    }
  }

  async #clearRows(): Promise<readonly Pick<CaseRow, "caseId" | "digest">[]> {
    const { internalStorageInstance, schema } = this.#parts.collection;
    const raw = rawInstanceOf(internalStorageInstance);
    if (raw === undefined) throw new Error("the cases aren't sealed");
    const query = normalizeMangoQuery(schema.jsonSchema, {
      selector: { _deleted: false } as never,
    });
    const { documents } = await raw.query(
      prepareQuery(schema.jsonSchema, query as never) as never,
    );
    return documents as unknown as CaseRow[];
  }
}

/** Of the acknowledged entries of a journal: a case's part in the digest of the scope. */
function acknowledgedDigestOf(journal: Journal): Digest {
  return journal
    .filter((entry) => entry.acknowledgement !== null)
    .map((entry) => digestOfRow(entry.entryId, entry.acknowledgement))
    .reduce(combineDigests, EMPTY_DIGEST);
}

/** The digest of a document in which nothing is pending is that of its acknowledged entries. */
function parseDigest(text: string): Digest {
  const [count = "0", xor = EMPTY_DIGEST.xor] = text.split(":");
  return { count: Number(count), xor };
}
