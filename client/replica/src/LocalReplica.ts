import { actingUnder, type Delegation } from "@onedoor/domain/delegation";
import { previewOf } from "@onedoor/domain/decideCommand";
import type { SetAsideReason, StaffActor } from "@onedoor/domain/entries";
import type { IsOwnCase } from "@onedoor/domain/authority";
import type {
  ApplicantBody,
  BodyOf,
  EntryKind,
  FactsOf,
} from "@onedoor/domain/facts";
import type { ItemCode } from "@onedoor/domain/itemCode";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import {
  type LaneOwner,
  OWNER_OF_UNREADABLE,
  ownerOfHeld,
} from "@onedoor/domain/laneOwner";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import type { HubIdentity } from "@onedoor/domain/treeHead";
import { type CaseState, unopenedCase } from "@onedoor/domain/caseState";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import type { OutboxState } from "@onedoor/replication/documents";
import {
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
} from "rxjs";
import type { CalendarKeeper, MovedCase } from "./CalendarKeeper.ts";
import type { CaseIndex } from "./CaseIndex.ts";
import { isOwnCase } from "./isOwnCase.ts";
import { listCases } from "./listCases.ts";
import type { CaseRows } from "./CaseRows.ts";
import type { CatalogueIndex } from "./CatalogueIndex.ts";
import { caseViewOf } from "./caseViewOf.ts";
import type { Chain } from "./Chain.ts";
import type { ChainSignatures } from "./ChainSignatures.ts";
import type { Drafts } from "./Drafts.ts";
import type { HubLine } from "./HubLine.ts";
import type { Outbox } from "./Outbox.ts";
import type { KnownHub } from "./KnownHub.ts";
import type { ItemHistory } from "./ItemHistory.ts";
import type { OutboxFlush } from "./OutboxFlush.ts";
import type { PeopleIndex } from "./PeopleIndex.ts";
import { recordAct } from "./recordAct.ts";
import type {
  ActResult,
  CaseQuery,
  CaseView,
  ChangedItem,
  DraftView,
  HandOvers,
  ItemView,
  OwnEntry,
  PersonView,
  RefusedScan,
  UploadBudget,
  Replica,
  SyncRound,
  SyncStatus,
  VillageFiles,
} from "./Replica.ts";
import type { ReplicaDatabase } from "./ReplicaDatabase.ts";
import type { ReplicaPorts } from "./ReplicaPorts.ts";
import type { Scans } from "./Scans.ts";
import type { ScanBudget } from "./ScanBudget.ts";
import type { ScanUploads } from "./ScanUploads.ts";
import type { SessionKeeper } from "./SessionKeeper.ts";
import type { StoredSession } from "./session.ts";
import type { StationDelegations } from "./StationDelegations.ts";
import type { SyncMonitor } from "./SyncMonitor.ts";
import type { SyncRounds } from "./SyncRounds.ts";
import type { VillageOutbox } from "./VillageOutbox.ts";
import { uuidv7 } from "./uuidv7.ts";
import type { vaultNamesOf } from "./vaultNames.ts";

export interface ReplicaParts {
  session: StoredSession;
  ports: ReplicaPorts;
  names: ReturnType<typeof vaultNamesOf>;
  database: ReplicaDatabase;
  outbox: Outbox;
  cases: CaseRows;
  chain: Chain;
  signatures: ChainSignatures;
  flush: OutboxFlush;
  line: HubLine;
  monitor: SyncMonitor;
  rounds: SyncRounds;
  keeper: SessionKeeper;
  drafts: Drafts;
  scans: Scans;
  uploads: ScanUploads;
  budget: ScanBudget;
  caseIndex: CaseIndex;
  catalogue: CatalogueIndex;
  itemHistory: ItemHistory;
  people: PeopleIndex;
  delegations: StationDelegations;
  calendar: CalendarKeeper;
  blind: (value: string) => Promise<string>;
  handOvers: () => Promise<HandOvers>;
  villageFiles: () => Promise<VillageFiles>;
  village: VillageOutbox;
  hub: KnownHub;
  close: () => Promise<void>;
}

/** The replica of one official on this machine: everything here works with the cable out. */
export class LocalReplica implements Replica {
  readonly actor: StaffActor;
  readonly displayName: string;
  readonly #parts: ReplicaParts;
  #closing: Promise<void> | undefined;

  constructor(parts: ReplicaParts) {
    this.#parts = parts;
    this.actor = parts.session.actor;
    this.displayName = parts.session.displayName;
  }

  cases(query: CaseQuery): Observable<readonly CaseView[]> {
    const { database, outbox, flush, caseIndex, blind } = this.#parts;
    const rows$ = listCases(query, {
      cases: database.cases,
      index: caseIndex,
      actor: this.actor,
      blind,
    });
    return combineLatest([rows$, outbox.unsettled$, flush.sending$]).pipe(
      map(([rows, unsettled, sending]) =>
        rows.map((row) => caseViewOf(row, unsettled, sending)),
      ),
    );
  }

  case(caseId: string): Observable<CaseView | null> {
    const { database, outbox, flush } = this.#parts;
    return combineLatest([
      database.cases.findOne(caseId).$,
      outbox.unsettled$,
      flush.sending$,
    ]).pipe(
      map(([row, unsettled, sending]) =>
        row === null ? null : caseViewOf(row._data, unsettled, sending),
      ),
    );
  }

  async act<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): Promise<ActResult> {
    const { ports, names, outbox, cases, uploads } = this.#parts;
    return ports.locks.hold(names.lock, async () => {
      const recorded = await recordAct(
        { ports, outbox, cases },
        {
          kind,
          caseId,
          actorIn: (state, at) => this.#actingIn(state, kind, at),
          isOwn: (applicant) => this.#isOwn(applicant),
          facts,
          content,
        },
      );
      if ("objection" in recorded)
        return { ok: false, reason: recorded.objection };
      const { entryId, header } = recorded.entry;
      if (header?.kind === "materialAdded")
        await uploads.noteCase(header.facts.materialId, caseId);
      return { ok: true, entryId, caseId };
    });
  }

  objection<K extends EntryKind>(
    view: CaseView | null,
    kind: K,
    facts: FactsOf<K>,
  ): SetAsideReason | undefined {
    const state = view?.state ?? unopenedCase("preview");
    const at = this.now();
    return judgeEntry(
      state,
      previewOf(kind, state.caseId, {
        actor: this.#actingIn(state, kind, at),
        at,
        facts,
      }),
      at,
      this.#isOwn(view?.applicant ?? null),
    );
  }

  delegations(): Observable<readonly Delegation[]> {
    return this.#parts.delegations.all$;
  }

  #actingIn(state: CaseState, kind: EntryKind, at: Instant): StaffActor {
    return actingUnder(this.#parts.delegations.current, {
      state,
      kind,
      actor: this.actor,
      at,
    });
  }

  #isOwn(applicant: ApplicantBody | null): IsOwnCase {
    return isOwnCase(this.#parts.session.closeTo, applicant);
  }

  takeCaseNumber(
    itemCode: string,
    on: PlainDate,
  ): Promise<{ caseNumber: string | null; provisionalNumber: string | null }> {
    // Codes come from the catalogue on this machine, where they were parsed.
    return this.#parts.chain.takeCaseNumber(itemCode as ItemCode, on);
  }

  takeDocumentNumber(series: string, on: PlainDate): Promise<string | null> {
    return this.#parts.chain.takeDocumentNumber(series, on);
  }

  searchItems(text: string, limit: number): Promise<readonly ItemView[]> {
    return this.#parts.catalogue.search(text, limit);
  }

  item(itemCode: string, version?: number): Promise<ItemView | null> {
    return this.#parts.catalogue.item(itemCode, version);
  }

  itemVersions(itemCode: string): Promise<readonly ItemView[]> {
    return this.#parts.itemHistory.versions(itemCode);
  }

  changedItems(): Observable<readonly ChangedItem[]> {
    return this.#parts.itemHistory.changed();
  }

  markItemsRead(itemCodes: readonly string[]): Promise<void> {
    return this.#parts.itemHistory.markRead(itemCodes);
  }

  searchPeople(text: string, limit: number): Promise<readonly PersonView[]> {
    return this.#parts.people.search(text, limit);
  }

  person(personId: string): Promise<PersonView | null> {
    return this.#parts.people.person(personId);
  }

  calendar(): Promise<WorkCalendar> {
    return Promise.resolve(this.#parts.calendar.current);
  }

  movedDates(): Observable<readonly MovedCase[]> {
    return this.#parts.calendar.moved();
  }

  forgetMovedDates(): Promise<void> {
    return this.#parts.calendar.forgetMoved();
  }

  drafts(): Observable<readonly DraftView[]> {
    return this.#parts.drafts.views();
  }

  saveDraft(
    draftId: string,
    itemCode: string | null,
    content: unknown,
  ): Promise<void> {
    const updatedAt = this.now();
    return this.#parts.drafts.save({ draftId, itemCode, updatedAt, content });
  }

  removeDraft(draftId: string): Promise<void> {
    return this.#parts.drafts.remove(draftId);
  }

  villageFiles(): Promise<VillageFiles> {
    return this.#parts.villageFiles();
  }

  handOvers(): Promise<HandOvers> {
    return this.#parts.handOvers();
  }

  async keepScan(
    page: Blob,
    thumbnail: Blob | null = null,
  ): Promise<{ materialId: string; bytes: number; sha256: string }> {
    const { ports, scans } = this.#parts;
    const keptAt = ports.now();
    const materialId = uuidv7(keptAt, ports.randomBytes(10));
    return {
      materialId,
      ...(await scans.keep(materialId, page, keptAt, thumbnail)),
    };
  }

  scan(materialId: string): Promise<Blob | null> {
    return this.#parts.scans.read(materialId);
  }

  uploadBudget(): Observable<UploadBudget> {
    return this.#parts.budget.now$();
  }

  setUploadBudget(megabytesADay: number | null): Promise<void> {
    return this.#parts.budget.set(megabytesADay);
  }

  refusedScans(): Observable<readonly RefusedScan[]> {
    return this.#parts.scans.refused();
  }

  county(): Promise<HubIdentity | undefined> {
    return this.#parts.hub.known();
  }

  syncStatus(): Observable<SyncStatus> {
    return this.#parts.monitor.status$.pipe(
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
    );
  }

  ownEntries(limit: number): Observable<readonly OwnEntry[]> {
    const { outbox, flush } = this.#parts;
    return combineLatest([outbox.newest(limit), flush.sending$]).pipe(
      map(([entries, sending]) =>
        entries.map((entry) =>
          entry.arrival === "waiting" && sending.has(entry.entryId)
            ? { ...entry, arrival: "sending" as const }
            : entry,
        ),
      ),
    );
  }

  async exportOwnEntries(): Promise<string> {
    const { outbox, chain, village } = this.#parts;
    const rows = await outbox.all();
    const lock = await chain.lastLock();
    return [
      ...rows.map(({ state, sealed }) => ({
        state,
        owner: ownerOf(state, this.actor),
        ...sealed,
      })),
      ...(await village.all()).map((villageEntry) => ({ villageEntry })),
      ...(lock === undefined ? [] : [{ lock }]),
    ]
      .map((line) => JSON.stringify(line))
      .join("\n");
  }

  syncNow(): Promise<SyncRound> {
    return this.#parts.rounds.run();
  }

  useSession(session: StoredSession): void {
    this.#parts.keeper.use(session);
  }

  now(): Instant {
    return this.#parts.ports.now();
  }

  async lock(): Promise<void> {
    const { ports, names, chain, outbox, signatures } = this.#parts;
    await ports.locks.hold(names.lock, async () => {
      const head = await outbox.head();
      if (head === undefined) return;
      const last = {
        to: head.chainNo,
        headerHash: head.hash,
        at: ports.now(),
      };
      const signature = await signatures.ofLock(head.chain, last);
      if (signature === undefined) return;
      await chain.keepLock({ chain: head.chain, ...last, signature });
    });
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    const { caseIndex, catalogue, people } = this.#parts;
    await this.lock();
    caseIndex.close();
    catalogue.close();
    people.close();
    await this.#parts.close();
  }
}

/** Who looks after an own entry that has no verdict; null where it has one, or is on its way. */
function ownerOf(state: OutboxState, author: StaffActor): LaneOwner | null {
  if (state === "held") return ownerOfHeld(author);
  return state === "quarantined" ? OWNER_OF_UNREADABLE : null;
}
