import {
  filter,
  firstValueFrom,
  map,
  type Observable,
  Subject,
  type Subscription,
} from "rxjs";
import type { RxReplicationState } from "rxdb/plugins/replication";
import type { AttemptEnd, HubLine } from "./HubLine.ts";
import type { Outbox } from "./Outbox.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import type { SyncRound } from "./Replica.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { StationState } from "./StationState.ts";
import type { SyncMonitor } from "./SyncMonitor.ts";

interface Parts {
  line: HubLine;
  flush: OutboxFlush;
  outbox: Outbox;
  monitor: SyncMonitor;
  state: StationState;
  ports: ReplicaPorts;
}

type AnyReplication = Pick<
  RxReplicationState<unknown, unknown>,
  "awaitInSync" | "startPromise"
>;

const NUDGE = "nudge";
/** A round that takes longer goes on, and whoever asked is told that it does. */
const PATIENCE_MS = 20_000;

/** Rounds of sync that somebody asked for and waits for. Each ends with a word, whether or not anybody was reached. */
export class SyncRounds {
  readonly #parts: Parts;
  readonly #asked$ = new Subject<void>();
  #replications: readonly AnyReplication[] = [];
  #resync$: Subject<"RESYNC"> | undefined;
  #received = 0;
  #sent = 0;
  #nudges: Subscription | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.outbox.acknowledged$.subscribe(() => {
      this.#sent += 1;
    });
  }

  follow(
    replications: readonly AnyReplication[],
    resync$: Subject<"RESYNC">,
  ): void {
    this.#replications = replications;
    this.#resync$ = resync$;
  }

  /** Somebody wants to hear now what the hub has to say. */
  get asked$(): Observable<void> {
    return this.#asked$;
  }

  noteReceived(documents: number): void {
    this.#received += documents;
  }

  /** The leading tab does what the others ask for. */
  followNudges(): void {
    let seen: number | undefined;
    this.#nudges = this.#parts.state.watch<number>(NUDGE).subscribe((nudge) => {
      if (nudge === undefined || nudge === seen) return;
      const isOld = seen === undefined && this.#isDone(nudge);
      seen = nudge;
      if (isOld) return;
      void this.#lead().then((round) =>
        this.#parts.monitor.show({ lastRound: { nudge, round } }),
      );
    });
    this.#parts.line.closed.addEventListener("abort", () =>
      this.#nudges?.unsubscribe(),
    );
  }

  async run(): Promise<SyncRound> {
    return this.#parts.monitor.isLeading ? this.#lead() : this.#ask();
  }

  async #lead(): Promise<SyncRound> {
    const { line } = this.#parts;
    const before = { received: this.#received, sent: this.#sent };
    const end = this.#end();
    line.wake();
    this.#resync$?.next("RESYNC");
    this.#asked$.next();
    const message = await end;
    return {
      reached: message !== "offline",
      sent: this.#sent - before.sent,
      received: this.#received - before.received,
      message,
    };
  }

  async #end(): Promise<SyncRound["message"]> {
    const { ports } = this.#parts;
    const waited = new AbortController();
    const ends$ = this.#endsFromNow();
    const broken = firstValueFrom(
      ends$.pipe(filter((end) => end === "offline" || end === "refused")),
      { defaultValue: "offline" as const },
    );
    const inStep = this.#inSync().then(() =>
      this.#parts.flush.isStuck ? "notTaken" : "ok",
    );
    const late = ports
      .sleep(PATIENCE_MS, waited.signal)
      .then(() => "busy" as const);
    const first = await Promise.race([broken, inStep, late]);
    waited.abort();
    return wordOf(first);
  }

  async #inSync(): Promise<void> {
    // In step is only who has heard from the hub since he asked.
    await firstValueFrom(
      this.#endsFromNow().pipe(filter((end) => end === "reached")),
      { defaultValue: null },
    );
    await Promise.all(this.#replications.map((one) => one.awaitInSync()));
  }

  /** Of attempts that begin from now on: one that is under way may still find the old state of things. */
  #endsFromNow(): Observable<AttemptEnd["end"]> {
    const { line } = this.#parts;
    const { begun } = line;
    return line.attempts$.pipe(
      filter(({ number }) => number > begun),
      map(({ end }) => end),
    );
  }

  async #ask(): Promise<SyncRound> {
    const { state, monitor, ports } = this.#parts;
    let mine = 0;
    await state.change<number>(NUDGE, 0, (nudge) => (mine = nudge + 1));
    const waited = new AbortController();
    const done = firstValueFrom(
      monitor.published$.pipe(
        map(({ lastRound }) => lastRound),
        filter((last) => last !== null && last.nudge >= mine),
        map((last) => last?.round ?? STILL_BUSY),
      ),
    );
    const late = ports.sleep(PATIENCE_MS, waited.signal).then(() => STILL_BUSY);
    const round = await Promise.race([done, late]);
    waited.abort();
    return round;
  }

  #isDone(nudge: number): boolean {
    return (this.#parts.monitor.own$.value.lastRound?.nudge ?? 0) >= nudge;
  }
}

const STILL_BUSY: SyncRound = {
  reached: true,
  sent: 0,
  received: 0,
  message: "busy",
};

function wordOf(end: AttemptEnd["end"] | "ok" | "notTaken" | "busy") {
  switch (end) {
    case "ok":
    case "notTaken":
    case "busy":
    case "refused":
      return end;
    default:
      return "offline";
  }
}
