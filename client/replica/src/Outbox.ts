import type {
  Acknowledgement,
  Hlc,
  Journal,
  JournalEntry,
  TreeHead,
} from "@onedoor/domain/entries";
import type { EntryKind } from "@onedoor/domain/facts";
import { type Hash, NO_PREVIOUS } from "@onedoor/domain/hash";
import { nextHlc, observeHlc } from "@onedoor/domain/hlc";
import { parseHeader, toJournalEntry } from "@onedoor/domain/parseEntry";
import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { isSameHead } from "@onedoor/domain/treeHead";
import { type EntryDraft, writeEntry } from "@onedoor/domain/writeEntry";
import { acknowledgementOf } from "@onedoor/replication/caseJournal";
import {
  GREATEST_TIME,
  type OutboxRow,
  type OutboxState,
} from "@onedoor/replication/documents";
import type { ChainSegment, EntryOutcome } from "@onedoor/replication/wire";
import type { RxCollection } from "rxdb";
import {
  combineLatest,
  map,
  type Observable,
  shareReplay,
  Subject,
} from "rxjs";
import type { Chain, ChainIdentity } from "./Chain.ts";
import { orderOf, OutboxRows, rowIdOf } from "./OutboxRows.ts";
import type { OwnEntry } from "./Replica.ts";
import type { StationState } from "./StationState.ts";

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

/** Where a chain ends on this machine. */
export interface ChainHead {
  chain: string;
  chainNo: number;
  hash: Hash;
}

/** An entry in its chain, before anybody has judged it. */
export type ChainedEntry = Omit<
  OutboxRow["sealed"],
  "chain" | "acknowledgement" | "reason"
>;

/** The official acts at another post by now, in another page: this one has to be opened again. */
class PostHasChanged extends Error {}

/**
 * Own entries, in the order in which they were made. A row is on the disk before anybody hears that his act is kept.
 * Rows stay after they were acknowledged, until a backup of the hub has them; the last one always stays: it is the
 * head of the chain.
 */
export class Outbox {
  /** Entries that are waiting, set aside, held or in quarantine, by id. */
  readonly unsettled$: Observable<ReadonlyMap<string, OutboxLine>>;
  /** How many the hub has acknowledged. */
  readonly arrived$: Observable<number>;
  /** Rows as the hub acknowledges them. */
  readonly acknowledged$ = new Subject<OutboxRow>();
  readonly #rows: OutboxRows;
  readonly #chain: Chain;
  readonly #state: StationState;
  readonly #witness: () => Promise<TreeHead | undefined>;

  /** `witness`: the last head of the hub's tree that this device has followed. */
  constructor(
    rows: RxCollection<OutboxRow>,
    chain: Chain,
    state: StationState,
    witness: () => Promise<TreeHead | undefined>,
  ) {
    this.#rows = new OutboxRows(rows);
    this.#chain = chain;
    this.#state = state;
    this.#witness = witness;
    this.unsettled$ = rows
      .find({ selector: { state: { $in: UNSETTLED } } })
      .$.pipe(
        map(
          (found) =>
            new Map(found.map((row) => [row.sealed.entryId, lineOf(row)])),
        ),
        shareReplay({ bufferSize: 1, refCount: true }),
      );
    this.arrived$ = combineLatest([
      state.watch<number>(LET_GO),
      ...ARRIVED.map((one) => rows.count({ selector: { state: one } }).$),
    ]).pipe(
      map((counts) => counts.reduce<number>((a, b) => a + (b ?? 0), 0)),
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
    if (!this.#chain.isOfThisPage(identity)) throw new PostHasChanged();
    const head = await this.#rows.head();
    const own = head === undefined ? null : hlcOf(head);
    const last =
      made.seen === null ? own : observeHlc(own, made.seen, made.now);
    const isFirst = head === undefined || head.sealed.chain !== identity.chain;
    const chainNo = isFirst ? 1 : head.sealed.chainNo + 1;
    const witness = await this.#witness();
    // An entry without one has that of the entry before it [E6]: it is named again only when another was seen.
    const before = isFirst ? undefined : head.sealed.witness;
    const isNamed =
      witness !== undefined &&
      before !== undefined &&
      isSameHead(witness, before);
    const written = writeEntry(
      {
        ...draft,
        at: nextHlc(last, made.now),
        witness: isNamed ? null : (witness ?? null),
      },
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
    await this.#rows.collection.insert(
      rowOf(identity, {
        chainNo,
        entryId: draft.entryId,
        caseId: draft.caseId,
        kind: draft.kind,
        header: written.header,
        body: written.body,
        hash: written.hash,
        ...(witness === undefined ? {} : { witness }),
      }),
    );
    return { entry };
  }

  /** The next contiguous piece of a chain that the hub lacks; undefined when nothing waits. */
  async nextSegment(
    limits: SegmentLimits,
    from?: { chain: string; chainNo: number },
  ): Promise<OutgoingSegment | undefined> {
    const first =
      from === undefined
        ? await this.#rows.firstWaiting()
        : await this.#rows.at(from.chain, from.chainNo);
    if (first === undefined) return undefined;
    const candidates = await this.#rows.from(first.rowId, limits.entries);
    const taken: OutboxRow[] = [];
    let size = 0;
    for (const row of candidates) {
      size += row.sealed.header.length + (row.sealed.body?.length ?? 0);
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
          body: body ?? "",
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
    const first = await this.#rows.at(segment.chain, segment.from);
    if (first === undefined) return [];
    const rows = await this.#rows.from(first.rowId, segment.entries.length);
    return this.#change(
      rows.filter(
        ({ sealed }) =>
          sealed.chain === segment.chain && byChainNo.has(sealed.chainNo),
      ),
      (now) => {
        const outcome = byChainNo.get(now.sealed.chainNo);
        if (outcome === undefined) return now;
        const { acknowledgement, reason } = outcome;
        return {
          ...now,
          state: stateOf(outcome),
          sealed: {
            ...now.sealed,
            acknowledgement:
              acknowledgement === null
                ? null
                : acknowledgementOf(acknowledgement),
            reason,
          },
        };
      },
    );
  }

  /**
   * Keeps what waits in a chain that can't be gone on with readable, with the reason; and what was held from `from` on,
   * where the hub turned out not to have it any more. Answers with those rows.
   */
  async quarantine(
    chain: string,
    reason: string,
    from = Infinity,
  ): Promise<readonly OutboxRow[]> {
    const isLeft = ({ state, sealed }: OutboxRow) =>
      state === "waiting" || (state === "held" && sealed.chainNo >= from);
    const rows = await this.#rows.inState(["waiting", "held"]);
    return this.#change(
      rows.filter((row) => row.sealed.chain === chain && isLeft(row)),
      (now) =>
        isLeft(now)
          ? { ...now, state: "quarantined", sealed: { ...now.sealed, reason } }
          : now,
    );
  }

  /** Own entries come back acknowledged in pulled cases too: when an answer was lost, or a held one was settled. */
  async noteAcknowledged(journals: readonly Journal[]): Promise<void> {
    // By what was written: another entry under the same id is another's work.
    const acknowledged = new Map<string, Acknowledgement>();
    for (const entry of journals.flat())
      if (entry.acknowledgement !== null)
        acknowledged.set(entry.headerText, entry.acknowledgement);
    if (acknowledged.size === 0) return;
    const rows = [
      ...(await this.unsettled()).filter(
        (row) =>
          row.state !== "setAside" && acknowledged.has(row.sealed.header),
      ),
      ...(await this.#judgedAnew(journals.flat())),
    ];
    await this.#change(rows, (now) => {
      const acknowledgement = acknowledged.get(now.sealed.header);
      if (acknowledgement === undefined) return now;
      const { verdict, reason } = acknowledgement;
      return {
        ...now,
        state: verdict,
        sealed: { ...now.sealed, acknowledgement, reason },
      };
    });
  }

  /** Settled rows whose entries have another row since the hub was restored: this disk may be a copy from before. */
  async #judgedAnew(journal: Journal): Promise<readonly OutboxRow[]> {
    const anew = journal.filter(
      ({ acknowledgement }) => (acknowledgement?.epoch ?? 0) > FIRST_EPOCH,
    );
    if (anew.length === 0) return [];
    const rows = await this.rowsOf(anew);
    return anew.flatMap(({ entryId, acknowledgement }) => {
      const row = rows.get(entryId);
      const known = row?.sealed.acknowledgement?.epoch ?? 0;
      const isOlder = known > 0 && known < (acknowledgement?.epoch ?? 0);
      return row !== undefined && isOlder ? row : [];
    });
  }

  /** Own entries of a journal that a restore of the hub took, and that it won't have again: they stay readable here. */
  async lose(journal: Journal): Promise<void> {
    const rows = await this.rowsOf(journal);
    await this.#change([...rows.values()], (now) => ({
      ...now,
      state: "quarantined",
      sealed: { ...now.sealed, acknowledgement: null, reason: LOST_IN_RESTORE },
    }));
  }

  /** Keeps of own entries that the law has erased only that they were made. What the hub hasn't taken goes up first. */
  async forgetBodies(journal: Journal): Promise<void> {
    await this.#change(await this.#saying(journal), (now) => ({
      ...now,
      sealed: { ...now.sealed, body: null },
    }));
  }

  /** Ids of the own entries of which `forgetBodies` would forget something. */
  async keptBodiesOf(journal: Journal): Promise<ReadonlySet<string>> {
    const saying = await this.#saying(journal);
    return new Set(saying.map(({ sealed }) => sealed.entryId));
  }

  async #saying(journal: Journal): Promise<readonly OutboxRow[]> {
    const rows = await this.rowsOf(journal);
    return [...rows.values()].filter(
      ({ state, sealed }) => state !== "waiting" && sealed.body !== null,
    );
  }

  /**
   * The rows of entries, by entry id; none for those that others have written, a copy of this disk among them: its
   * entries have the same places.
   */
  async rowsOf(journal: Journal): Promise<ReadonlyMap<string, OutboxRow>> {
    const written = new Set(journal.map(({ headerText }) => headerText));
    const headers = journal.flatMap(({ header }) => header ?? []);
    const rows = await this.#rows.inPlaces(headers);
    return new Map(
      rows
        .filter(({ sealed }) => written.has(sealed.header))
        .map((row) => [row.sealed.entryId, row]),
    );
  }

  /** Rows that the hub hasn't counted, oldest first. */
  async unsettled(): Promise<readonly OutboxRow[]> {
    return this.#rows.inState(UNSETTLED);
  }

  /** The newest own entries, whatever became of them. */
  newest(limit: number): Observable<readonly OwnEntry[]> {
    return this.#rows.collection
      .find({ sort: [{ newestFirst: "asc" }], limit })
      .$.pipe(map((rows) => rows.map((row) => ownEntryOf(row._data))));
  }

  /** An own entry by its place; undefined where it isn't here. */
  at(chain: string, chainNo: number): Promise<OutboxRow | undefined> {
    return this.#rows.at(chain, chainNo);
  }

  countWaiting(): Promise<number> {
    return this.#rows.countIn(["waiting"]);
  }

  async waitsIn(chain: string): Promise<boolean> {
    const first = await this.#rows.firstWaiting();
    return first?.sealed.chain === chain;
  }

  /** Whether any entry of a chain is here. */
  async hasAny(incarnation: number): Promise<boolean> {
    const [first] = await this.#rows.from(rowIdOf(incarnation, 1), 1);
    return first !== undefined && first.rowId < rowIdOf(incarnation + 1, 1);
  }

  /** The number of the first entry of a chain that the hub holds, as far as is known here. */
  async firstHeld(chain: string): Promise<number | undefined> {
    const held = await this.#rows.inState(["held"]);
    return held.find(({ sealed }) => sealed.chain === chain)?.sealed.chainNo;
  }

  /** Where the chain ends here; undefined where nothing of it is. */
  async headOf(chain: string): Promise<ChainHead | undefined> {
    const head = await this.head();
    return head?.chain === chain ? head : undefined;
  }

  /** The last own entry; undefined before the first. */
  async head(): Promise<ChainHead | undefined> {
    const head = await this.#rows.head();
    if (head === undefined) return undefined;
    const { chain, chainNo, hash } = head.sealed;
    return { chain, chainNo, hash };
  }

  /**
   * Puts own entries that only the hub had back in their places. Call it under the vault's lock, with entries that
   * link to the chain's head.
   */
  async restore(
    identity: ChainIdentity,
    entries: readonly ChainedEntry[],
  ): Promise<void> {
    await this.#rows.collection.bulkInsert(
      entries.map((entry) => rowOf(identity, entry)),
    );
  }

  /** Lets go of rows that a backup of the hub has, but for the newest, which pages show and the chain needs. */
  async letGo(
    isBackedUp: (acknowledgement: Acknowledgement) => boolean,
  ): Promise<void> {
    const newest = await this.#rows.read({
      selector: {},
      sort: [{ newestFirst: "asc" }],
      limit: KEPT_TO_BE_SHOWN,
    });
    const kept = new Set(newest.map((row) => row.rowId));
    const gone = (await this.#rows.inState(["counted"])).filter(
      ({ rowId, sealed: { acknowledgement } }) =>
        !kept.has(rowId) &&
        acknowledgement !== null &&
        isBackedUp(acknowledgement),
    );
    if (gone.length === 0) return;
    await this.#state.change<number>(LET_GO, 0, (n) => n + gone.length);
    await this.#rows.remove(gone.map((row) => row.rowId));
  }

  /** Every row, for a file that somebody carries to safety, oldest first. */
  async all(): Promise<readonly OutboxRow[]> {
    return this.#rows.read({ selector: {}, sort: [{ rowId: "asc" }] });
  }

  async #change(
    rows: readonly OutboxRow[],
    change: (row: OutboxRow) => OutboxRow,
  ): Promise<readonly OutboxRow[]> {
    const before = new Set(
      rows
        .filter((row) => row.sealed.acknowledgement !== null)
        .map((row) => row.rowId),
    );
    const changed = await this.#rows.changeAll(
      rows.map((row) => row.rowId),
      change,
    );
    for (const row of changed)
      if (row.sealed.acknowledgement !== null && !before.has(row.rowId))
        this.acknowledged$.next(row);
    return changed;
  }
}

const UNSETTLED: OutboxState[] = ["waiting", "setAside", "held", "quarantined"];
const ARRIVED: OutboxState[] = ["counted", "setAside"];

const FIRST_EPOCH = 1;
/** Why an entry that the hub had acknowledged is no longer there. */
export const LOST_IN_RESTORE = "LOST_IN_RESTORE";

/** Counts the rows that were let go. */
const LET_GO = "letGo";
const KEPT_TO_BE_SHOWN = 200;

function rowOf(
  { chain, incarnation }: ChainIdentity,
  entry: ChainedEntry,
): OutboxRow {
  return {
    rowId: rowIdOf(incarnation, entry.chainNo),
    newestFirst: GREATEST_TIME - orderOf(incarnation, entry.chainNo),
    state: "waiting",
    sealed: { chain, ...entry, acknowledgement: null, reason: null },
  };
}

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
