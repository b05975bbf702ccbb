import type {
  Acknowledgement,
  Hlc,
  Journal,
  JournalEntry,
} from "@onedoor/domain/entries";
import type { EntryKind } from "@onedoor/domain/facts";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { nextHlc, observeHlc } from "@onedoor/domain/hlc";
import { parseHeader, toJournalEntry } from "@onedoor/domain/parseEntry";
import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { type EntryDraft, writeEntry } from "@onedoor/domain/writeEntry";
import { acknowledgementOf } from "@onedoor/replication/caseJournal";
import {
  GREATEST_TIME,
  type OutboxRow,
  type OutboxState,
} from "@onedoor/replication/documents";
import type { ChainSegment, EntryOutcome } from "@onedoor/replication/wire";
import {
  type MangoQuery,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
} from "rxdb";
import {
  combineLatest,
  map,
  type Observable,
  shareReplay,
  Subject,
} from "rxjs";
import type { Chain } from "./Chain.ts";
import type { OwnEntry } from "./Replica.ts";

/** An own entry that isn't settled, as lists show it. */
export interface OutboxLine {
  entryId: string;
  caseId: string;
  kind: EntryKind | null;
  state: OutboxState;
  reason: string | null;
}

export interface SegmentLimits {
  entries: number;
  /** Of headers and bodies, in characters. */
  size: number;
}

/** A segment, and the cases that its entries belong to. */
export interface OutgoingSegment {
  segment: ChainSegment;
  cases: readonly string[];
  entryIds: readonly string[];
}

/**
 * Own entries, in the order in which they were made. A row is on the disk before anybody hears that his act is kept;
 * rows stay after they were acknowledged, and the last one is the head of the chain.
 */
export class Outbox {
  /** Entries that are waiting, set aside, held or in quarantine, by id. */
  readonly unsettled$: Observable<ReadonlyMap<string, OutboxLine>>;
  /** How many the hub has acknowledged. */
  readonly arrived$: Observable<number>;
  /** Rows as the hub acknowledges them. */
  readonly acknowledged$ = new Subject<OutboxRow>();
  readonly #rows: RxCollection<OutboxRow>;
  readonly #chain: Chain;

  constructor(rows: RxCollection<OutboxRow>, chain: Chain) {
    this.#rows = rows;
    this.#chain = chain;
    this.unsettled$ = rows
      .find({ selector: { state: { $in: UNSETTLED } } })
      .$.pipe(
        map(
          (found) =>
            new Map(found.map((row) => [row.sealed.entryId, lineOf(row)])),
        ),
        shareReplay({ bufferSize: 1, refCount: true }),
      );
    this.arrived$ = combineLatest(
      ARRIVED.map((state) => rows.count({ selector: { state } }).$),
    ).pipe(
      map((counts) => counts.reduce((a, b) => a + b, 0)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  /**
   * Puts an entry at the end of the chain. Call it under the vault's lock. `judge` sees it as it would be written, and
   * answers with an objection, or undefined; then it is on the disk when this resolves.
   */
  async append<K extends EntryKind, Objection>(
    draft: Omit<EntryDraft<K>, "at" | "witness">,
    made: { now: Instant; seen: Hlc | null; salt: string },
    judge: (entry: JournalEntry) => Objection | undefined,
  ): Promise<{ entry: JournalEntry } | { objection: Objection }> {
    const identity = await this.#chain.current();
    const head = await this.#head();
    const own = head === undefined ? null : hlcOf(head);
    const last =
      made.seen === null ? own : observeHlc(own, made.seen, made.now);
    const isFirst = head === undefined || head.sealed.chain !== identity.chain;
    const chainNo = isFirst ? 1 : head.sealed.chainNo + 1;
    const written = writeEntry(
      { ...draft, at: nextHlc(last, made.now), witness: null },
      {
        chain: identity.chain,
        chainNo,
        prev: isFirst ? NO_PREVIOUS : head.sealed.hash,
      },
      made.salt,
    );
    const entry = toJournalEntry({
      entryId: draft.entryId,
      headerText: written.header,
      bodyText: written.body,
      acknowledgement: null,
      held: false,
    });
    if (entry.header === null)
      throw new Error(
        `${draft.kind} of ${draft.caseId} is not well formed: ${JSON.stringify(parseHeader(written.header))}`,
      );
    const objection = judge(entry);
    if (objection !== undefined) return { objection };
    const order = identity.incarnation * INCARNATION_STEP + chainNo;
    await this.#rows.insert({
      rowId: String(order).padStart(20, "0"),
      newestFirst: GREATEST_TIME - order,
      state: "waiting",
      sealed: {
        chain: identity.chain,
        chainNo,
        entryId: draft.entryId,
        caseId: draft.caseId,
        kind: draft.kind,
        header: written.header,
        body: written.body,
        hash: written.hash,
        acknowledgement: null,
        reason: null,
      },
    });
    return { entry };
  }

  /** The next contiguous piece of a chain that the hub lacks; undefined when nothing waits. */
  async nextSegment(
    limits: SegmentLimits,
    from?: { chain: string; chainNo: number },
  ): Promise<OutgoingSegment | undefined> {
    const first =
      from === undefined
        ? await this.#firstWaiting()
        : await this.#rowAt(from.chain, from.chainNo);
    if (first === undefined) return undefined;
    const candidates = await this.#read({
      selector: { rowId: { $gte: first.rowId } },
      sort: [{ rowId: "asc" }],
      limit: limits.entries,
    });
    const taken: OutboxRow[] = [];
    let size = 0;
    for (const row of candidates) {
      size += row.sealed.header.length + row.sealed.body.length;
      if (row.sealed.chain !== first.sealed.chain) break;
      if (taken.length > 0 && size > limits.size) break;
      taken.push(row);
    }
    const { chain, chainNo } = first.sealed;
    return {
      segment: {
        chain,
        from: chainNo,
        to: chainNo + taken.length - 1,
        signature: "",
        entries: taken.map(({ sealed: { header, body } }) => ({
          header,
          body,
        })),
      },
      cases: [...new Set(taken.map((row) => row.sealed.caseId))],
      entryIds: taken.map((row) => row.sealed.entryId),
    };
  }

  /** Writes down what the hub made of a segment. Answers with the rows that changed. */
  async settle(
    segment: ChainSegment,
    outcomes: readonly EntryOutcome[],
  ): Promise<readonly OutboxRow[]> {
    const byChainNo = new Map(outcomes.map((one) => [one.chainNo, one]));
    const changed: OutboxRow[] = [];
    for (const row of await this.#rowsOf(segment)) {
      const outcome = byChainNo.get(row.sealed.chainNo);
      if (outcome === undefined) continue;
      const settled = await this.#change(row.rowId, (now) => ({
        ...now,
        state: stateOf(outcome),
        sealed: {
          ...now.sealed,
          acknowledgement:
            outcome.acknowledgement === null
              ? null
              : acknowledgementOf(outcome.acknowledgement),
          reason: outcome.reason,
        },
      }));
      if (settled !== undefined) changed.push(settled);
    }
    return changed;
  }

  /** Keeps a segment that can't be sent readable, with the reason; whatever comes later begins a new chain. */
  async quarantine(segment: ChainSegment, reason: string): Promise<void> {
    for (const row of await this.#rowsOf(segment))
      if (row.state === "waiting")
        await this.#change(row.rowId, (now) => ({
          ...now,
          state: "quarantined",
          sealed: { ...now.sealed, reason },
        }));
  }

  /** Own entries come back acknowledged in pulled cases too: when an answer was lost, or a held one was settled. */
  async noteAcknowledged(journals: readonly Journal[]): Promise<void> {
    const acknowledged = new Map<string, Acknowledgement>();
    for (const entry of journals.flat())
      if (entry.acknowledgement !== null)
        acknowledged.set(entry.entryId, entry.acknowledgement);
    if (acknowledged.size === 0) return;
    for (const row of await this.unsettled()) {
      if (row.state === "setAside") continue;
      const acknowledgement = acknowledged.get(row.sealed.entryId);
      if (acknowledgement === undefined) continue;
      await this.#change(row.rowId, (now) => ({
        ...now,
        state: acknowledgement.verdict,
        sealed: {
          ...now.sealed,
          acknowledgement,
          reason: acknowledgement.reason,
        },
      }));
    }
  }

  /** Rows that the hub hasn't counted, oldest first. */
  async unsettled(): Promise<readonly OutboxRow[]> {
    return this.#read({
      selector: { state: { $in: UNSETTLED } },
      sort: [{ rowId: "asc" }],
    });
  }

  /** The newest own entries, whatever became of them. */
  newest(limit: number): Observable<readonly OwnEntry[]> {
    return this.#rows
      .find({ sort: [{ newestFirst: "asc" }], limit })
      .$.pipe(map((rows) => rows.map((row) => ownEntryOf(row._data))));
  }

  async #head(): Promise<OutboxRow | undefined> {
    const [head] = await this.#read({
      selector: {},
      sort: [{ newestFirst: "asc" }],
      limit: 1,
    });
    return head;
  }

  async #firstWaiting(): Promise<OutboxRow | undefined> {
    const [first] = await this.#read({
      selector: { state: "waiting" },
      sort: [{ state: "asc" }, { rowId: "asc" }],
      limit: 1,
    });
    return first;
  }

  async #rowsOf(segment: ChainSegment): Promise<readonly OutboxRow[]> {
    const first = await this.#rowAt(segment.chain, segment.from);
    if (first === undefined) return [];
    const rows = await this.#read({
      selector: { rowId: { $gte: first.rowId } },
      sort: [{ rowId: "asc" }],
      limit: segment.entries.length,
    });
    return rows.filter((row) => row.sealed.chain === segment.chain);
  }

  async #rowAt(chain: string, chainNo: number): Promise<OutboxRow | undefined> {
    const head = await this.#head();
    if (head === undefined) return undefined;
    // Incarnations are few: the row is looked for in each, from the newest.
    const newest = Math.floor(Number(head.rowId) / INCARNATION_STEP);
    const ids = Array.from({ length: newest }, (_, back) =>
      String((newest - back) * INCARNATION_STEP + chainNo).padStart(20, "0"),
    );
    const rows = await this.#rows.storageInstance.findDocumentsById(ids, false);
    return rows.find((row) => row.sealed.chain === chain);
  }

  /** From the disk: another tab may have appended a moment ago, and a query's cache wouldn't know yet. */
  async #read(query: MangoQuery<OutboxRow>): Promise<readonly OutboxRow[]> {
    const { storageInstance, schema } = this.#rows;
    const filled = normalizeMangoQuery(schema.jsonSchema, {
      ...query,
      selector: { ...query.selector, _deleted: false } as never,
    });
    const { documents } = await storageInstance.query(
      prepareQuery(schema.jsonSchema, filled as never),
    );
    return documents;
  }

  async #change(
    rowId: string,
    change: (row: OutboxRow) => OutboxRow,
  ): Promise<OutboxRow | undefined> {
    const row = await this.#rows.findOne(rowId).exec();
    if (row === null) return undefined;
    const wasAcknowledged = row._data.sealed.acknowledgement !== null;
    const changed = await row.incrementalModify((now) => change(now) as never);
    if (changed._data.sealed.acknowledgement !== null && !wasAcknowledged)
      this.acknowledged$.next(changed._data);
    return changed._data;
  }
}

const UNSETTLED: OutboxState[] = ["waiting", "setAside", "held", "quarantined"];
const ARRIVED: OutboxState[] = ["counted", "setAside"];

/** Numbers of a chain stay far below it, and so does the number of incarnations below what a time leaves. */
const INCARNATION_STEP = 1_000_000_000;

function stateOf(outcome: EntryOutcome): OutboxState {
  switch (outcome.status) {
    case "COUNTED":
      return "counted";
    case "SET_ASIDE":
      return "setAside";
    case "HELD":
      return "held";
    case "QUARANTINED":
      return "quarantined";
  }
}

function lineOf(row: OutboxRow): OutboxLine {
  const { entryId, caseId, kind, reason } = row.sealed;
  // Own entries are of a kind that this software, or an older version of it, has written.
  return { entryId, caseId, kind: kind as EntryKind, state: row.state, reason };
}

function ownEntryOf(row: OutboxRow): OwnEntry {
  const { entryId, caseId, kind, reason } = row.sealed;
  return {
    entryId,
    caseId,
    kind: kind as EntryKind,
    at: hlcOf(row)?.wall ?? instantOfEpochMs(0),
    arrival: row.state === "counted" ? "arrived" : row.state,
    reason,
  };
}

function hlcOf(row: OutboxRow): Hlc | null {
  const header = parseHeader(row.sealed.header);
  if (!header.ok) return null;
  return header.value.recognised
    ? header.value.header.at
    : header.value.envelope.at;
}
