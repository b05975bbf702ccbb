import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import type { CaseState } from "@onedoor/domain/caseState";
import {
  combineDigests,
  type Digest,
  digestOfRow,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import { bodiesToErase, withoutErased } from "@onedoor/domain/erasedBodies";
import { effectiveTime } from "@onedoor/domain/effectiveTime";
import {
  type Delegation,
  objectionOfRegister,
} from "@onedoor/domain/delegation";
import type {
  Acknowledgement,
  AnyHeader,
  JournalEntry,
  SetAsideReason,
} from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import type { ItemCode } from "@onedoor/domain/itemCode";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import { dateOf, type Instant } from "@onedoor/domain/time";
import { writeEntry } from "@onedoor/domain/writeEntry";
import type { MockAccount } from "./mockAccounts.ts";
import type { MockTree } from "./MockTree.ts";

/** Serials of numbers that the hub itself gives, far above those that it leases. */
const OWN_SERIALS = 50_000_000;

/** The feed of a hub in memory: judged by the domain's rules, numbered without holes, never changed. */
export class MockJournals {
  readonly tree: MockTree;
  readonly #cases = new Map<string, JournalEntry[]>();
  readonly #accounts: readonly MockAccount[];
  #ownSerials = OWN_SERIALS;
  #ownEntries = 0;

  readonly #delegations: ReadonlyMap<string, Delegation>;

  constructor(
    accounts: readonly MockAccount[],
    tree: MockTree,
    delegations: ReadonlyMap<string, Delegation>,
  ) {
    this.#accounts = accounts;
    this.tree = tree;
    this.#delegations = delegations;
  }

  /** The number of the last row. */
  get head(): number {
    return this.tree.size;
  }

  get caseIds(): readonly string[] {
    return [...this.#cases.keys()];
  }

  journal(caseId: string): readonly JournalEntry[] {
    return this.#cases.get(caseId) ?? [];
  }

  state(caseId: string): CaseState {
    return foldCase(
      caseId,
      this.journal(caseId).filter((one) => one.acknowledgement !== null),
    );
  }

  /** The number of the last row among entries; 0 where there is none. */
  lastSeq(entries: readonly JournalEntry[]): number {
    return Math.max(0, ...entries.map((one) => one.acknowledgement?.seq ?? 0));
  }

  find(entryId: string, caseId: string): JournalEntry | undefined {
    return this.journal(caseId).find((one) => one.entryId === entryId);
  }

  /** Stores an entry. `held`, or with the verdict that the rules give it. */
  record(
    entry: JournalEntry,
    receivedAt: Instant,
    given: { held?: boolean; objection?: SetAsideReason | undefined } = {},
  ): JournalEntry {
    const { header } = entry;
    if (header === null || given.held === true || !this.#canJudge(header))
      return this.#keep({ ...entry, held: true }, caseIdOf(entry));
    const judged = this.#judged(entry, header, receivedAt, given.objection);
    this.#keep(judged, header.caseId);
    if (judged.acknowledgement?.verdict === "counted")
      this.#follow(header, receivedAt);
    return judged;
  }

  /** Gives the held entries of a case their verdicts, as an owner does who has looked at them. */
  settleHeld(caseId: string, at: Instant): void {
    for (const held of this.journal(caseId).filter((one) => one.held))
      this.record(held, at);
  }

  /** What an official wrote in a case. */
  own(caseId: string, staffId: string): readonly JournalEntry[] {
    return this.journal(caseId).filter(
      ({ header }) =>
        header?.actor.type === "staff" && header.actor.staffId === staffId,
    );
  }

  /** Count and XOR of the acknowledged rows among entries. */
  digest(entries: readonly JournalEntry[]): Digest {
    return entries
      .filter((one) => one.acknowledgement !== null)
      .map((one) => digestOfRow(one.entryId, one.acknowledgement))
      .reduce(combineDigests, EMPTY_DIGEST);
  }

  /** Erases by law what has been said in a case so far. */
  erase(
    caseId: string,
    on: Pick<FactsOf<"bodiesErased">, "basis" | "record">,
    at: Instant,
  ): void {
    for (const entryIds of bodiesToErase(this.journal(caseId)))
      this.act(
        "bodiesErased",
        caseId,
        { ...on, entryIds: [...entryIds] },
        {},
        at,
      );
    this.#cases.set(caseId, [...withoutErased(this.journal(caseId))]);
  }

  /** An entry of the hub itself. */
  act<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
    at: Instant,
  ): JournalEntry {
    this.#ownEntries += 1;
    const entryId = `hub-${String(this.#ownEntries).padStart(6, "0")}`;
    const written = writeEntry(
      {
        entryId,
        caseId,
        kind,
        at: { wall: at, counter: 0 },
        witness: null,
        actor: { type: "hub" },
        facts,
        content,
      },
      { chain: "hub", chainNo: this.#ownEntries, prev: NO_PREVIOUS },
      "a-salt-that-no-hub-uses",
    );
    return this.record(
      toJournalEntry({
        entryId,
        headerText: written.header,
        bodyText: written.body,
        acknowledgement: null,
        held: false,
      }),
      at,
    );
  }

  /** An entry of a case that isn't here waits for it. */
  #canJudge(header: AnyHeader): boolean {
    return (
      header.kind === "submitted" || this.state(header.caseId).opened !== null
    );
  }

  #judged(
    entry: JournalEntry,
    header: AnyHeader,
    receivedAt: Instant,
    objection: SetAsideReason | undefined,
  ): JournalEntry {
    const effectiveAt = effectiveTime(
      header.at,
      header.witness?.at ?? null,
      receivedAt,
    );
    const state = this.state(header.caseId);
    const reason =
      objection ??
      judgeEntry(state, header, effectiveAt, (staffId) =>
        this.#isOwn(header.caseId, staffId),
      ) ??
      objectionOfRegister(this.#delegations, state, header, effectiveAt) ??
      null;
    const acknowledgement: Acknowledgement = {
      epoch: this.tree.epoch,
      seq: this.head + 1,
      verdict: reason === null ? "counted" : "setAside",
      reason,
      effectiveAt,
      receivedAt,
    };
    const { entryId, caseId } = header;
    const headerHash = hashText(entry.headerText);
    this.tree.append({ ...acknowledgement, entryId, caseId, headerHash });
    return { ...entry, acknowledgement, held: false };
  }

  #isOwn(caseId: string, staffId: string): boolean {
    const account = this.#accounts.find(
      ({ actor }) => actor?.staffId === staffId,
    );
    return this.journal(caseId).some((entry) => {
      const applicant = bodyOf(entry, "submitted")?.applicant;
      const personId = applicant?.kind === "person" ? applicant.personId : null;
      return personId !== null && account?.closeTo.includes(personId) === true;
    });
  }

  #keep(entry: JournalEntry, caseId: string): JournalEntry {
    const others = this.journal(caseId).filter(
      (one) => one.entryId !== entry.entryId,
    );
    this.#cases.set(caseId, [...others, entry]);
    return entry;
  }

  /** What the hub does on its own when an entry has counted. */
  #follow(header: AnyHeader, at: Instant): void {
    if (header.kind === "submitted") {
      this.#mapNumber(header.caseId, header.facts, at);
      this.settleHeld(header.caseId, at);
    }
    if (header.kind === "accepted" || header.kind === "acceptedWithDeferral")
      this.#assign(header.caseId, at);
  }

  #mapNumber(caseId: string, facts: FactsOf<"submitted">, at: Instant): void {
    const { provisionalNumber, terms } = facts;
    if (provisionalNumber === null) return;
    this.#ownSerials += 1;
    const caseNumber = composeCaseNumber({
      itemCode: terms.itemCode as ItemCode,
      on: dateOf(at),
      serial: this.#ownSerials,
    });
    this.act("numberMapped", caseId, { provisionalNumber, caseNumber }, {}, at);
  }

  #assign(caseId: string, at: Instant): void {
    const body = this.state(caseId).terms?.implementingBody;
    const reviewer = this.#accounts.find(
      ({ actor }) => actor?.role === "reviewer" && actor.body === body,
    )?.actor;
    if (reviewer === undefined || reviewer === null) return;
    const { staffId, postId } = reviewer;
    this.act("assigned", caseId, { staffId, postId, method: "byPost" }, {}, at);
  }
}

function caseIdOf(entry: JournalEntry): string {
  return entry.header?.caseId ?? "unreadable";
}
