import type { Journal } from "@onedoor/domain/entries";
import { epochMsOf, type Instant } from "@onedoor/domain/time";
import { journalOfDocument } from "@onedoor/replication/caseJournal";
import type { CaseRow } from "@onedoor/replication/documents";
import type { CasePullBulk, Checkpoint } from "@onedoor/replication/wire";
import type { RxCollection, RxDocumentData, WithDeleted } from "rxdb";
import type { CaseRows } from "./CaseRows.ts";
import type { ErasedBodies } from "./ErasedBodies.ts";
import type { Standing } from "./HubHeads.ts";
import type { HubLine } from "./HubLine.ts";
import { PULL_CASES } from "./operations.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import type { ScopeCheck } from "./ScopeCheck.ts";
import type { StationState } from "./StationState.ts";
import { type Pulled, unitePulled } from "./unitePulled.ts";
import { type PulledOrigin, writePulledRows } from "./writePulledRows.ts";

interface Parts {
  collection: RxCollection<CaseRow>;
  cases: CaseRows;
  outbox: Outbox;
  flush: OutboxFlush;
  line: HubLine;
  state: StationState;
  check: ScopeCheck;
  erased: Pick<ErasedBodies, "obey">;
  origin(): Promise<PulledOrigin>;
  now(): Instant;
  onPage(documents: number): void;
  onStanding(standing: Standing): void;
}

/** How far the copy has come. */
interface Progress {
  checkpoint: Checkpoint;
  isComplete: boolean;
}

interface Page {
  bulk: CasePullBulk;
  journals: readonly Journal[];
  isLast: boolean;
}

const PROGRESS = "firstCopy";
const FIRST_LIMIT = 200;
const LEAST_LIMIT = 25;
/** What the hub gives in one page at most. */
const MOST_LIMIT = 1000;
/** Pages grow while they take less, and shrink when they take more: one that breaks off is asked for again whole. */
const QUICK_MS = 2_000;
const SLOW_MS = 10_000;
/** Documents of a page that are derived and sealed while those before them are being written. */
const TOGETHER = 250;

/**
 * The first copy of a scope, page by page to its end. It goes past RxDB's replication, which reads every document twice
 * and keeps a second copy of it: rows are written in bulk, marked as pulled, and the next page is on its way meanwhile.
 * Rows are written before the place from which a broken copy goes on, so that a page may come twice and none is left out.
 */
export class FirstCopy {
  readonly #parts: Parts;
  #limit = FIRST_LIMIT;
  #oneBefore: Promise<void> = Promise.resolve();
  #last: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Where the copy ended; undefined as long as it isn't complete. */
  async end(): Promise<Checkpoint | undefined> {
    const progress = await this.#progress();
    return progress?.isComplete === true ? progress.checkpoint : undefined;
  }

  /** Goes on from where it is; resolves with its end. */
  async make(): Promise<Checkpoint | undefined> {
    this.#oneBefore = this.#last = Promise.resolve();
    let at = (await this.#progress())?.checkpoint;
    let asked = this.#ask(at);
    let kept: Promise<void> = Promise.resolve();
    for (;;) {
      const page = await asked;
      at = page.bulk.checkpoint ?? at;
      const progress =
        at === undefined
          ? undefined
          : { checkpoint: at, isComplete: page.isLast };
      if (!page.isLast) {
        asked = this.#ask(at);
        asked.catch(heardLater);
      }
      const written = await this.#begin(page);
      // In order: a place must not be written down before all that lies in front of it.
      kept = Promise.all([kept, ...written]).then(() =>
        this.#note(page, progress),
      );
      kept.catch(heardLater);
      if (!page.isLast) continue;
      await kept;
      return at;
    }
  }

  #progress(): Promise<Progress | undefined> {
    return this.#parts.state.read<Progress>(PROGRESS);
  }

  async #ask(from: Checkpoint | undefined): Promise<Page> {
    const { flush, line, now } = this.#parts;
    // Up before down: what waits here is worth more than what can be fetched again.
    await flush.flush();
    const begun = epochMsOf(now());
    let limit = this.#limit;
    const { pullCases: bulk } = await line.ask<{ pullCases: CasePullBulk }>(
      PULL_CASES,
      (failures) => {
        if (failures > 0) limit = Math.max(LEAST_LIMIT, Math.floor(limit / 2));
        return { checkpoint: from ?? null, limit };
      },
    );
    this.#limit = limitAfter(limit, epochMsOf(now()) - begun);
    return {
      bulk,
      journals: bulk.documents.map(journalOfDocument),
      isLast: bulk.documents.length < limit,
    };
  }

  /**
   * Resolves when the last of the page is being written. A few are derived and sealed while those before them are being
   * written, and no more than that: further ahead they would only fill the memory, and keep the page from painting.
   */
  async #begin({ bulk, journals }: Page): Promise<readonly Promise<void>[]> {
    await this.#parts.outbox.noteAcknowledged(journals);
    const pulled = bulk.documents.map((document, i): Pulled => ({
      document,
      journal: journals[i] ?? [],
    }));
    await this.#parts.erased.obey(pulled);
    const written: Promise<void>[] = [];
    for (let i = 0; i < pulled.length; i += TOGETHER) {
      await this.#oneBefore;
      this.#oneBefore = this.#last;
      this.#last = this.#write(pulled.slice(i, i + TOGETHER));
      this.#last.catch(heardLater);
      written.push(this.#last);
    }
    return written;
  }

  async #note(page: Page, progress: Progress | undefined): Promise<void> {
    const { check, state, onPage } = this.#parts;
    if (progress !== undefined) await state.write(PROGRESS, progress);
    onPage(page.bulk.documents.length);
    check.writtenPage(page.bulk, page.journals, page.isLast);
  }

  /** Most cases are new here. What turns out not to be is united with what is here. */
  async #write(pulled: readonly Pulled[]): Promise<void> {
    let left = await this.#writeOver(new Map(), pulled);
    while (left.length > 0) {
      const present = await this.#parts.cases.read(
        left.map(({ document }) => document.caseId),
      );
      left = await this.#writeOver(present, left);
    }
  }

  /** Answers with those that were written by somebody else meanwhile. */
  async #writeOver(
    present: ReadonlyMap<string, WithDeleted<CaseRow>>,
    pulled: readonly Pulled[],
  ): Promise<readonly Pulled[]> {
    const { collection, origin } = this.#parts;
    const rows = (await unitePulled(this.#parts, pulled, present)).flatMap(
      (row) => {
        const previous = present.get(row.caseId) as
          RxDocumentData<CaseRow> | undefined;
        return previous?._deleted === false ? [] : [{ row, previous }];
      },
    );
    const refused = await writePulledRows(collection, await origin(), rows);
    return pulled.filter(({ document }) => refused.has(document.caseId));
  }
}

function limitAfter(limit: number, tookMs: number): number {
  if (tookMs > SLOW_MS) return Math.max(LEAST_LIMIT, Math.floor(limit / 2));
  return tookMs < QUICK_MS ? Math.min(MOST_LIMIT, limit * 2) : limit;
}

/** Whoever awaits it hears of its failure; until then it isn't one that nobody hears of. */
const heardLater = () => undefined;
