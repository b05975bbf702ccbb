import { type CaseState, isEnded } from "@onedoor/domain/caseState";
import { decideCommand } from "@onedoor/domain/decideCommand";
import type { Journal, StaffActor } from "@onedoor/domain/entries";
import { foldCase } from "@onedoor/domain/foldCase";
import type { Hash } from "@onedoor/domain/hash";
import { parseHeader } from "@onedoor/domain/parseEntry";
import { dateOf, type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import type { ItemCode } from "@onedoor/domain/itemCode";
import type { WrittenEntry } from "@onedoor/domain/writeEntry";
import { uuidv7 } from "@onedoor/replica/uuidv7";
import type { CaseRow, OutboxRow } from "@onedoor/replication/documents";
import type {
  ChainSegment,
  PushEntriesResult,
} from "@onedoor/replication/wire";
import { Subject } from "rxjs";
import {
  anyKind,
  draftAct,
  draftApplication,
  type DraftedAct,
  isRare,
  likelyKind,
} from "../acts.ts";
import type { Agenda } from "../Agenda.ts";
import type { Faults } from "../faults.ts";
import type { Question } from "../hub/answerQuery.ts";
import { ITEMS } from "../hub/catalogue.ts";
import { HubDied, type SimulatedHub } from "../hub/SimulatedHub.ts";
import type { JournalReader } from "../JournalReader.ts";
import type { Ledger } from "../Ledger.ts";
import type { Line } from "../Line.ts";
import { type Claims, type Official, OFFICIALS } from "../officials.ts";
import type { Random } from "../Random.ts";
import {
  ofUnknownKind,
  spoilEntry,
  underId,
  withOtherBody,
} from "../spoilEntry.ts";
import { Disk } from "./Disk.ts";
import { Page } from "./Page.ts";
import { PageLocks } from "./PageLocks.ts";

export interface StationSurroundings {
  agenda: Agenda;
  faults: Faults;
  random: Random;
  ledger: Ledger;
  journals: JournalReader;
  hub: SimulatedHub;
  line: Line;
  trace(line: string): void;
  /** A case that one hears of before the hub does: a number on a slip of paper. */
  hearsay(): string | undefined;
}

interface DiskImage {
  disk: Disk;
  deviceId: string;
}

/** What a write meets when the browser has no room left. */
export class DiskFull extends Error {}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TWO_YEARS = 731 * DAY;
/** As a build gave that had leased no serials. */
const OLDER_NUMBER = {
  caseNumber: null,
  provisionalNumber: "P-7K3M9QXR-000042-M",
};

/** A machine with one official before it, and the tabs that he has open. */
export class Station {
  official: Official;
  readonly line: Line;
  readonly cameOnline$ = new Subject<void>();
  readonly hasSmallPages: boolean;
  disk: Disk;
  locks = new PageLocks();
  deviceId: string;
  /** Number of the hub's last row when it answered with the last page of a round; null while a round is due. */
  readUpTo: number | null = null;
  digestMatches = true;
  clockWasWrong: boolean;
  readonly #around: StationSurroundings;
  readonly #pages: Page[] = [];
  #clockOffsetMs: number;
  #isDiskFull = false;
  #incarnations = 1;
  /** Whether an older build, or a bad disk, has a hand in what is being written. */
  #mayBeSpoilt = false;

  constructor(
    official: Official,
    around: StationSurroundings,
    disk = new Disk(),
  ) {
    this.disk = disk;
    const { faults } = around;
    this.official = official;
    this.line = around.line;
    this.#around = around;
    this.deviceId = official.claims.deviceId ?? "";
    this.clockWasWrong = faults.strikes("wrongClock", 0.5);
    this.#clockOffsetMs = this.clockWasWrong ? this.#anyOffset() : 0;
    this.hasSmallPages = faults.strikes("smallPages", 0.3);
  }

  get token(): string {
    return this.deviceId;
  }

  get claims(): Claims {
    return { ...this.official.claims, deviceId: this.deviceId };
  }

  /** The wall clock of the machine as it reads, right or wrong. */
  now(): Instant {
    return instantOfEpochMs(this.nowMs());
  }

  nowMs(): number {
    return this.#around.agenda.now + this.#clockOffsetMs;
  }

  jumpClock(): void {
    this.clockWasWrong = true;
    this.#clockOffsetMs = this.#anyOffset();
  }

  async openPage(): Promise<void> {
    const page = new Page(this, this.#around);
    this.#pages.push(page);
    this.#around.trace(`${this.official.name} opens a page`);
    await page.open();
    if (this.#pages[0] === page) await page.lead();
  }

  pageDied(page: Page, why: string): void {
    const { agenda, random, trace } = this.#around;
    trace(`${this.official.name} loses a page: ${why}`);
    this.#pages.splice(this.#pages.indexOf(page), 1);
    this.locks.release(page);
    const [next] = this.#pages;
    if (next === undefined)
      agenda.after(random.between(1, 60) * MINUTE, () => this.openPage());
    else if (page.isLeading && next.isOpen)
      agenda.after(100, () => next.lead());
  }

  /** Somebody asks for a round, or the hub has told that there is something new. */
  sync(): void {
    this.#pages[0]?.syncNow();
  }

  plugIn(): void {
    this.line.isPluggedIn = true;
    this.cameOnline$.next();
    this.sync();
  }

  /** The browser throws away all that it kept, as it may when the disk fills up; who signs in then has a new device. */
  evict(): void {
    this.#incarnations += 1;
    this.deviceId = `${this.official.claims.deviceId}-${this.#incarnations}`;
    this.#replaceDisk(new Disk(), "evicted");
  }

  /** A copy of the disk, and the device that it says it is. */
  image(): DiskImage {
    this.#around.ledger.note("a disk was copied");
    return { disk: this.disk.copy(), deviceId: this.deviceId };
  }

  putBack({ disk, deviceId }: DiskImage): void {
    this.deviceId = deviceId;
    this.#replaceDisk(disk, "put back");
  }

  #replaceDisk(disk: Disk, why: string): void {
    const before = this.rows();
    for (const page of this.#pages.slice()) page.die(`the disk is ${why}`);
    this.disk = disk;
    this.locks = new PageLocks();
    this.readUpTo = null;
    const here = new Set(this.rows().map(({ sealed }) => sealed.hash));
    for (const { sealed } of before)
      if (!here.has(sealed.hash)) this.#around.ledger.lost.add(sealed.hash);
  }

  /** He works elsewhere, or his part of the county was split or merged: he signs in anew, at the same machine. */
  moveTo(post: Pick<StaffActor, "postId" | "stationId" | "division">): void {
    const { faults, trace } = this.#around;
    faults.note("officialMoved");
    trace(`${this.official.name} moves to ${post.postId}`);
    const { actor, claims } = this.official;
    this.official = {
      ...this.official,
      actor: { ...actor, ...post },
      claims: { ...claims, ...post },
    };
    for (const page of this.#pages.slice()) page.die("he works elsewhere now");
  }

  /** What the replica has to say of the hub's heads. */
  headAlarms(): readonly unknown[] {
    const row = this.disk.table("stationState").documents.get("headAlarms");
    const sealed = row?.["sealed"] as { value: unknown[] | null } | undefined;
    return sealed?.value ?? [];
  }

  fillDisk(): void {
    this.#isDiskFull = true;
  }

  freeDisk(): void {
    this.#isDiskFull = false;
  }

  mustHaveRoom(): void {
    if (!this.#isDiskFull) return;
    this.#around.faults.note("diskFull");
    throw new DiskFull("the disk is full");
  }

  rows(): OutboxRow[] {
    const rows = [...this.disk.table("outbox").documents.values()];
    return rows
      .filter(({ _deleted }) => !_deleted)
      .map((row) => row as unknown as OutboxRow)
      .sort((a, b) => (a.rowId < b.rowId ? -1 : 1));
  }

  newestRow(): OutboxRow | undefined {
    return this.rows().at(-1);
  }

  isReadable({ sealed }: OutboxRow): boolean {
    const header = parseHeader(sealed.header);
    if (!header.ok) return false;
    const { entryId, caseId } = header.value.recognised
      ? header.value.header
      : header.value.envelope;
    return entryId === sealed.entryId && caseId === sealed.caseId;
  }

  /** Whoever has seen that his act is kept may forget about it, also if the machine goes off now. */
  saidToBeKept(entryId: string): void {
    if (!this.rows().some(({ sealed }) => sealed.entryId === entryId))
      this.#around.ledger.violate(
        "what was said to be kept is kept",
        `${entryId} of ${this.official.name}`,
      );
  }

  /** Cases as they lie on the disk, those that have left the scope too. */
  caseRows(): ReadonlyMap<string, CaseRow & { _deleted: boolean }> {
    return this.disk.table("cases").documents as unknown as ReadonlyMap<
      string,
      CaseRow & { _deleted: boolean }
    >;
  }

  isWaiting(): boolean {
    return this.rows().some(({ state }) => state === "waiting");
  }

  comparedDigest(matches: boolean): void {
    this.digestMatches = matches;
    if (!matches) this.#around.ledger.note("digest differs");
  }

  /** What the browser's `fetch` is to the replica: a question to the graph over the station's line. */
  async fetch(init: RequestInit): Promise<Response> {
    const { hub, ledger } = this.#around;
    const question = JSON.parse(init.body as string) as Question;
    const name = /(?:query|mutation) (\w+)/.exec(question.query)?.[1] ?? "?";
    const { claims, official } = this;
    let servedAt = 0;
    const answer = await this.line.exchange(
      name,
      async () => {
        const given = await hub.ask(claims, question);
        servedAt = hub.store.tables.feed.length;
        ledger.served(official, name, given.data ?? null);
        return JSON.stringify(given);
      },
      init.signal ?? new AbortController().signal,
    );
    if (name === "PushEntries") this.#perhapsForge(question);
    if (name === "PullCases") this.#noteRound(question, answer.text, servedAt);
    return responseOf(answer);
  }

  /** Somebody has listened in, and sends what he heard: under his own name, or with other words in it. */
  #perhapsForge(heard: Question): void {
    const { agenda, faults, random, hub, ledger } = this.#around;
    const segment = heard.variables["segment"] as ChainSegment | undefined;
    if (segment === undefined || !faults.strikes("forgedPush", 0.1)) return;
    const other = random.pick(
      OFFICIALS.filter(({ actor }) => actor.staffId !== this.claims.staffId),
    );
    const isReplayed = random.chance(0.5);
    const forged = isReplayed
      ? heard
      : {
          ...heard,
          variables: { ...heard.variables, segment: reworded(segment) },
        };
    const claims = isReplayed ? other.claims : this.claims;
    agenda.after(random.below(DAY), async () => {
      try {
        const { data } = await hub.ask(claims, forged);
        const answer = data?.["pushEntries"] as PushEntriesResult | undefined;
        if (answer !== undefined && answer.refused === null)
          ledger.violate(
            "nobody writes in another's name",
            isReplayed ? `${other.name} did` : "other words were taken",
          );
      } catch (error) {
        if (!(error instanceof HubDied)) throw error;
      }
    });
  }

  /** The official does something: takes an application, goes on with a case, or something foolish. */
  async act(): Promise<void> {
    const { random } = this.#around;
    const open = this.#pages.filter(({ isOpen }) => isOpen);
    if (open.length === 0) return;
    const page = random.pick(open);
    try {
      await this.#doSomething(page);
    } catch (error) {
      // The page says so, and nothing is taken for kept.
      if (!(error instanceof DiskFull)) throw error;
    }
  }

  /** What lands on the disk in place of what was written: sometimes not what should be there. */
  landing(row: OutboxRow): OutboxRow {
    const { ledger, trace } = this.#around;
    const { header, body, chain, chainNo, entryId, kind, caseId } = row.sealed;
    const written = { header, body: body ?? "", hash: row.sealed.hash as Hash };
    // What comes back from the hub was written before.
    const isBack = ledger.written
      .get(`${chain}|${chainNo}`)
      ?.some(({ headerHash }) => headerHash === written.hash);
    const landed = isBack === true ? written : this.#perhapsSpoilt(written);
    ledger.wrote({
      station: this.official.name,
      chain,
      chainNo,
      entryId,
      headerHash: landed.hash,
    });
    trace(`${this.official.name} ${kind} ${caseId} #${chainNo}`);
    return { ...row, sealed: { ...row.sealed, ...landed } };
  }

  #perhapsSpoilt(written: WrittenEntry): WrittenEntry {
    const { faults, random } = this.#around;
    if (!this.#mayBeSpoilt) return written;
    if (faults.strikes("poisonEntry", 0.4)) return spoilEntry(written, random);
    if (faults.strikes("otherBody", 0.4)) return withOtherBody(written);
    if (faults.strikes("unknownKind", 0.4)) return ofUnknownKind(written);
    const other = this.rows().find((one) => this.isReadable(one));
    return other !== undefined && faults.strikes("entryIdTaken", 0.4)
      ? underId(written, other.sealed.entryId)
      : written;
  }

  async #doSomething(page: Page): Promise<void> {
    const { random, faults } = this.#around;
    const takesApplications = this.official.actor.stationId !== null;
    if (faults.isOn("unknownCase") && random.chance(0.15)) {
      const caseId = this.#around.hearsay();
      if (caseId !== undefined && !this.caseRows().has(caseId)) {
        faults.note("unknownCase");
        await page.recordBlindly(
          caseId,
          this.#draft("noteAdded", foldCase(caseId, [])),
        );
        return;
      }
    }
    const cases = [...this.caseRows().values()]
      .filter(({ _deleted }) => !_deleted)
      .map(({ caseId }) => caseId);
    if (takesApplications && (cases.length === 0 || random.chance(0.3)))
      await this.#takeApplication(page);
    else if (cases.length > 0)
      await this.#goOnWith(page, this.#nextCase(cases));
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

  async #takeApplication(page: Page): Promise<void> {
    const { random } = this.#around;
    const { stationId, division } = this.official.actor;
    const item = random.pick(ITEMS);
    const number = random.chance(0.15)
      ? OLDER_NUMBER
      : await page.takeCaseNumber(
          item.itemCode as ItemCode,
          dateOf(this.now()),
        );
    const draft = draftApplication(
      random,
      { stationId, division },
      item,
      number,
    );
    await page.record(this.#newId(), draft);
  }

  async #goOnWith(page: Page, caseId: string): Promise<void> {
    const { random, faults } = this.#around;
    const state = this.#stateOf(caseId);
    if (random.chance(0.12)) {
      this.#mayBeSpoilt = true;
      await page.recordBlindly(caseId, this.#draft("noteAdded", state));
      this.#mayBeSpoilt = false;
      return;
    }
    if (faults.strikes("foolishAct", 0.2)) {
      await page.recordBlindly(caseId, this.#draft(anyKind(random), state));
      return;
    }
    for (let tries = 0; tries < 8; tries += 1) {
      const kind = likelyKind(state, random);
      if (isRare(kind) && random.chance(0.9)) continue;
      const draft = this.#draft(kind, state);
      const { facts, content } = draft;
      const { actor } = this.official;
      const at = this.now();
      if (!decideCommand(kind, state, { actor, at, facts, content }).ok)
        continue;
      await page.record(caseId, draft);
      return;
    }
  }

  journalOf(caseId: string): Journal {
    const row = this.caseRows().get(caseId);
    return this.#around.journals.read(row?.sealed.entries ?? []);
  }

  #stateOf(caseId: string): CaseState {
    return this.#around.journals.fold(caseId, this.journalOf(caseId));
  }

  #draft(kind: DraftedAct["kind"], state: CaseState): DraftedAct {
    const { random } = this.#around;
    return draftAct(kind, state, {
      random,
      now: this.now(),
      newId: () => this.#newId(),
    });
  }

  #noteRound(question: Question, text: string, servedAt: number): void {
    const { limit } = question.variables;
    try {
      const { data } = JSON.parse(text) as {
        data: { pullCases: { documents: unknown[] } };
      };
      const isLast = data.pullCases.documents.length < Number(limit);
      this.readUpTo = isLast ? servedAt : null;
    } catch {
      this.readUpTo = null;
    }
  }

  #anyOffset(): number {
    const { random } = this.#around;
    const most = random.pick([10 * MINUTE, DAY, TWO_YEARS]);
    return random.between(-most, most);
  }

  #newId(): string {
    return uuidv7(this.now(), this.#around.random.bytes(10));
  }
}

/** The last entry says that it was made a year earlier; the signature stays. */
function reworded(segment: ChainSegment): ChainSegment {
  const entries = segment.entries.slice();
  const last = entries.pop();
  if (last === undefined) return segment;
  const header = last.header.replace(/"wall":"20\d\d/, '"wall":"2025');
  return {
    ...segment,
    entries: [...entries, { ...last, header: `${header} ` }],
  };
}

/** A stream that comes in one piece. */
function bodyOf(text: string): Pick<ReadableStream<Uint8Array>, "getReader"> {
  const pieces = [new TextEncoder().encode(text)];
  const read = async () => {
    const value = pieces.shift();
    return value === undefined ? { done: true } : { done: false, value };
  };
  return { getReader: () => ({ read }) as never };
}

/** As much of a `Response` as the replica reads; Node's own goes through streams. */
function responseOf({
  status,
  text,
  retryAfterSeconds,
}: {
  status: number;
  text: string;
  retryAfterSeconds: number | null;
}): Response {
  const headers = { get: () => retryAfterSeconds?.toString() ?? null };
  const response: Partial<Response> = {
    status,
    ok: status === 200,
    headers: headers as unknown as Headers,
    body: bodyOf(text) as ReadableStream<Uint8Array<ArrayBuffer>>,
  };
  return response as Response;
}
