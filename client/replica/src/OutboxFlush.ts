import type { OutboxRow } from "@onedoor/replication/documents";
import type {
  CaseDocument,
  PushEntriesResult,
  SegmentRefusalReason,
} from "@onedoor/replication/wire";
import { BehaviorSubject, combineLatest, map, type Observable } from "rxjs";
import type { CaseRows } from "./CaseRows.ts";
import type { Chain, ChainIdentity } from "./Chain.ts";
import { ChainAtHub, type ChainTrouble, mustBeSignedIn } from "./ChainAtHub.ts";
import type { ChainSignatures } from "./ChainSignatures.ts";
import type { Standing } from "./HubHeads.ts";
import { HubFailure, type HubLine, isOfLine } from "./HubLine.ts";
import type { Locks } from "./Locks.ts";
import { CASE_MASTERS, PUSH_ENTRIES } from "./operations.ts";
import { journalEntryOf } from "./repairCases.ts";
import { BatchSize } from "./BatchSize.ts";
import type { Outbox, OutgoingSegment } from "./Outbox.ts";

const MOST_ENTRIES = 200;
/** Of headers and bodies, in characters. */
const MOST_TEXT = 500_000;

/** How far the sending has come, in entries: of all that waited when it began or came since. */
export interface Sending {
  arrived: number;
  of: number;
}

interface Parts {
  outbox: Outbox;
  chain: Chain;
  signatures: ChainSignatures;
  cases: CaseRows;
  line: HubLine;
  locks: Locks;
  /** Names the lock under which own entries and numbers are written. */
  vaultLock: string;
  /** Told how the hub stands with every answer. */
  onStanding(standing: Standing): void;
  /** Offers what a restored hub has lost, before own entries go again: each has one row if it can be proved. */
  bringBack(): Promise<void>;
}

/** What the hub made of a segment, or this side in its place where it never went out. */
type PushOutcome = Omit<PushEntriesResult, "masters" | "head" | "backedUpTo">;

/** Brings own entries to the hub: one contiguous segment at a time, and one sender for all tabs. */
export class OutboxFlush {
  /** Ids of the entries that are on their way now. */
  readonly sending$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  /** Null while nothing is being sent. */
  readonly progress$ = new BehaviorSubject<Sending | null>(null);
  readonly #parts: Parts;
  readonly #atHub: ChainAtHub;
  readonly #refused$ = new BehaviorSubject<StuckReason | null>(null);
  readonly #entries = new BatchSize({ most: MOST_ENTRIES });

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#atHub = new ChainAtHub(parts);
  }

  /** Why nothing goes, where the hub won't have this chain at all; null otherwise. */
  get stuck$(): Observable<StuckReason | null> {
    return combineLatest([this.#atHub.refused$, this.#refused$]).pipe(
      map(([opening, pushing]) => opening ?? pushing),
    );
  }

  get isStuck(): boolean {
    return (this.#atHub.refused$.value ?? this.#refused$.value) !== null;
  }

  /** Resolves when nothing waits any more, or the hub won't have it. */
  async flush(): Promise<void> {
    const { locks, vaultLock } = this.#parts;
    const sending = locks.hold(`${vaultLock}:send`, async () => {
      for (const chain of await this.#atHub.earlier()) await this.#send(chain);
      await this.#send();
    });
    await sending.finally(() => this.progress$.next(null));
  }

  /** What waits in the chain that is written now, or in that of an earlier post. */
  async #send(earlier?: ChainIdentity): Promise<void> {
    const { outbox } = this.#parts;
    let arrived = 0;
    // What the hub has lost is offered from where it asks, once.
    let offeredAgain = false;
    let openedAgain = false;
    let from: { chain: string; chainNo: number } | undefined;
    for (;;) {
      const identity = await this.#atHub.meet(earlier);
      if (identity === undefined) break;
      const lost = await this.#lostAt(identity);
      if (lost !== undefined && !offeredAgain) {
        offeredAgain = true;
        await this.#parts.bringBack();
        from = lost;
      }
      const limits = { entries: this.#entries.size, size: MOST_TEXT };
      const outgoing = await outbox.nextSegment(limits, from);
      const isNewer =
        earlier !== undefined && outgoing?.segment.chain !== identity.chain;
      if (outgoing === undefined || isNewer) {
        if (from === undefined) break;
        from = undefined;
        continue;
      }
      const { segment } = outgoing;
      const waiting = await outbox.countWaiting();
      this.progress$.next({ arrived, of: arrived + waiting });
      const result = await this.#push(outgoing);
      if (result === "again") continue;
      if (result.refused === null) {
        this.#refused$.next(null);
        await this.#settle(outgoing, result);
        arrived += segment.entries.length;
        if ((result.nextChainNo ?? 0) > segment.to + 1) this.#atHub.forget();
        if (from !== undefined)
          from = { chain: segment.chain, chainNo: segment.to + 1 };
        continue;
      }
      const { reason, nextChainNo } = result.refused;
      if (reason === "UNKNOWN_CHAIN" && !openedAgain) {
        openedAgain = true;
        this.#atHub.forget();
        continue;
      }
      if (reason === "GAP" && nextChainNo !== null && !offeredAgain) {
        offeredAgain = true;
        await this.#parts.bringBack();
        from = { chain: segment.chain, chainNo: nextChainNo };
        continue;
      }
      this.#atHub.forget();
      if (isStuckReason(reason)) {
        this.#refused$.next(reason);
        break;
      }
      await this.#giveUp(outgoing, reason);
      if (earlier !== undefined) break;
      from = undefined;
    }
  }

  /** The hub's versions of cases. */
  async masters(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, CaseDocument>> {
    if (caseIds.length === 0) return new Map();
    const { pushEntries } = await this.#parts.line.ask<{
      pushEntries: Pick<PushEntriesResult, "masters">;
    }>(CASE_MASTERS, { cases: caseIds });
    return new Map(pushEntries.masters.map((one) => [one.caseId, one]));
  }

  /** After a restore: whatever of own entries the hub lacks goes again, also where nothing waits. */
  async pushAgain(): Promise<void> {
    this.#atHub.forget();
    await this.flush();
  }

  /** The place that the hub expects next, where it has acknowledged it before. */
  async #lostAt(
    identity: ChainIdentity,
  ): Promise<{ chain: string; chainNo: number } | undefined> {
    const { chain } = identity;
    const chainNo = this.#atHub.takeNext(identity);
    if (chainNo === undefined) return undefined;
    const row = await this.#parts.outbox.at(chain, chainNo);
    // What is held or in quarantine was at the hub as well.
    return row === undefined || row.state === "waiting"
      ? undefined
      : { chain, chainNo };
  }

  /** Makes the chain known to the hub and keeps enough serials leased. Resolves when the hub has answered. */
  async prepare(): Promise<void> {
    const { locks, vaultLock } = this.#parts;
    const identity = await locks.hold(`${vaultLock}:send`, () =>
      this.#atHub.meet(),
    );
    if (identity !== undefined) await this.#atHub.lease(identity);
  }

  /** `again`: the segment was too large for the line or the hub, and is cut smaller. */
  async #push(outgoing: OutgoingSegment): Promise<PushOutcome | "again"> {
    const { line, signatures } = this.#parts;
    const signature = await signatures.ofSegment(outgoing.segment);
    if (signature === undefined) return refusedAs("BAD_SIGNATURE");
    const segment = { ...outgoing.segment, signature };
    const carried = segment.entries.length;
    this.sending$.next(new Set(outgoing.entryIds));
    try {
      for (let failures = 0; ; failures += 1) {
        const timer = line.timer();
        try {
          const { pushEntries } = await line.attempt<{
            pushEntries: Omit<PushEntriesResult, "masters">;
          }>(PUSH_ENTRIES, { segment }, (data) => {
            const { refused } = data.pushEntries;
            if (refused !== null) mustBeSignedIn(refused.reason);
          });
          this.#parts.onStanding(pushEntries);
          if (pushEntries.refused?.reason === "TOO_LARGE" && carried > 1) {
            this.#entries.halve(carried);
            return "again";
          }
          this.#entries.took(timer(), carried);
          return pushEntries;
        } catch (failure) {
          if (!(failure instanceof HubFailure)) throw failure;
          if (failure.code === "closed") throw failure;
          if (failure.code === "tooLarge") {
            if (carried === 1) return refusedAs("TOO_LARGE");
            this.#entries.halve(carried);
            return "again";
          }
          if (isOfLine(failure)) this.#entries.failed(timer());
          this.sending$.next(new Set());
          await line.pause(failures, failure.retryAfterMs);
          // On a bad line a smaller piece may get through where a large one never does.
          if (this.#entries.size < carried) return "again";
          this.sending$.next(new Set(outgoing.entryIds));
        }
      }
    } finally {
      this.sending$.next(new Set());
    }
  }

  async #settle(outgoing: OutgoingSegment, result: PushOutcome): Promise<void> {
    const { outbox } = this.#parts;
    const rows = await outbox.settle(outgoing.segment, result.outcomes);
    await this.#hold(rows.filter((row) => row.sealed.acknowledgement === null));
  }

  // Without a number they must not stand in the digest: this copy would differ from the hub's for ever.
  async #hold(rows: readonly OutboxRow[]): Promise<void> {
    const { cases } = this.#parts;
    const present = await cases.read(rows.map((row) => row.sealed.caseId));
    await cases.addAll(
      rows
        .filter(
          ({ sealed: { caseId } }) => present.get(caseId)?._deleted !== true,
        )
        .map((row) => [row.sealed.caseId, [journalEntryOf(row)]]),
    );
  }

  // The hub has other bytes, or can't link these: they stay readable here, and work goes on in a new chain.
  async #giveUp(
    { segment }: OutgoingSegment,
    reason: SegmentRefusalReason,
  ): Promise<void> {
    await this.#hold(
      await this.#atHub.leave(segment.chain, reason, segment.from),
    );
  }
}

/** The hub won't have anything from here; the work waits and goes on. */
export type StuckReason = ChainTrouble | (typeof STUCK)[number];

const STUCK = [
  "NOT_YOUR_CHAIN",
  "UNKNOWN_CHAIN",
  "DEVICE_QUARANTINED",
] as const;

function isStuckReason(
  reason: SegmentRefusalReason,
): reason is (typeof STUCK)[number] {
  return STUCK.some((one) => one === reason);
}

function refusedAs(reason: SegmentRefusalReason): PushOutcome {
  return {
    outcomes: [],
    refused: { reason, nextChainNo: null },
    nextChainNo: null,
  };
}
