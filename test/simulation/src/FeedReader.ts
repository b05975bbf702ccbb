import { pullFeed } from "@onedoor/cases/queries/pullFeed";
import type { FeedPosition } from "@onedoor/cases/store/CaseStore";
import type { Agenda } from "./Agenda.ts";
import type { SimulatedHub } from "./hub/SimulatedHub.ts";
import type { Ledger } from "./Ledger.ts";
import { type Line, NoAnswer } from "./Line.ts";
import { SUPERVISION } from "./officials.ts";

const ROWS_A_PAGE = 50;
const PATIENCE_MS = 30_000;

export interface FeedReaderSurroundings {
  agenda: Agenda;
  ledger: Ledger;
  hub: SimulatedHub;
  line: Line;
}

type Page = Awaited<ReturnType<typeof pullFeed>> & {
  /** How many rows stand before those of the hub's epoch. */
  epochBegins: number;
};

/** Supervision: reads the whole feed row by row, and takes a missing number for a loss. */
export class FeedReader {
  position: FeedPosition | null = null;
  readonly #around: FeedReaderSurroundings;
  #isReading = false;

  constructor(around: FeedReaderSurroundings) {
    this.#around = around;
  }

  async read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (await this.#readPage());
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    } finally {
      this.#isReading = false;
    }
  }

  async #readPage(): Promise<boolean> {
    const { ledger } = this.#around;
    const page = await this.#ask(this.position);
    const { epoch } = page.tree;
    if (this.position !== null && this.position.epoch < epoch) {
      // The hub was restored: what it had beyond this is no more, and comes again or not.
      const seq = Math.min(this.position.seq, page.epochBegins);
      this.position = { epoch, seq };
      return true;
    }
    for (const {
      entryId,
      caseId: _,
      headerText: __,
      bodyText: ___,
      ...row
    } of page.rows) {
      const expected = (this.position?.seq ?? 0) + 1;
      if (row.seq !== expected)
        ledger.violate(
          "the feed is dense",
          `row ${row.seq} came where ${expected} was next`,
        );
      ledger.sawAcknowledgement(entryId, row);
      this.position = { epoch, seq: row.seq };
    }
    return page.rows.length === ROWS_A_PAGE;
  }

  async #ask(after: FeedPosition | null): Promise<Page> {
    const { agenda, ledger, hub, line } = this.#around;
    const patience = new AbortController();
    agenda.after(PATIENCE_MS, () => patience.abort());
    const { status, text } = await line.exchange(
      "feed",
      () =>
        hub.serve(async ({ store }) => {
          const limit = ROWS_A_PAGE;
          const page = await pullFeed(store, SUPERVISION, { after, limit });
          ledger.sentFeed(page.rows);
          const [last] = (await store.epochStatements()).slice(-1);
          const epochBegins = last?.begins.size ?? 0;
          return JSON.stringify({ ...page, epochBegins });
        }),
      patience.signal,
    );
    try {
      return JSON.parse(text) as Page;
    } catch {
      throw new NoAnswer(`${status}, and no page`);
    }
  }
}
