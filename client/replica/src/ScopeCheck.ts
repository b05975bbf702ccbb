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
import type { KeptTree } from "./HubHeads.ts";
import type { Outbox } from "./Outbox.ts";
import { rawInstanceOf } from "./sealedInstance.ts";

interface Parts {
  collection: RxCollection<CaseRow>;
  cases: CaseRows;
  outbox: Outbox;
  /** Once a restored hub has all that can be brought back to it, a difference is worth another walk. */
  settled(): KeptTree | undefined;
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
  /** The epoch that was settled when the difference was last walked for; undefined where there was none since. */
  #walkedFor: number | null | undefined;
  #isWalking = false;
  /** Cases that the walk has met so far. */
  readonly #met = new Set<string>();
  /** Cases of the pages of a round. RxDB writes them while it asks for the next page, and is done when the round is. */
  #brought: string[] = [];
  #roundEnded = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Where to pull from: RxDB's own checkpoint, or the beginning. */
  cursorInPlaceOf(checkpoint: Checkpoint | undefined): Checkpoint | undefined {
    if (!this.#startOver) return checkpoint;
    this.#startOver = false;
    this.#isWalking = true;
    this.#met.clear();
    return undefined;
  }

  /** Whether the page that was just asked for belongs to a walk from the beginning, because something differed. */
  get isWalking(): boolean {
    return this.#isWalking;
  }

  /** Before the page is asked for, so that nothing acknowledged later is in it. */
  async load(): Promise<void> {
    if (this.#loading === undefined) this.#brought = [];
    await (this.#loading ??= this.#load());
    if (!this.#roundEnded) return;
    this.#roundEnded = false;
    await this.#lookAt(this.#brought.splice(0));
  }

  /** RxDB asks for nothing more in this round, so that all it got is written before the next one begins. */
  endRound(): void {
    this.#roundEnded = true;
  }

  /** Answers with the cases of this copy that the hub has nothing of, where this page ends a walk. */
  page(
    page: CasePullBulk,
    journals: readonly Journal[],
    last: boolean,
  ): readonly string[] {
    for (const { caseId } of page.documents) {
      this.#brought.push(caseId);
      this.#met.add(caseId);
    }
    const unmet =
      this.#isWalking && last
        ? [...this.#digests.keys()].filter((caseId) => !this.#met.has(caseId))
        : [];
    this.#brought.push(...unmet);
    this.writtenPage(page, journals, last);
    return unmet;
  }

  /** A page that lies on the disk already. */
  writtenPage(
    page: CasePullBulk,
    journals: readonly Journal[],
    last: boolean,
  ): void {
    for (const [i, document] of page.documents.entries()) {
      if (document.deleted) this.#digests.delete(document.caseId);
      else
        this.#digests.set(
          document.caseId,
          acknowledgedDigestOf(journals[i] ?? []),
        );
    }
    if (!last || page.digest === null) return;
    const wasWalking = this.#isWalking;
    this.#isWalking = false;
    const own = [...this.#digests.values()].reduce(
      combineDigests,
      EMPTY_DIGEST,
    );
    const matches =
      own.count === page.digest.count && own.xor === page.digest.xor;
    const settled = this.#parts.settled()?.head.epoch ?? null;
    // What a walk has brought says nothing of what lies on the disk: that is seen in the round after it.
    if (matches && !wasWalking) this.#walkedFor = undefined;
    if (!matches && this.#walkedFor !== settled) {
      this.#startOver = true;
      this.#walkedFor = settled;
      this.#loading = undefined;
      this.resync();
      return;
    }
    this.#parts.onDigest(matches);
  }

  async #load(): Promise<void> {
    this.#digests.clear();
    const rows = await this.#raw().query(
      prepareQuery(
        this.#schema,
        normalizeMangoQuery(this.#schema, {
          selector: { _deleted: false } as never,
        }) as never,
      ) as never,
    );
    await this.#take(rows.documents as unknown as ClearRow[]);
  }

  /** Takes the cases as they lie on the disk. */
  async #lookAt(caseIds: readonly string[]): Promise<void> {
    for (const caseId of caseIds) this.#digests.delete(caseId);
    const rows = await this.#raw().findDocumentsById([...caseIds], false);
    await this.#take(rows as unknown as ClearRow[]);
  }

  /** By the digests that stand in the clear: nothing is opened but the few cases with unsettled own entries. */
  async #take(rows: readonly ClearRow[]): Promise<void> {
    const unsettled = new Set(
      (await this.#parts.outbox.unsettled()).map((row) => row.sealed.caseId),
    );
    for (const { caseId, digest } of rows)
      if (!unsettled.has(caseId))
        this.#digests.set(caseId, parseDigest(digest));
    const opened = await this.#parts.cases.read(
      rows.map(({ caseId }) => caseId).filter((id) => unsettled.has(id)),
    );
    for (const [caseId, row] of opened)
      if (!row._deleted)
        this.#digests.set(caseId, acknowledgedDigestOf(journalOfRow(row)));
  }

  get #schema() {
    return this.#parts.collection.schema.jsonSchema;
  }

  #raw() {
    const raw = rawInstanceOf(this.#parts.collection.internalStorageInstance);
    if (raw === undefined) throw new Error("the cases aren't sealed");
    return raw;
  }
}

type ClearRow = Pick<CaseRow, "caseId" | "digest">;

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
