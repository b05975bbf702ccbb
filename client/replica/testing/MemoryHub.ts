import type { CaseState } from "@onedoor/domain/caseState";
import type {
  ActorRef,
  Journal,
  JournalEntry,
  SetAsideReason,
} from "@onedoor/domain/entries";
import { bodiesToErase, withoutErased } from "@onedoor/domain/erasedBodies";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { type AnyHeader } from "@onedoor/domain/entries";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import { toJournalEntry } from "@onedoor/domain/parseEntry";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import { writeEntry } from "@onedoor/domain/writeEntry";
import { BehaviorSubject } from "rxjs";

/** The journals of a few cases and the line to whoever numbers them. A test plays the others' part here. */
export class MemoryHub {
  readonly changes$ = new BehaviorSubject(0);
  line: "online" | "offline" | "refused" = "online";
  offlineSince: Instant | null = null;
  lastAcknowledgedAt: Instant | null = null;
  #now: Instant;
  #journals = new Map<string, readonly JournalEntry[]>();
  #seq = 0;
  #made = 0;

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  caseIds(): readonly string[] {
    return [...this.#journals.keys()];
  }

  journalOf(caseId: string): Journal {
    return this.#journals.get(caseId) ?? [];
  }

  stateOf(caseId: string): CaseState {
    return foldCase(caseId, this.journalOf(caseId));
  }

  /** All entries, in the order in which they were made. */
  entries(): readonly { caseId: string; entry: JournalEntry }[] {
    return [...this.#journals]
      .flatMap(([caseId, journal]) =>
        journal.map((entry) => ({ caseId, entry })),
      )
      .sort((a, b) => (a.entry.entryId < b.entry.entryId ? -1 : 1));
  }

  /** A case as it stands at another desk. */
  adopt(caseId: string, journal: Journal): void {
    this.#journals.set(caseId, journal);
    this.#made += journal.length;
    this.#seq += journal.length;
    this.#changed();
  }

  /** An entry by anybody, acknowledged at once: counted or set aside, as the rules say. */
  receive<K extends EntryKind>(
    caseId: string,
    kind: K,
    by: { actor: ActorRef; at?: Instant },
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): JournalEntry {
    const entry = this.#write(caseId, kind, by, facts, content);
    const acknowledged = this.#acknowledged(caseId, entry);
    this.#put(caseId, acknowledged);
    return acknowledged;
  }

  /** Has what was said in a case so far erased by law. */
  erase(caseId: string): void {
    for (const entryIds of bodiesToErase(this.journalOf(caseId)))
      this.receive(
        caseId,
        "bodiesErased",
        { actor: { type: "hub" } },
        { basis: "ordered", record: 1, entryIds: [...entryIds] },
        {},
      );
  }

  /** An entry of this machine's: it waits while the line is cut. */
  send<K extends EntryKind>(
    caseId: string,
    kind: K,
    actor: ActorRef,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): { entryId: string } | { objection: SetAsideReason } {
    const entry = this.#write(caseId, kind, { actor }, facts, content);
    const objection = judgeEntry(
      this.stateOf(caseId),
      headerOf(entry),
      this.#now,
    );
    if (objection !== undefined) return { objection };
    this.#put(
      caseId,
      this.line === "online" ? this.#acknowledged(caseId, entry) : entry,
    );
    return { entryId: entry.entryId };
  }

  cutLine(): void {
    this.line = "offline";
    this.offlineSince = this.#now;
    this.#changed();
  }

  /** Acknowledges what waits, in the order in which it was made. */
  mendLine(): void {
    this.line = "online";
    this.offlineSince = null;
    for (const { caseId, entry } of this.entries())
      if (entry.acknowledgement === null)
        this.#put(caseId, this.#acknowledged(caseId, entry));
    this.#changed();
  }

  /** The county wants a new sign-in. */
  endSession(): void {
    this.line = "refused";
    this.#changed();
  }

  passMinutes(minutes: number): void {
    this.#now = instantOfEpochMs(epochMsOf(this.#now) + minutes * 60_000);
    this.#changed();
  }

  #write<K extends EntryKind>(
    caseId: string,
    kind: K,
    by: { actor: ActorRef; at?: Instant },
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): JournalEntry {
    this.#made += 1;
    const entryId = `entry-${String(this.#made).padStart(5, "0")}`;
    const { header, body } = writeEntry(
      {
        entryId,
        caseId,
        kind,
        at: { wall: by.at ?? this.#now, counter: this.#made },
        witness: null,
        actor: by.actor,
        facts,
        content,
      },
      { chain: "memory", chainNo: this.#made, prev: NO_PREVIOUS },
      `salt-of-${entryId}`,
    );
    const entry = toJournalEntry({
      entryId,
      headerText: header,
      bodyText: body,
      acknowledgement: null,
      held: false,
    });
    if (entry.header === null)
      throw new Error(`${kind} of ${caseId} has facts that don't parse`);
    return entry;
  }

  #acknowledged(caseId: string, entry: JournalEntry): JournalEntry {
    const known = this.journalOf(caseId).filter(
      (one) => one.acknowledgement !== null,
    );
    const effectiveAt = headerOf(entry).at.wall;
    const reason =
      judgeEntry(foldCase(caseId, known), headerOf(entry), effectiveAt) ?? null;
    this.#seq += 1;
    this.lastAcknowledgedAt = this.#now;
    return {
      ...entry,
      acknowledgement: {
        epoch: Math.max(
          1,
          ...known.map((one) => one.acknowledgement?.epoch ?? 1),
        ),
        seq: this.#seq,
        verdict: reason === null ? "counted" : "setAside",
        reason,
        effectiveAt,
        receivedAt: this.#now,
      },
    };
  }

  #put(caseId: string, entry: JournalEntry): void {
    const journal = this.journalOf(caseId);
    this.#journals.set(
      caseId,
      withoutErased(
        journal.some(({ entryId }) => entryId === entry.entryId)
          ? journal.map((one) => (one.entryId === entry.entryId ? entry : one))
          : [...journal, entry],
      ),
    );
    this.#changed();
  }

  #changed(): void {
    this.changes$.next(this.changes$.value + 1);
  }
}

/** A hub in memory reads what it wrote. */
export function headerOf(entry: JournalEntry): AnyHeader {
  if (entry.header === null)
    throw new Error(`an entry that can't be read: ${entry.entryId}`);
  return entry.header;
}
