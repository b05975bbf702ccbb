import type { FeedPosition } from "@onedoor/cases/store/CaseStore";
import type { Ledger } from "./Ledger.ts";
import { type Line, NoAnswer } from "./Line.ts";
import { SUPERVISION } from "./officials.ts";
import type { Wiring } from "./Wiring.ts";

const ROWS_A_PAGE = 50;

/** Supervision: reads the whole feed row by row, and takes a missing number for a loss. */
export class FeedReader {
  position: FeedPosition | null = null;
  readonly #around: { wiring: Wiring; ledger: Ledger; line: Line };
  #isReading = false;

  constructor(around: { wiring: Wiring; ledger: Ledger; line: Line }) {
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
    const { wiring, ledger, line } = this.#around;
    const after = this.position;
    const page = await line.ask(
      "feed",
      ({ store }) =>
        wiring.pullFeed(store, SUPERVISION, { after, limit: ROWS_A_PAGE }),
      ({ rows }) => ledger.sentFeed(rows),
    );
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
      this.position = { epoch: row.epoch, seq: row.seq };
    }
    return page.rows.length === ROWS_A_PAGE;
  }
}
