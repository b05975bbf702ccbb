import type { FeedPageEntry } from "@onedoor/cases/store/CaseStore";
import type { Acknowledgement } from "@onedoor/domain/entries";
import type { Hash } from "@onedoor/domain/hash";
import { acknowledgementOf } from "@onedoor/replication/caseJournal";
import type {
  CaseDocument,
  CasePullBulk,
  PushEntriesResult,
} from "@onedoor/replication/wire";
import type { JournalReader } from "./JournalReader.ts";
import { mayRead, type WriterOf } from "./mayRead.ts";
import type { Official } from "./officials.ts";

/** What has to hold in every run. */
export type Invariant =
  | "acknowledged entries are at the hub"
  | "written entries are at the hub exactly once"
  | "the feed is dense"
  | "the same entry has the same verdict"
  | "chains are contiguous and linked"
  | "replicas agree with the hub"
  | "nothing outside of the scope is sent"
  | "the scope digest agrees"
  | "one decision counts in a case"
  | "a wrong clock stays its owner's problem"
  | "deadlines are the law's"
  | "nobody writes in another's name"
  | "own work bears the name of its own post"
  | "nothing of a lost device is believed by itself"
  | "own work stands in its case"
  | "what was said to be kept is kept"
  | "verdicts follow the rules"
  | "nothing is held without need"
  | "refused work has a reason"
  | "bodies are the ones committed to"
  | "a leased serial is given once"
  | "heads of one hub go together"
  | "everything comes to rest"
  | "nothing throws";

export interface Violation {
  invariant: Invariant;
  detail: string;
}

/** An own entry, as the run remembers that a station wrote it. */
export interface WrittenPlace {
  station: string;
  chain: string;
  chainNo: number;
  entryId: string;
  headerHash: Hash;
}

/** What an onlooker knows who sees every station and everything that is sent, and forgets nothing. */
export class Ledger {
  readonly violations: Violation[] = [];
  /** By `chain|chainNo`: more than one where a copy of the disk wrote the same place again. */
  readonly written = new Map<string, WrittenPlace[]>();
  /** Hashes of own entries that went with the only disk that had them. */
  readonly lost = new Set<string>();
  /** Entries of lost devices that their office has asked about. */
  readonly vouchedFor = new Set<string>();
  /** Rows by entry id and epoch, as some station or reader was told them first. */
  readonly acknowledged = new Map<string, string>();
  /** How often something worth seeing happened. */
  readonly happened = new Map<string, number>();
  readonly #journals: JournalReader;
  readonly #writerOf: WriterOf;

  constructor(journals: JournalReader, writerOf: WriterOf) {
    this.#journals = journals;
    this.#writerOf = writerOf;
  }

  violate(invariant: Invariant, detail: string): void {
    this.violations.push({ invariant, detail });
  }

  note(what: string, times = 1): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + times);
  }

  wrote(place: WrittenPlace): void {
    const name = `${place.chain}|${place.chainNo}`;
    const others = this.written.get(name) ?? [];
    this.written.set(name, [...others, place]);
  }

  sawAcknowledgement(entryId: string, row: Acknowledgement): void {
    const text = rowText(row);
    const before = this.acknowledged.get(`${entryId}|${row.epoch}`);
    if (before === undefined)
      this.acknowledged.set(`${entryId}|${row.epoch}`, text);
    else if (before !== text)
      this.violate(
        "the same entry has the same verdict",
        `${entryId}: ${before}, later ${text}`,
      );
    if (row.effectiveAt > row.receivedAt)
      this.violate(
        "a wrong clock stays its owner's problem",
        `${entryId} takes effect after it was received`,
      );
    if ((row.verdict === "setAside") !== (row.reason !== null))
      this.violate(
        "the same entry has the same verdict",
        `${entryId}: ${row.verdict} with reason ${row.reason}`,
      );
  }

  /** An answer on its way to an official, as it leaves the hub. */
  served(
    to: Official,
    operation: string,
    data: Record<string, unknown> | null,
  ): void {
    if (data === null) return;
    if (operation === "PullCases")
      this.#sentDocuments(to, (data["pullCases"] as CasePullBulk).documents);
    if (data["pushEntries"] === undefined) return;
    // Each operation asks for one half of it.
    const {
      outcomes = [],
      masters = [],
      refused = null,
    } = data["pushEntries"] as Partial<PushEntriesResult>;
    if (refused !== null) this.note(`refused ${refused.reason}`);
    for (const { entryId, acknowledgement } of outcomes)
      if (entryId !== null && acknowledgement !== null)
        this.sawAcknowledgement(entryId, acknowledgementOf(acknowledgement));
    this.#sentDocuments(to, masters);
  }

  #sentDocuments(to: Official, documents: readonly CaseDocument[]): void {
    for (const { caseId, entries, deleted, ownOnly } of documents) {
      if (deleted) {
        this.note("tombstone sent");
        if (entries.length > 0)
          this.violate(
            "nothing outside of the scope is sent",
            `a tombstone of ${caseId} with entries to ${to.name}`,
          );
        continue;
      }
      const journal = this.#journals.read(
        entries.map(({ entryId, header, body, held, acknowledgement }) => ({
          entryId,
          headerText: header,
          bodyText: body,
          held,
          acknowledgement:
            acknowledgement === null
              ? null
              : acknowledgementOf(acknowledgement),
        })),
      );
      for (const { entryId, acknowledgement } of journal)
        if (acknowledgement !== null)
          this.sawAcknowledgement(entryId, acknowledgement);
      if (ownOnly) this.note("own entries sent");
      const mayHave = ownOnly
        ? journal.every(({ entryId }) => {
            const writer = this.#writerOf(entryId);
            return (
              writer?.type === "staff" && writer.staffId === to.actor.staffId
            );
          })
        : mayRead(to.actor, caseId, journal, this.#writerOf);
      if (!mayHave)
        this.violate(
          "nothing outside of the scope is sent",
          `${caseId} to ${to.name}`,
        );
    }
  }

  /** A page on its way to a reader of the whole feed from whom bodies are withheld. */
  sentFeed(rows: readonly FeedPageEntry[]): void {
    for (const { entryId, bodyText } of rows)
      if (bodyText !== null)
        this.violate(
          "nothing outside of the scope is sent",
          `the body of ${entryId} to supervision`,
        );
  }
}

export function rowText(row: Acknowledgement): string {
  const { epoch, seq, verdict, reason, effectiveAt, receivedAt } = row;
  return JSON.stringify([epoch, seq, verdict, reason, effectiveAt, receivedAt]);
}
