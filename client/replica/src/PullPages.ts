import { BatchSize } from "./BatchSize.ts";

/** The most documents of a page, and those of the first one, while nothing is known of the line. */
const MOST = { most: 200, first: 50 };

/**
 * Pages as large as the line takes. RxDB ends a round with the first page that is shorter than what it asked for, which
 * would be any page here; so it asks for one document, gets what fits, and after the last page an empty one, for which
 * nobody is asked.
 */
export class PullPages {
  /** What RxDB asks for. */
  static readonly ASKED = 1;
  readonly size = new BatchSize(MOST);
  #isOver = false;
  #hinted = false;

  /** A page is going to be asked for. */
  begin(): void {
    this.#hinted = false;
  }

  /** RxDB drops a hint that came before the last time it asked, so that the empty page would swallow it. */
  readonly hint = (): void => {
    this.#hinted = true;
  };

  /** Whether the page before was the last, and who comes again only has to be told. */
  takeEnd(): boolean {
    const isOver = this.#isOver && !this.#hinted;
    this.#isOver = false;
    return isOver;
  }

  /** `brought` documents were the last, for somebody who wanted at least `wanted`: whether he comes again. */
  endWith(brought: number, wanted: number): boolean {
    this.#isOver = brought >= wanted;
    return this.#isOver;
  }
}
