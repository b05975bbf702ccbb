import type { CaseDocument } from "@onedoor/cases/queries/caseDocuments";
import type { PushResult } from "@onedoor/cases/commands/pushEntries";
import type { EntryLanding } from "@onedoor/cases/hub/landSegments";
import type { SerialBlock } from "@onedoor/cases/store/CaseStore";
import { hexOf, uuidV7 } from "@onedoor/cases/hub/uuidV7";
import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import { type CaseState, isEnded } from "@onedoor/domain/caseState";
import { decideCommand } from "@onedoor/domain/decideCommand";
import {
  combineDigests,
  type Digest,
  EMPTY_DIGEST,
} from "@onedoor/domain/digest";
import type {
  Acknowledgement,
  Hlc,
  Journal,
  JournalEntry,
} from "@onedoor/domain/entries";
import { foldCase } from "@onedoor/domain/foldCase";
import { type Hash, hashText, NO_PREVIOUS } from "@onedoor/domain/hash";
import { nextHlc } from "@onedoor/domain/hlc";
import { parseItemCode } from "@onedoor/domain/itemCode";
import {
  chainText,
  segmentText,
  type SignedChain,
} from "@onedoor/domain/signedTexts";
import {
  dateOf,
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import { type WrittenEntry, writeEntry } from "@onedoor/domain/writeEntry";
import { type SigningKey, signingKeyOf } from "@onedoor/subgraph-host/ed25519";
import {
  anyKind,
  draftAct,
  draftApplication,
  type DraftedAct,
  isRare,
  likelyKind,
} from "./acts.ts";
import type { Agenda } from "./Agenda.ts";
import type { Fault, Faults } from "./faults.ts";
import type { JournalReader } from "./JournalReader.ts";
import type { Ledger } from "./Ledger.ts";
import { type Line, NoAnswer } from "./Line.ts";
import type { Official } from "./officials.ts";
import type { Random } from "./Random.ts";
import { HUB_KEY } from "./SimulatedHub.ts";
import {
  ofUnknownKind,
  spoilEntry,
  underId,
  withOtherBody,
} from "./spoilEntry.ts";
import type { Wiring } from "./Wiring.ts";

export type OwnRowState = "waiting" | "acknowledged" | "held" | "quarantined";

/** An own entry in the outbox. The last row is the head of the chain. */
export interface OwnRow {
  chainNo: number;
  entryId: string;
  caseId: string;
  header: string;
  body: string;
  hash: Hash;
  state: OwnRowState;
  acknowledgement: Acknowledgement | null;
  /** False for an entry that its own station can't read either: it is in no case. */
  isReadable: boolean;
}

export interface KeptCase {
  journal: Journal;
  /** How much of it the hub has sent; `none` for a case that so far stands only in own entries. */
  sent: "whole" | "own" | "none";
}

/** What is on the station's disk. */
interface Disk {
  outbox: OwnRow[];
  cases: Map<string, KeptCase>;
  tombstones: Set<string>;
  cursor: string | null;
  isChainOpen: boolean;
  serials: SerialBlock[];
  clock: Hlc | null;
}

/** The program went: whatever was going on in it goes on no more. */
class StationDied extends Error {}

export interface StationSurroundings {
  agenda: Agenda;
  faults: Faults;
  random: Random;
  wiring: Wiring;
  ledger: Ledger;
  journals: JournalReader;
  line: Line;
  trace(line: string): void;
  /** Cases that one hears of without having them: a number on a slip of paper. */
  hearsay(): string | undefined;
}

/** A replica with one official before it, built from the domain's own functions. */
export class Station {
  readonly official: Official;
  readonly chain: string;
  readonly disk: Disk = {
    outbox: [],
    cases: new Map(),
    tombstones: new Set(),
    cursor: null,
    isChainOpen: false,
    serials: [],
    clock: null,
  };
  readonly line: Line;
  /** Number of the hub's last row when a round began that went through to its end; null while one is due. */
  roundBeganAt: number | null = null;
  readonly #key: SigningKey;
  #clockOffsetMs: number;
  #clockWasWrong: boolean;
  /** Each run of the program has its own; null while it is down. */
  #run: object | null = {};
  #isSyncing = false;
  #isTryingAgain = false;
  #digest: Digest | null = null;
  #failures = 0;
  readonly #around: StationSurroundings;

  constructor(official: Official, around: StationSurroundings) {
    const { random, faults } = around;
    this.official = official;
    this.line = around.line;
    this.#around = around;
    this.chain = `chain-${official.name}-${hexOf(random.bytes(4))}`;
    this.#key = signingKeyOf(Buffer.from(hashText(this.chain), "hex"));
    this.#clockWasWrong = faults.strikes("wrongClock", 0.5);
    this.#clockOffsetMs = this.#clockWasWrong ? this.#anyOffset() : 0;
  }

  /** The wall clock of the device as it reads, right or wrong. */
  now(): Instant {
    return instantOfEpochMs(this.#around.agenda.now + this.#clockOffsetMs);
  }

  jumpClock(): void {
    this.#clockWasWrong = true;
    this.#clockOffsetMs = this.#anyOffset();
  }

  isWaiting(): boolean {
    return this.disk.outbox.some(({ state }) => state === "waiting");
  }

  /** The official does something: takes an application, goes on with a case, or something foolish. */
  act(): void {
    if (this.#run === null) return;
    try {
      this.#doSomething();
    } catch (error) {
      if (!(error instanceof StationDied)) throw error;
    }
  }

  /** One round: own entries up, then the scope down. Tried again later where no answer comes. */
  async sync(feedLength: () => number): Promise<void> {
    const run = this.#run;
    if (run === null || this.#isSyncing || !this.line.isPluggedIn) return;
    this.#isSyncing = true;
    const beganAt = feedLength();
    try {
      await this.#openChain(run);
      await this.#flush(run);
      await this.#askAboutHeld(run);
      await this.#pull(run);
      this.roundBeganAt = beganAt;
      this.#failures = 0;
    } catch (error) {
      if (!(error instanceof NoAnswer) && !(error instanceof StationDied))
        throw error;
      this.roundBeganAt = null;
      this.#tryAgainLater(feedLength);
    } finally {
      if (this.#run === run) this.#isSyncing = false;
    }
    this.#checkOwnWork();
  }

  #tryAgainLater(feedLength: () => number): void {
    const { agenda, random } = this.#around;
    if (this.#isTryingAgain) return;
    this.#isTryingAgain = true;
    this.#failures += 1;
    const most = Math.min(1800, 2 ** this.#failures);
    agenda.after(random.between(1, most) * 1000, () => {
      this.#isTryingAgain = false;
      return this.sync(feedLength);
    });
  }

  #doSomething(): void {
    const { random, faults } = this.#around;
    const takesApplications = this.official.actor.stationId !== null;
    if (faults.strikes("unknownCase", 0.05)) {
      const caseId = this.#around.hearsay();
      if (caseId !== undefined && !this.disk.cases.has(caseId)) {
        const state = foldCase(caseId, []);
        this.#append(caseId, this.#draft("noteAdded", state));
        return;
      }
    }
    const cases = [...this.disk.cases.keys()];
    if (takesApplications && (cases.length === 0 || random.chance(0.3)))
      this.#takeApplication();
    else if (cases.length > 0) this.#goOnWith(this.#nextCase(cases));
  }

  /** Mostly what waits longest, so that several officials turn to the same case; sometimes one that is over. */
  #nextCase(cases: readonly string[]): string {
    const { random } = this.#around;
    const open = cases.filter((caseId) => {
      const state = this.#stateOf(caseId);
      return !isEnded(state) && state.deliveredOn === null;
    });
    if (open.length === 0 || random.chance(0.1)) return random.pick(cases);
    return random.pick(random.chance(0.6) ? open.slice(0, 2) : open);
  }

  #takeApplication(): void {
    const { random } = this.#around;
    const { stationId, division } = this.official.actor;
    this.#append(
      this.#newId(),
      draftApplication(random, { stationId, division }, (itemCode) =>
        this.#nextCaseNumber(itemCode),
      ),
    );
  }

  #goOnWith(caseId: string): void {
    const { random, faults } = this.#around;
    const state = this.#stateOf(caseId);
    if (faults.strikes("foolishAct", 0.1)) {
      this.#append(caseId, this.#draft(anyKind(random), state));
      return;
    }
    for (let tries = 0; tries < 8; tries += 1) {
      const kind = likelyKind(state, random);
      if (isRare(kind) && random.chance(0.9)) continue;
      const draft = this.#draft(kind, state);
      const { facts, content } = draft;
      const act = {
        actor: this.official.actor,
        at: this.now(),
        facts,
        content,
      };
      if (!decideCommand(kind, state, act).ok) continue;
      this.#append(caseId, draft);
      return;
    }
  }

  #stateOf(caseId: string): CaseState {
    return this.#around.journals.fold(
      caseId,
      this.disk.cases.get(caseId)?.journal ?? [],
    );
  }

  #draft(kind: DraftedAct["kind"], state: CaseState): DraftedAct {
    const { random } = this.#around;
    return draftAct(kind, state, {
      random,
      now: this.now(),
      newId: () => this.#newId(),
    });
  }

  /** The outbox first, then the case: what is in the outbox is never lost. */
  #append(caseId: string, draft: DraftedAct): void {
    const { ledger, random, trace, journals } = this.#around;
    const head = this.disk.outbox.at(-1);
    const at = nextHlc(this.disk.clock, this.now());
    const entryId = this.#newId();
    const chainNo = (head?.chainNo ?? 0) + 1;
    const written = writeEntry(
      {
        entryId,
        caseId,
        ...draft,
        at,
        witness: null,
        actor: this.official.actor,
      },
      { chain: this.chain, chainNo, prev: head?.hash ?? NO_PREVIOUS },
      hexOf(random.bytes(16)),
    );
    const { entry, isReadable } = this.#perhapsSpoilt(written);
    const row: OwnRow = {
      chainNo,
      entryId,
      caseId,
      header: entry.header,
      body: entry.body,
      hash: entry.hash,
      state: "waiting",
      acknowledgement: null,
      isReadable,
    };
    this.disk.outbox.push(row);
    this.disk.clock = at;
    ledger.wrote({
      station: this.official.name,
      chain: this.chain,
      chainNo,
      entryId,
      headerHash: entry.hash,
    });
    trace(`${this.official.name} ${draft.kind} ${caseId} #${chainNo}`);
    this.#checkClock(at);
    this.#mayDie("stationDiesBeforeCase", 0.03);
    if (isReadable) this.#keepInCase(caseId, journals.read([journalOf(row)]));
  }

  #perhapsSpoilt(written: WrittenEntry): {
    entry: WrittenEntry;
    isReadable: boolean;
  } {
    const { faults, random } = this.#around;
    if (faults.strikes("poisonEntry", 0.03))
      return { entry: spoilEntry(written, random), isReadable: false };
    if (faults.strikes("otherBody", 0.03))
      return { entry: withOtherBody(written), isReadable: true };
    if (faults.strikes("unknownKind", 0.03))
      return { entry: ofUnknownKind(written), isReadable: true };
    const other = this.disk.outbox.find(({ isReadable }) => isReadable);
    if (other !== undefined && faults.strikes("entryIdTaken", 0.02))
      return { entry: underId(written, other.entryId), isReadable: false };
    return { entry: written, isReadable: true };
  }

  #keepInCase(caseId: string, entries: Journal): void {
    this.#digest = null;
    const present = this.disk.cases.get(caseId);
    this.disk.cases.set(caseId, {
      journal: this.#around.wiring.mergeJournals(
        present?.journal ?? [],
        entries,
      ),
      sent: present?.sent ?? "none",
    });
  }

  #signedChain(): SignedChain {
    return {
      hubId: HUB_KEY.hubId,
      deviceId: this.official.claims.deviceId ?? "",
      chain: this.chain,
    };
  }

  async #openChain(run: object): Promise<void> {
    if (this.disk.isChainOpen) return;
    const { wiring } = this.#around;
    const opened = await this.#ask(run, "openChain", (hub) =>
      wiring.openChain(hub, this.official.claims, {
        chain: this.chain,
        incarnation: 1,
        publicKey: this.#key.publicKey,
        proof: this.#key.sign(chainText(this.#signedChain())),
      }),
    );
    if (!opened.ok)
      throw new Error(`${this.official.name} may not open his chain`);
    this.disk.isChainOpen = true;
    this.disk.serials = [...opened.chain.serials];
  }

  async #flush(run: object): Promise<void> {
    const { faults, random } = this.#around;
    for (;;) {
      const first = this.disk.outbox.findIndex(
        ({ state }) => state === "waiting",
      );
      if (first < 0) return;
      const most = faults.strikes("smallSegments", 0.7)
        ? random.between(1, 3)
        : 100;
      const refused = await this.#push(
        run,
        this.disk.outbox.slice(first, first + most),
      );
      // The hub won't place the chain: that is for a person to look at, and seen at the end of the run.
      if (refused) return;
    }
  }

  /** What is held may have its verdict by now; the same push is answered with what has become of it. */
  async #askAboutHeld(run: object): Promise<void> {
    for (const row of this.disk.outbox.filter(({ state }) => state === "held"))
      await this.#push(run, [row]);
  }

  async #push(run: object, rows: readonly OwnRow[]): Promise<boolean> {
    const { wiring, ledger } = this.#around;
    const from = rows[0]?.chainNo ?? 1;
    const to = from + rows.length - 1;
    const headerHash = rows.at(-1)?.hash ?? NO_PREVIOUS;
    const segment = {
      chain: this.chain,
      from,
      to,
      signature: this.#key.sign(
        segmentText(this.#signedChain(), { from, to, headerHash }),
      ),
      entries: rows.map(({ header, body }) => ({ header, body })),
    };
    const result = await this.#ask(
      run,
      `push ${segment.from}..${segment.to}`,
      async (hub) => {
        const pushed = await wiring.pushEntries(hub, this.official.claims, {
          segment,
          cases: [],
        });
        return { ...pushed, masters: await pushed.masters() };
      },
      ({ outcomes, masters }) => {
        for (const { entryId, outcome } of outcomes)
          if (entryId !== null && outcome.status === "acknowledged")
            ledger.sawAcknowledgement(entryId, outcome.acknowledgement);
        ledger.sentDocuments(this.official, masters);
      },
    );
    if (result.refused !== null) {
      ledger.note(`refused ${result.refused.reason}`);
      return true;
    }
    this.#mayDie("stationDiesBeforeOutcome", 0.03);
    this.#settle(result);
    this.#keepDocuments(result.masters);
    return false;
  }

  #settle({ outcomes }: Pick<PushResult, "outcomes">): void {
    for (const landing of outcomes) {
      const row = this.disk.outbox.find(
        ({ chainNo }) => chainNo === landing.chainNo,
      );
      if (row !== undefined) this.#settleRow(row, landing);
    }
    if (!this.#around.wiring.keepsAnswered)
      this.disk.outbox = this.disk.outbox.filter(
        ({ state }) => state === "waiting",
      );
  }

  #settleRow(row: OwnRow, { outcome }: EntryLanding): void {
    row.state = outcome.status;
    row.acknowledgement =
      outcome.status === "acknowledged" ? outcome.acknowledgement : null;
    const present = this.disk.cases.get(row.caseId);
    if (
      row.isReadable &&
      present?.journal.some(({ entryId }) => entryId === row.entryId) === true
    )
      this.#keepInCase(
        row.caseId,
        this.#around.journals.read([journalOf(row)]),
      );
  }

  async #pull(run: object): Promise<void> {
    const { wiring, faults, ledger, random } = this.#around;
    for (;;) {
      const limit = faults.strikes("smallPages", 0.5)
        ? random.between(1, 3)
        : 100;
      const { cursor } = this.disk;
      const page = await this.#ask(
        run,
        "pull",
        ({ store }) =>
          wiring.pullCases(store, this.official.claims, { cursor, limit }),
        ({ documents }) => ledger.sentDocuments(this.official, documents),
      );
      this.#keepDocuments(page.documents);
      this.#mayDie("stationDiesBeforeCursor", 0.03);
      this.disk.cursor = page.cursor;
      if (page.documents.length < limit) {
        this.#compareDigest(page.digest);
        return;
      }
    }
  }

  #keepDocuments(documents: readonly CaseDocument[]): void {
    if (documents.length > 0) this.#digest = null;
    for (const { caseId, entries, deleted, ownOnly } of documents) {
      if (deleted || ownOnly) this.disk.cases.delete(caseId);
      if (deleted) {
        this.disk.tombstones.add(caseId);
        continue;
      }
      const journal = this.#around.journals.read(entries);
      this.disk.tombstones.delete(caseId);
      this.#keepInCase(caseId, journal);
      const kept = this.disk.cases.get(caseId);
      if (kept !== undefined) kept.sent = ownOnly ? "own" : "whole";
      this.#putOwnInto(caseId);
      for (const { header } of journal)
        if (header !== null) this.#see(header.at);
    }
  }

  #see(at: Hlc): void {
    this.disk.clock = this.#around.wiring.observeHlc(
      this.disk.clock,
      at,
      this.now(),
    );
  }

  /** Of the acknowledged rows of all cases in scope; hashed anew only after something has changed. */
  #scopeDigest(): Digest {
    this.#digest ??= [...this.disk.cases.values()]
      .filter(({ sent }) => sent !== "none")
      .map(({ journal }) => this.#around.journals.digestOf(journal))
      .reduce(combineDigests, EMPTY_DIGEST);
    return this.#digest;
  }

  #compareDigest(digest: Digest | null): void {
    const { ledger } = this.#around;
    const own = this.#scopeDigest();
    if (digest?.count !== own.count || digest.xor !== own.xor)
      ledger.violate(
        "the scope digest agrees",
        `${this.official.name} has ${own.count} rows, the hub ${digest?.count ?? "none"}`,
      );
  }

  async #ask<Answer>(
    run: object,
    ...request: Parameters<typeof Line.prototype.ask<Answer>>
  ): Promise<Answer> {
    const answer = await this.line.ask<Answer>(...request);
    if (this.#run !== run) throw new StationDied();
    return answer;
  }

  #mayDie(fault: Fault, probability: number): void {
    const { faults, agenda, random, trace } = this.#around;
    if (!faults.strikes(fault, probability)) return;
    trace(`${this.official.name} dies: ${fault}`);
    this.#run = null;
    this.#isSyncing = false;
    agenda.after(random.between(1, 60) * 60_000, () => this.#startAgain());
    throw new StationDied();
  }

  #startAgain(): void {
    this.#around.trace(`${this.official.name} starts again`);
    this.#run = {};
    if (!this.#around.wiring.repairsCases) return;
    for (const caseId of new Set(this.disk.outbox.map((row) => row.caseId)))
      if (!this.disk.tombstones.has(caseId)) this.#putOwnInto(caseId);
  }

  /** Own entries that the case lacks: the program may have died between the outbox and the case. */
  #putOwnInto(caseId: string): void {
    const present = new Set(
      this.disk.cases.get(caseId)?.journal.map(({ entryId }) => entryId),
    );
    const missing = this.disk.outbox.filter(
      (row) =>
        row.caseId === caseId && row.isReadable && !present.has(row.entryId),
    );
    if (missing.length > 0)
      this.#keepInCase(
        caseId,
        this.#around.journals.read(missing.map(journalOf)),
      );
  }

  #checkOwnWork(): void {
    if (this.#run === null) return;
    for (const row of this.disk.outbox) {
      if (!row.isReadable || this.disk.tombstones.has(row.caseId)) continue;
      const kept = this.disk.cases.get(row.caseId);
      if (kept?.journal.some(({ entryId }) => entryId === row.entryId) !== true)
        this.#around.ledger.violate(
          "own work stands in its case",
          `${row.entryId} of ${this.official.name} is not in ${row.caseId}`,
        );
    }
  }

  #checkClock(at: Hlc): void {
    const ahead = epochMsOf(at.wall) - this.#around.agenda.now;
    if (!this.#clockWasWrong && ahead > MOST_AHEAD_MS)
      this.#around.ledger.violate(
        "a wrong clock stays its owner's problem",
        `${this.official.name} is ${ahead} ms ahead by another's clock`,
      );
  }

  #nextCaseNumber(itemCode: string): string | null {
    const [block, ...rest] = this.disk.serials;
    const item = parseItemCode(itemCode);
    if (block === undefined || !item.ok || this.#around.random.chance(0.2))
      return null;
    const { from, to } = block;
    this.disk.serials = from < to ? [{ from: from + 1, to }, ...rest] : rest;
    return composeCaseNumber({
      itemCode: item.value,
      on: dateOf(this.now()),
      serial: from,
    });
  }

  #anyOffset(): number {
    const { random } = this.#around;
    const most = random.pick([10 * MINUTE, DAY, TWO_YEARS]);
    return random.between(-most, most);
  }

  #newId(): string {
    return uuidV7(this.now(), this.#around.random.bytes(10));
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TWO_YEARS = 731 * DAY;
const MOST_AHEAD_MS = 5 * MINUTE;

function journalOf(row: OwnRow): Omit<JournalEntry, "header"> {
  return {
    entryId: row.entryId,
    headerText: row.header,
    bodyText: row.body,
    acknowledgement: row.acknowledgement,
    held: row.state === "held",
  };
}
