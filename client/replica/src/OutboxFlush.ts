import type { OutboxRow } from "@onedoor/replication/documents";
import type {
  CaseDocument,
  OpenChainResult,
  PushEntriesResult,
  SegmentRefusalReason,
  SerialBlock,
} from "@onedoor/replication/wire";
import { BehaviorSubject } from "rxjs";
import type { CaseRows } from "./CaseRows.ts";
import {
  type Chain,
  type ChainIdentity,
  LEASE_BELOW,
  LEASE_SIZE,
} from "./Chain.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import type { Locks } from "./Locks.ts";
import { LEASE_SERIALS, OPEN_CHAIN, PUSH_ENTRIES } from "./operations.ts";
import { journalEntryOf } from "./repairCases.ts";
import type { Outbox, OutgoingSegment, SegmentLimits } from "./Outbox.ts";

const MOST: SegmentLimits = { entries: 200, size: 500_000 };
const SMALLEST_SIZE = 16_000;

interface Parts {
  outbox: Outbox;
  chain: Chain;
  cases: CaseRows;
  line: HubLine;
  locks: Locks;
  /** Names the lock under which own entries and numbers are written. */
  vaultLock: string;
}

/** Brings own entries to the hub: one contiguous segment at a time, and one sender for all tabs. */
export class OutboxFlush {
  /** Ids of the entries that are on their way now. */
  readonly sending$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  /** Why nothing goes, where the hub won't place this chain at all; null otherwise. */
  readonly stuck$ = new BehaviorSubject<SegmentRefusalReason | null>(null);
  readonly #parts: Parts;
  #limits = MOST;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves when nothing waits any more, or the hub won't have it; answers with the masters that came back. */
  async flush(): Promise<ReadonlyMap<string, CaseDocument>> {
    const { locks, vaultLock } = this.#parts;
    const masters = new Map<string, CaseDocument>();
    await locks.hold(`${vaultLock}:send`, async () => {
      // A chain that the hub has lost is opened anew and offered from where it asks, once.
      let offeredAgain = false;
      let openedAgain = false;
      let from: { chain: string; chainNo: number } | undefined;
      for (;;) {
        const outgoing = await this.#parts.outbox.nextSegment(
          this.#limits,
          from,
        );
        if (outgoing === undefined) {
          if (from === undefined) break;
          from = undefined;
          continue;
        }
        const { segment } = outgoing;
        await this.#open();
        const result = await this.#push(outgoing);
        if (result === "again") continue;
        for (const master of result.masters) masters.set(master.caseId, master);
        if (result.refused === null) {
          this.stuck$.next(null);
          await this.#settle(outgoing, result);
          if (from !== undefined)
            from = { chain: segment.chain, chainNo: segment.to + 1 };
          continue;
        }
        const { reason, nextChainNo } = result.refused;
        if (reason === "UNKNOWN_CHAIN" && !openedAgain) {
          openedAgain = true;
          await this.#forget(segment.chain);
          continue;
        }
        if (reason === "GAP" && nextChainNo !== null && !offeredAgain) {
          offeredAgain = true;
          from = { chain: segment.chain, chainNo: nextChainNo };
          continue;
        }
        if (await this.#giveUp(outgoing, reason)) continue;
        break;
      }
    });
    return masters;
  }

  /** The hub's versions of cases, where no segment brought them. */
  async masters(
    caseIds: readonly string[],
  ): Promise<ReadonlyMap<string, CaseDocument>> {
    if (caseIds.length === 0) return new Map();
    const { pushEntries } = await this.#parts.line.ask<{
      pushEntries: PushEntriesResult;
    }>(PUSH_ENTRIES, { segment: null, cases: caseIds });
    return new Map(pushEntries.masters.map((one) => [one.caseId, one]));
  }

  /** Makes the chain known to the hub and keeps enough serials leased. Resolves when the hub has answered. */
  async prepare(): Promise<void> {
    const { locks, vaultLock, chain, line } = this.#parts;
    const identity = await locks.hold(`${vaultLock}:send`, () => this.#open());
    if (!identity.opened) return;
    // Under a lock of its own: numbers may be long in coming, and entries don't wait for them.
    await locks.hold(`${vaultLock}:lease`, async () => {
      if ((await chain.serialsLeft()) >= LEASE_BELOW) return;
      const { leaseSerials } = await line.ask<{
        leaseSerials: SerialBlock | null;
      }>(LEASE_SERIALS, { chain: identity.chain, count: LEASE_SIZE });
      if (leaseSerials !== null)
        await chain.addSerials(identity.chain, [leaseSerials]);
    });
  }

  async #open(): Promise<ChainIdentity> {
    const { chain, line, locks, vaultLock } = this.#parts;
    const identity = await locks.hold(vaultLock, () => chain.current());
    if (identity.opened) return identity;
    const { openChain } = await line.ask<{ openChain: OpenChainResult }>(
      OPEN_CHAIN,
      {
        input: { chain: identity.chain, incarnation: identity.incarnation },
      },
      ({ openChain: answer }) =>
        mustBeSignedIn(
          answer.__typename === "ChainRefused" ? answer.reason : undefined,
        ),
    );
    if (openChain.__typename === "ChainRefused") {
      this.stuck$.next("NOT_YOUR_CHAIN");
      return identity;
    }
    await chain.addSerials(identity.chain, openChain.serials);
    await chain.markOpened(identity, true);
    return { ...identity, opened: true };
  }

  async #forget(chainId: string): Promise<void> {
    const { chain, locks, vaultLock } = this.#parts;
    const identity = await locks.hold(vaultLock, () => chain.current());
    if (identity.chain === chainId) await chain.markOpened(identity, false);
  }

  /** `again`: the segment was too large for the line or the hub, and is cut smaller. */
  async #push(outgoing: OutgoingSegment): Promise<PushEntriesResult | "again"> {
    const { line } = this.#parts;
    this.sending$.next(new Set(outgoing.entryIds));
    try {
      for (let failures = 0; ; failures += 1) {
        try {
          const { pushEntries } = await line.attempt<{
            pushEntries: PushEntriesResult;
          }>(PUSH_ENTRIES, { segment: outgoing.segment, cases: [] }, (data) =>
            mustBeSignedIn(data.pushEntries.refused?.reason),
          );
          const tooLarge = pushEntries.refused?.reason === "TOO_LARGE";
          if (tooLarge && this.#shrink(outgoing)) return "again";
          if (!tooLarge) this.#grow();
          return pushEntries;
        } catch (failure) {
          if (!(failure instanceof HubFailure)) throw failure;
          if (failure.code === "closed") throw failure;
          if (failure.code === "tooLarge") {
            if (this.#shrink(outgoing)) return "again";
            return refusedAs("TOO_LARGE");
          }
          this.sending$.next(new Set());
          await line.pause(failures, failure.retryAfterMs);
          this.sending$.next(new Set(outgoing.entryIds));
          // On a bad line a smaller piece may get through where a large one never does.
          if (failure.code === "offline" && this.#shrink(outgoing))
            return "again";
        }
      }
    } finally {
      this.sending$.next(new Set());
    }
  }

  async #settle(
    outgoing: OutgoingSegment,
    result: PushEntriesResult,
  ): Promise<void> {
    const { outbox, cases } = this.#parts;
    const rows = await outbox.settle(outgoing.segment, result.outcomes);
    for (const row of rows)
      if (row.sealed.acknowledgement === null) await this.#hold(cases, row);
  }

  // Without a number it must not stand in the digest: this copy would differ from the hub's for ever.
  async #hold(cases: CaseRows, row: OutboxRow): Promise<void> {
    const present = (await cases.read([row.sealed.caseId])).get(
      row.sealed.caseId,
    );
    if (present === undefined || present._deleted) return;
    await cases.add(row.sealed.caseId, [journalEntryOf(row)]);
  }

  /** Whether anything else may be sent now. */
  async #giveUp(
    outgoing: OutgoingSegment,
    reason: SegmentRefusalReason,
  ): Promise<boolean> {
    const { outbox, chain, cases, locks, vaultLock } = this.#parts;
    if (reason === "NOT_YOUR_CHAIN" || reason === "UNKNOWN_CHAIN") {
      this.stuck$.next(reason);
      return false;
    }
    // The hub has other bytes, or can't link these: they stay readable here, and work goes on in a new chain.
    await locks.hold(vaultLock, async () => {
      const identity = await chain.current();
      if (identity.chain === outgoing.segment.chain)
        await chain.begin(identity);
      await outbox.quarantine(outgoing.segment, reason);
    });
    for (const row of await outbox.unsettled())
      if (row.state === "quarantined") await this.#hold(cases, row);
    return true;
  }

  #shrink(outgoing: OutgoingSegment): boolean {
    if (outgoing.segment.entries.length === 1) return false;
    this.#limits = {
      entries: Math.max(1, Math.floor(outgoing.segment.entries.length / 2)),
      size: Math.max(SMALLEST_SIZE, Math.floor(this.#limits.size / 2)),
    };
    return true;
  }

  #grow(): void {
    this.#limits = {
      entries: Math.min(MOST.entries, this.#limits.entries * 2),
      size: Math.min(MOST.size, this.#limits.size * 2),
    };
  }
}

function mustBeSignedIn(refusal: string | undefined): void {
  if (refusal === "NOT_SIGNED_IN" || refusal === "NO_DEVICE")
    throw new HubFailure("refused", refusal);
}

function refusedAs(reason: SegmentRefusalReason): PushEntriesResult {
  return {
    outcomes: [],
    refused: { reason, nextChainNo: null },
    nextChainNo: null,
    masters: [],
  };
}
