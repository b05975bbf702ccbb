/** A request that was answered: its bytes both ways and how long it took. */
interface Sample {
  bytes: number;
  ms: number;
}

/** What says more of the round trip than of the line's width. */
const SMALL_BYTES = 2_000;
const KEPT = 8;
/** While nothing is known of the line: a page of half a megabyte takes a minute on the worst that villages have. */
const UNKNOWN_MS = 120_000;
const SHORTEST_MS = 30_000;
const LONGEST_MS = 10 * 60_000;

/** What answered requests have shown of a line, and how long the next ones may take before they are given up. */
export class LinePace {
  #small: readonly Sample[] = [];
  #large: readonly Sample[] = [];

  /** A clock that was set back, or a fetch that took no time, shows nothing of the line. */
  note(sample: Sample): void {
    const { bytes, ms } = sample;
    if (!(bytes > 0 && ms > 0 && ms <= LONGEST_MS)) return;
    if (bytes < SMALL_BYTES)
      this.#small = [...this.#small, sample].slice(-KEPT);
    else this.#large = [...this.#large, sample].slice(-KEPT);
  }

  /** At least four times what the slowest of the last requests would have taken for so many bytes. */
  timeoutMs(bytes: number): number {
    const samples = [...this.#small, ...this.#large];
    if (samples.length === 0) return UNKNOWN_MS;
    const roundTripMs = Math.max(
      ...(this.#small.length > 0 ? this.#small : samples).map(({ ms }) => ms),
    );
    const msPerByte = Math.max(
      ...(this.#large.length > 0 ? this.#large : samples).map(
        (one) => one.ms / one.bytes,
      ),
    );
    const expected = roundTripMs + bytes * msPerByte;
    return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, 4 * expected));
  }
}
