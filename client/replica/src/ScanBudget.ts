import { dateOf, type Instant, type PlainDate } from "@onedoor/domain/time";
import { combineLatest, map, type Observable, skip } from "rxjs";
import type { UploadBudget } from "./Replica.ts";
import type { StationState } from "./StationState.ts";

const LIMIT = "scanBudget";
const SENT = "scanBytesSent";
const MEGABYTE = 1_000_000;

interface Sent {
  on: PlainDate;
  bytes: number;
}

/** How much of scanned pages may still go up today. What goes beside them, facts and small pictures, isn't counted. */
export class ScanBudget {
  readonly #state: StationState;
  readonly #now: () => Instant;

  constructor(state: StationState, now: () => Instant) {
    this.#state = state;
    this.#now = now;
  }

  now$(): Observable<UploadBudget> {
    return combineLatest([
      this.#state.watch<{ megabytesADay: number | null }>(LIMIT),
      this.#state.watch<Sent>(SENT),
    ]).pipe(
      map(([limit, sent]) => ({
        megabytesADay: limit?.megabytesADay ?? null,
        sentTodayBytes: this.#ofToday(sent),
      })),
    );
  }

  /** Whenever another limit was set, in whichever tab. */
  get limit$(): Observable<unknown> {
    return this.#state.watch(LIMIT).pipe(skip(1));
  }

  async set(megabytesADay: number | null): Promise<void> {
    await this.#state.write(LIMIT, { megabytesADay });
  }

  /** A page that is larger than a whole day's budget goes as the first of a day: it would never go otherwise. */
  async allows(bytes: number): Promise<boolean> {
    const limit = await this.#state.read<{ megabytesADay: number | null }>(
      LIMIT,
    );
    const megabytes = limit?.megabytesADay ?? null;
    if (megabytes === null) return true;
    const sent = this.#ofToday(await this.#state.read<Sent>(SENT));
    return sent === 0 || sent + bytes <= megabytes * MEGABYTE;
  }

  /** So many have arrived just now, whether or not the whole page has. */
  async note(bytes: number): Promise<void> {
    const on = dateOf(this.#now());
    await this.#state.rewrite<Sent>(SENT, (sent) => ({
      on,
      bytes: this.#ofToday(sent) + bytes,
    }));
  }

  #ofToday(sent: Sent | undefined): number {
    return sent?.on === dateOf(this.#now()) ? sent.bytes : 0;
  }
}
