import { NOBODYS_OWN } from "@onedoor/domain/authority";
import type { Journal } from "@onedoor/domain/entries";
import { erasedIn } from "@onedoor/domain/erasedBodies";
import type { EntryKind } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { parseWorkCalendar } from "@onedoor/domain/parseWorkCalendar";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { type EntryDraft } from "@onedoor/domain/writeEntry";
import { caseConflicts } from "@onedoor/replica/caseConflicts";
import {
  caseRowOf,
  CaseRows,
  type Derivation,
} from "@onedoor/replica/CaseRows";
import { Chain, LEASE_BELOW } from "@onedoor/replica/Chain";
import { ChainSignatures } from "@onedoor/replica/ChainSignatures";
import { FirstCopy } from "@onedoor/replica/FirstCopy";
import { growOnlyCases } from "@onedoor/replica/growOnlyCases";
import { giveBackSerials } from "@onedoor/replica/giveBackSerials";
import { HubFailure, HubLine } from "@onedoor/replica/HubLine";
import { HubHeads, type Standing } from "@onedoor/replica/HubHeads";
import { HubWatch } from "@onedoor/replica/HubWatch";
import { KnownHub } from "@onedoor/replica/KnownHub";
import type { KeptValues } from "@onedoor/replica/KeptValues";
import { WORK_CALENDAR } from "@onedoor/replica/operations";
import { Outbox } from "@onedoor/replica/Outbox";
import { OutboxFlush } from "@onedoor/replica/OutboxFlush";
import { patientMetadata } from "@onedoor/replica/patientMetadata";
import { recordAct } from "@onedoor/replica/recordAct";
import { journalEntryOf, repairCases } from "@onedoor/replica/repairCases";
import { PullPages } from "@onedoor/replica/PullPages";
import type { ReplicaPorts } from "@onedoor/replica/ReplicaPorts";
import { caseHandlers } from "@onedoor/replica/replicateCases";
import { hexOf } from "@onedoor/replica/sealing";
import { RowProofs } from "@onedoor/replica/RowProofs";
import { StationState } from "@onedoor/replica/StationState";
import type { Pulled } from "@onedoor/replica/unitePulled";
import { uuidv7 } from "@onedoor/replica/uuidv7";
import type { VerifySignature } from "@onedoor/replica/verifySignature";
import { WayBack } from "@onedoor/replica/WayBack";
import { COLLECTION_SCHEMAS } from "@onedoor/replication/collectionSchemas";
import type { OutboxRow } from "@onedoor/replication/documents";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import { filter, NEVER, Subject } from "rxjs";
import type { DraftedAct } from "../acts.ts";
import type { Fault } from "../faults.ts";
import type { StoredDocument } from "./Disk.ts";
import { chainKeysIn } from "./chainKeysIn.ts";
import { replicateTable } from "./replicateTable.ts";
import type { Station, StationSurroundings } from "./Station.ts";
import { tableCollection } from "./tableCollection.ts";
import { type DiskAccess, tableStorage } from "./tableStorage.ts";
import { unsealedCases } from "./unsealedCases.ts";

const VAULT = "vault";
const META = "rx-replication-meta-cases";

type Parts = Awaited<ReturnType<Page["open"]>>;

/** One tab of a station's browser: the shipped replica on the station's disk, until the tab goes. */
export class Page implements DiskAccess {
  readonly closed$ = new Subject<void>();
  readonly resync$ = new Subject<"RESYNC">();
  readonly station: Station;
  isAlive = true;
  isLeading = false;
  readonly #around: StationSurroundings;
  readonly #ports: ReplicaPorts;
  #parts: Parts | undefined;
  #writeTime = 0;

  constructor(station: Station, around: StationSurroundings) {
    this.station = station;
    this.#around = around;
    this.#ports = {
      now: () => station.now(),
      randomBytes: (length) => around.random.bytes(length),
      fetch: (_, init) => this.#whileAlive(() => station.fetch(init)),
      sleep: (ms, signal) => this.#whileAlive(() => this.#sleep(ms, signal)),
      locks: station.locks.of(this),
      values: this.#values(),
      cameOnline: station.cameOnline$,
    };
  }

  get disk() {
    return this.station.disk;
  }

  /** As `openReplica` puts the parts together. */
  async open() {
    const { station } = this;
    const ports = this.#ports;
    const calendar = { current: NO_CALENDAR };
    const derivation: Derivation = {
      calendar: () => calendar.current,
      blind: async (value) => value,
    };
    const rebuild = (caseId: string, journal: Journal, ownOnly?: boolean) =>
      caseRowOf(caseId, journal, derivation, ownOnly);
    const storage = patientMetadata(
      growOnlyCases(unsealedCases(tableStorage(this)), rebuild),
      (ms) => ports.sleep(ms, NEVER_ABORTED),
    );
    const collection = <Name extends "cases" | "outbox" | "stationState">(
      name: Name,
    ) => tableCollection(name, COLLECTION_SCHEMAS[name] as never, storage);
    const casesCollection = await collection("cases");
    const outboxCollection = await collection("outbox");
    const state = new StationState((await collection("stationState")) as never);
    calendar.current =
      (await state.read<WorkCalendar>("calendar")) ?? NO_CALENDAR;
    const keys = chainKeysIn(ports.values, ports.randomBytes);
    const chain = new Chain(
      state,
      { lockName: VAULT, actor: station.official.actor },
      keys,
      ports,
    );
    await ports.locks.hold(VAULT, () => chain.enter());
    const cases = new CaseRows(casesCollection as never, derivation);
    const line = new HubLine("", station.token, ports);
    const hub = new KnownHub(state, line);
    const { now } = ports;
    const verify: VerifySignature = async (...signed) =>
      checkSignature(...signed);
    const heads = new HubHeads({ state, line, hub, verify, now });
    const outbox = new Outbox(outboxCollection as never, chain, state, () =>
      heads.witness(),
    );
    const proofs = new RowProofs({
      state,
      cases: casesCollection as never,
      hub,
      line,
      verify,
      now,
    });
    const wayBack = new WayBack({ heads, proofs, cases, state, line, now });
    const signatures = new ChainSignatures(keys, hub, station.deviceId);
    const flush = new OutboxFlush({
      outbox,
      chain,
      signatures,
      cases,
      line,
      locks: ports.locks,
      vaultLock: VAULT,
      onStanding: (standing) => heads.saw(standing),
      bringBack: () => wayBack.bringBack(),
    });
    outbox.acknowledged$.subscribe(
      ({ sealed: { caseId, entryId, acknowledgement } }) =>
        proofs.wantRow(caseId, { entryId, acknowledgement }),
    );
    const watch = new HubWatch({
      heads,
      // No department of this county delegates anything.
      delegations: { look: () => Promise.resolve() },
      // Nobody presses a button here.
      asked$: NEVER,
      proofs,
      wayBack,
      outbox,
      flush,
      line,
      ports,
      resync: () => this.resync$.next("RESYNC"),
    });
    await repairCases(outbox, cases);
    const parts = {
      state,
      chain,
      outbox,
      cases,
      line,
      flush,
      storage,
      heads,
      proofs,
      watch,
      calendar,
      casesCollection,
      conflicts: caseConflicts(rebuild),
    };
    this.#parts = parts;
    this.closed$.subscribe(() => line.close());
    ports.cameOnline.subscribe(() => {
      if (this.isAlive) line.wake();
    });
    return parts;
  }

  /** From now on this tab is the one that talks to the hub. */
  async lead(): Promise<void> {
    this.isLeading = true;
    const parts = this.#parts;
    if (parts === undefined) return;
    const { state, chain, outbox, cases, line, flush, calendar } = parts;
    const { heads, proofs } = parts;
    const pages = new PullPages();
    if (this.station.hasSmallPages) pages.size.halve(1);
    await replicateTable({
      collection: parts.casesCollection as never,
      storage: parts.storage,
      metaTable: META,
      conflicts: parts.conflicts,
      pages,
      resync$: this.resync$,
      handlers: (resync, origin) => {
        const handlerParts = {
          collection: parts.casesCollection as never,
          cases,
          outbox,
          flush,
          line,
          // Of what a simulated station keeps beside its cases, the outbox alone says something.
          erased: {
            obey: async (pulled: readonly Pulled[]) => {
              for (const { journal } of pulled) {
                const gone = erasedIn(journal);
                await outbox.forgetBodies(
                  journal.filter(({ entryId }) => gone.has(entryId)),
                );
              }
            },
          },
          state,
          now: this.#ports.now,
          settled: () => parts.watch.settled,
          onPage: () => undefined,
          onDigest: (matches: boolean) => this.station.comparedDigest(matches),
          onStanding: (standing: Standing) => heads.saw(standing),
          onRows: (caseId: string, journal: Journal) =>
            proofs.want(caseId, journal),
        };
        return caseHandlers(
          handlerParts,
          resync,
          (check) => new FirstCopy({ ...handlerParts, check, origin }),
          pages,
        );
      },
      sleep: (ms) => this.#ports.sleep(ms, NEVER_ABORTED),
    });
    parts.watch.follow();
    try {
      await flush.prepare();
      const { locks } = this.#ports;
      const { length } = await chain.givenUpSerials();
      if (length > 0) this.#around.ledger.note("serials were given back");
      await giveBackSerials({ chain, line, locks, vaultLock: VAULT });
      const { workCalendarDocument } = await line.ask<{
        workCalendarDocument: unknown;
      }>(WORK_CALENDAR, {});
      const parsed = parseWorkCalendar(workCalendarDocument);
      if (parsed.ok && parsed.value.version !== calendar.current.version) {
        calendar.current = parsed.value;
        await state.write("calendar", parsed.value);
        await cases.rederive();
      }
      let leasing = false;
      chain.serialsLeft$
        .pipe(filter((left) => left < LEASE_BELOW))
        .subscribe(() => {
          if (leasing || !this.isAlive) return;
          leasing = true;
          flush
            .prepare()
            .catch(unlessClosed)
            .finally(() => (leasing = false));
        });
    } catch (failure) {
      unlessClosed(failure);
    }
  }

  /** A round of sync that somebody asks for. */
  syncNow(): void {
    this.#parts?.line.wake();
    this.resync$.next("RESYNC");
  }

  takeCaseNumber(...asked: Parameters<Chain["takeCaseNumber"]>) {
    return this.#opened().chain.takeCaseNumber(...asked);
  }

  /** As a person at the screen: what doesn't fit the case is refused before it is written. */
  record(caseId: string, draft: DraftedAct): Promise<void> {
    const { outbox, cases } = this.#opened();
    return this.#ports.locks.hold(VAULT, async () => {
      const recorded = await recordAct(
        { ports: this.#ports, outbox, cases },
        {
          ...draft,
          caseId,
          actorIn: () => this.station.official.actor,
          isOwn: () => NOBODYS_OWN,
        },
      );
      if ("entry" in recorded)
        this.station.saidToBeKept(recorded.entry.entryId);
    });
  }

  /** Without a look at the rules, as an older build or somebody else's may write. */
  recordBlindly(caseId: string, draft: DraftedAct): Promise<void> {
    const { outbox, cases } = this.#opened();
    return this.#ports.locks.hold(VAULT, async () => {
      const now = this.#ports.now();
      const entry: Omit<EntryDraft<EntryKind>, "at" | "witness"> = {
        ...draft,
        entryId: uuidv7(now, this.#ports.randomBytes(10)),
        caseId,
        actor: this.station.official.actor,
      };
      const journal = await cases.journal(caseId);
      await outbox.append(
        entry,
        {
          now,
          seen: foldCase(caseId, journal).lastAt,
          salt: hexOf(this.#ports.randomBytes(16)),
        },
        () => undefined,
      );
      const row = this.station.newestRow();
      if (row === undefined || !this.station.isReadable(row)) return;
      await cases.add(caseId, [journalEntryOf(row)]);
    });
  }

  /** Gone without a word: nothing that was going on in it goes on. */
  die(why: string): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.station.pageDied(this, why);
    this.closed$.next();
  }

  writeTime(): number {
    this.#writeTime = Math.max(
      this.#writeTime + 1,
      this.station.nowMs() * 1000,
    );
    return this.#writeTime;
  }

  async read<Result>(table: string, work: () => Result): Promise<Result> {
    if (!this.isAlive) return never();
    if (this.#dies("pageDiesReading", 0.0002, table)) return never();
    return work();
  }

  async write<Result>(table: string, work: () => Result): Promise<Result> {
    if (!this.isAlive) return never();
    this.station.mustHaveRoom();
    if (this.#dies("pageDiesBeforeWrite", 0.002, table)) return never();
    const result = work();
    if (this.#dies("pageDiesAfterWrite", 0.002, table)) return never();
    return result;
  }

  landing(table: string, row: StoredDocument): StoredDocument {
    return table === "outbox"
      ? (this.station.landing(
          row as unknown as OutboxRow,
        ) as unknown as StoredDocument)
      : row;
  }

  #dies(fault: Fault, probability: number, table: string): boolean {
    const { faults, ledger } = this.#around;
    if (!faults.strikes(fault, probability)) return false;
    ledger.note(`${fault} ${table}`);
    this.die(`${fault} ${table}`);
    return true;
  }

  #opened(): Parts {
    if (this.#parts === undefined) throw new Error("the page isn't open yet");
    return this.#parts;
  }

  get isOpen(): boolean {
    return this.#parts !== undefined;
  }

  #values(): KeptValues {
    const { values } = this.station.disk;
    return {
      get: (name) => this.read("values", () => values.get(name)),
      put: (name, value) =>
        this.write("values", () => void values.set(name, value)),
      remove: (name) => this.write("values", () => void values.delete(name)),
      names: () => this.read("values", () => [...values.keys()]),
    };
  }

  #sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve());
      this.#around.agenda.after(ms, () => resolve());
    });
  }

  async #whileAlive<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!this.isAlive) return never();
    try {
      return await work();
    } finally {
      if (!this.isAlive) await never();
    }
  }
}

const NO_CALENDAR: WorkCalendar = { version: "none", years: {} };
const NEVER_ABORTED = new AbortController().signal;

function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}

function unlessClosed(failure: unknown): void {
  if (!(failure instanceof HubFailure && failure.code === "closed"))
    throw failure;
}
