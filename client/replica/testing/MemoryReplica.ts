import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import { clocksOf, nextDayOf } from "@onedoor/domain/caseClocks";
import type { CaseState } from "@onedoor/domain/caseState";
import { actingUnder, type Delegation } from "@onedoor/domain/delegation";
import { previewOf } from "@onedoor/domain/decideCommand";
import type {
  ActorRef,
  JournalEntry,
  StaffActor,
} from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { parseItemCode } from "@onedoor/domain/itemCode";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import type { HubIdentity } from "@onedoor/domain/treeHead";
import { standingVersion } from "@onedoor/domain/standingVersion";
import { dateOf, type Instant, type PlainDate } from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { BehaviorSubject, combineLatest, map, type Observable } from "rxjs";
import { caseContentOf } from "../src/caseContentOf.ts";
import { isOwnCase } from "../src/isOwnCase.ts";
import type { MovedCase } from "../src/CalendarKeeper.ts";
import type {
  ActResult,
  Arrival,
  CaseQuery,
  CaseView,
  ChangedItem,
  DraftView,
  ItemView,
  OwnEntry,
  PersonView,
  RefusedScan,
  UploadBudget,
  Replica,
  SyncStatus,
} from "../src/Replica.ts";
import { MemoryVillage } from "./MemoryVillage.ts";
import { MemoryHandOvers } from "./MemoryHandOvers.ts";
import { headerOf, MemoryHub } from "./MemoryHub.ts";

export interface MemoryReplicaOptions {
  actor: StaffActor;
  displayName: string;
  items: readonly ItemView[];
  people?: readonly PersonView[];
  /** Persons whose cases the official leaves to others. */
  closeTo?: readonly string[];
  calendar: WorkCalendar;
  now: Instant;
}

/** A replica and its hub in memory, on the domain's own rules, for tests and previews of screens. */
export class MemoryReplica implements Replica {
  readonly actor: StaffActor;
  readonly displayName: string;
  readonly hub: MemoryHub;
  readonly shift: MemoryHandOvers;
  readonly village: MemoryVillage;
  readonly delegations$ = new BehaviorSubject<readonly Delegation[]>([]);
  readonly changedItems$ = new BehaviorSubject<readonly ChangedItem[]>([]);
  #items: readonly ItemView[];
  readonly #people: readonly PersonView[];
  readonly #closeTo: readonly string[];
  readonly #calendar: WorkCalendar;
  /** What a calendar has moved, as a test says. */
  readonly moved = new BehaviorSubject<readonly MovedCase[]>([]);
  readonly #drafts = new BehaviorSubject<readonly DraftView[]>([]);
  readonly budget$ = new BehaviorSubject<UploadBudget>({
    megabytesADay: null,
    sentTodayBytes: 0,
  });
  /** What a test says of it. */
  readonly refused$ = new BehaviorSubject<readonly RefusedScan[]>([]);
  /** The county as a test says; undefined: not met yet. */
  known: HubIdentity | undefined;
  readonly #scans = new Map<string, Blob>();
  #serial = 0;

  constructor(options: MemoryReplicaOptions) {
    this.actor = options.actor;
    this.displayName = options.displayName;
    this.hub = new MemoryHub(options.now);
    this.shift = new MemoryHandOvers(this.#drafts, () => this.now());
    this.village = new MemoryVillage(options.actor, options.people ?? [], () =>
      this.now(),
    );
    this.#items = options.items;
    this.#people = options.people ?? [];
    this.#closeTo = options.closeTo ?? [];
    this.#calendar = options.calendar;
  }

  cases(query: CaseQuery): Observable<readonly CaseView[]> {
    return this.hub.changes$.pipe(map(() => this.#select(query)));
  }

  case(caseId: string): Observable<CaseView | null> {
    return this.hub.changes$.pipe(map(() => this.#viewOf(caseId)));
  }

  async act<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): Promise<ActResult> {
    const state = foldCase(caseId, this.hub.journalOf(caseId));
    const actor = this.#actingIn(state, kind);
    const made = this.hub.send(caseId, kind, actor, facts, content);
    return "objection" in made
      ? { ok: false, reason: made.objection }
      : { ok: true, entryId: made.entryId, caseId };
  }

  objection<K extends EntryKind>(
    view: CaseView | null,
    kind: K,
    facts: FactsOf<K>,
  ) {
    const caseId = view?.caseId ?? "new";
    const at = this.now();
    const state = view?.state ?? foldCase(caseId, []);
    const actor = this.#actingIn(state, kind);
    return judgeEntry(
      state,
      previewOf(kind, caseId, { actor, at, facts }),
      at,
      isOwnCase(this.#closeTo, view?.applicant ?? null),
    );
  }

  #actingIn(state: CaseState, kind: EntryKind): StaffActor {
    const { actor } = this;
    return actingUnder(this.delegations$.value, {
      state,
      kind,
      actor,
      at: this.now(),
    });
  }

  delegations(): Observable<readonly Delegation[]> {
    return this.delegations$;
  }

  async takeCaseNumber(itemCode: string, on: PlainDate) {
    const code = parseItemCode(itemCode);
    if (!code.ok)
      return { caseNumber: null, provisionalNumber: "P-7K3M9QXR-000042-5" };
    this.#serial += 1;
    return {
      caseNumber: composeCaseNumber({
        itemCode: code.value,
        on,
        serial: this.#serial,
      }),
      provisionalNumber: null,
    };
  }

  async takeDocumentNumber(series: string, on: PlainDate) {
    this.#serial += 1;
    return `${series}字〔${on.slice(0, 4)}〕第${String(this.#serial).padStart(8, "0")}号`;
  }

  async searchItems(text: string, limit: number) {
    return this.#items
      .filter(({ elements }) => JSON.stringify(elements).includes(text))
      .slice(0, limit);
  }

  async item(itemCode: string, version?: number) {
    const versions = await this.itemVersions(itemCode);
    const standing = standingVersion(
      versions.map(({ elements }) => elements as ItemVersion),
      dateOf(this.now()),
    );
    const wanted = version ?? standing?.version ?? versions.at(-1)?.version;
    return versions.find((one) => one.version === wanted) ?? null;
  }

  async itemVersions(itemCode: string) {
    return this.#items
      .filter((one) => one.itemCode === itemCode)
      .sort((a, b) => a.version - b.version);
  }

  changedItems() {
    return this.changedItems$;
  }

  async markItemsRead(itemCodes: readonly string[]) {
    this.changedItems$.next(
      this.changedItems$.value.map((one) =>
        itemCodes.includes(one.itemCode) ? { ...one, isRead: true } : one,
      ),
    );
  }

  /** The county publishes a version, and a sync brings it. */
  bringVersion(item: ItemView): void {
    const { itemCode } = item;
    const since = Math.max(
      ...this.#items
        .filter((one) => one.itemCode === itemCode)
        .map(({ version }) => version),
    );
    this.#items = [...this.#items, item];
    this.changedItems$.next([
      { itemCode, since, noticedAt: this.now(), isRead: false },
      ...this.changedItems$.value.filter((one) => one.itemCode !== itemCode),
    ]);
  }

  async searchPeople(text: string, limit: number) {
    return this.#people
      .filter(
        ({ name, residentId }) =>
          name.includes(text) || residentId.startsWith(text.toUpperCase()),
      )
      .slice(0, limit);
  }

  async person(personId: string) {
    return this.#people.find((one) => one.personId === personId) ?? null;
  }

  async calendar() {
    return this.#calendar;
  }

  movedDates() {
    return this.moved;
  }

  async forgetMovedDates() {
    this.moved.next([]);
  }

  drafts() {
    return this.#drafts;
  }

  async saveDraft(draftId: string, itemCode: string | null, content: unknown) {
    const before = this.#drafts.value.find((one) => one.draftId === draftId);
    this.#drafts.next([
      {
        draftId,
        itemCode,
        updatedAt: this.now(),
        content,
        handedTo: null,
        takenOverFrom: before?.takenOverFrom ?? null,
      },
      ...this.#drafts.value.filter((one) => one.draftId !== draftId),
    ]);
  }

  async removeDraft(draftId: string) {
    this.#drafts.next(
      this.#drafts.value.filter((one) => one.draftId !== draftId),
    );
  }

  async villageFiles() {
    return this.village;
  }

  async handOvers() {
    return this.shift;
  }

  async keepScan(page: Blob) {
    const materialId = `scan-${this.#scans.size + 1}`;
    this.#scans.set(materialId, page);
    return { materialId, bytes: page.size, sha256: "0".repeat(64) };
  }

  async scan(materialId: string) {
    return this.#scans.get(materialId) ?? null;
  }

  uploadBudget(): Observable<UploadBudget> {
    return this.budget$;
  }

  async setUploadBudget(megabytesADay: number | null) {
    this.budget$.next({ ...this.budget$.value, megabytesADay });
  }

  refusedScans(): Observable<readonly RefusedScan[]> {
    return this.refused$;
  }

  syncStatus(): Observable<SyncStatus> {
    return combineLatest([this.hub.changes$, this.village.own$]).pipe(
      map(() => this.#status()),
    );
  }

  ownEntries(limit: number): Observable<readonly OwnEntry[]> {
    return this.hub.changes$.pipe(
      map(() => this.#own().reverse().slice(0, limit)),
    );
  }

  async lock() {}

  async county() {
    return this.known;
  }

  async exportOwnEntries() {
    return this.#own()
      .map((entry) => JSON.stringify(entry))
      .join("\n");
  }

  async syncNow() {
    const sent = this.#status().waiting;
    const { line } = this.hub;
    if (line !== "online")
      return {
        reached: line === "refused",
        sent: 0,
        received: 0,
        message: line,
      };
    this.hub.mendLine();
    return { reached: true, sent, received: 0, message: "ok" as const };
  }

  useSession() {
    if (this.hub.line === "refused") this.hub.mendLine();
  }

  now() {
    return this.hub.now();
  }

  // What it holds stays, as on a disk: a test opens the same station again.
  async close() {}

  #select({ desk, stages, search, order, limit }: CaseQuery): CaseView[] {
    const text = search?.trim() ?? "";
    const byDue = ({ state }: CaseView) =>
      nextDayOf(state, clocksOf(state, this.#calendar)) ?? "9999-12-31";
    return this.hub
      .caseIds()
      .map((caseId) => this.#viewOf(caseId))
      .filter((view) => view !== null)
      .filter(({ state: { opened, assignee } }) =>
        desk === "mine"
          ? opened?.stationId === this.actor.stationId
          : desk !== "inbox" || assignee?.staffId === this.actor.staffId,
      )
      .filter(
        ({ state: { stage } }) =>
          stages === undefined || (stage !== null && stages.includes(stage)),
      )
      .filter((view) => text === "" || searchTextOf(view).includes(text))
      .sort((a, b) =>
        order === "due"
          ? byDue(a).localeCompare(byDue(b)) || a.caseId.localeCompare(b.caseId)
          : b.updatedAt.localeCompare(a.updatedAt),
      )
      .slice(0, limit);
  }

  #viewOf(caseId: string): CaseView | null {
    const journal = this.hub.journalOf(caseId);
    if (journal.length === 0) return null;
    const content = caseContentOf(caseId, journal);
    const { pending, setAside } = content.state;
    return {
      ...content,
      ownOnly: false,
      arrival:
        pending.length > 0
          ? "waiting"
          : setAside.some((one) => one.settled === null)
            ? "setAside"
            : "arrived",
    };
  }

  #own(): OwnEntry[] {
    return this.hub
      .entries()
      .filter(({ entry }) => isActOf(this.actor, headerOf(entry).actor))
      .map(({ caseId, entry }) => ({
        entryId: entry.entryId,
        caseId,
        kind: headerOf(entry).kind,
        at: headerOf(entry).at.wall,
        arrival: arrivalOf(entry),
        reason: entry.acknowledgement?.reason ?? null,
      }));
  }

  #status(): SyncStatus {
    const { hub } = this;
    const own = this.#own();
    const waiting = own.filter(({ arrival }) => arrival === "waiting").length;
    return {
      line: hub.line,
      busy: false,
      sending: null,
      waiting,
      arrived: own.length - waiting,
      scansWaiting: hub.line === "online" ? 0 : this.#scans.size,
      lastContactAt: hub.line === "online" ? hub.now() : hub.offlineSince,
      lastAcknowledgedAt: hub.lastAcknowledgedAt,
      offlineSince: hub.offlineSince,
      problems: own.flatMap(({ entryId, caseId, kind, arrival, reason }) =>
        arrival !== "setAside" || this.#isSettled(caseId, entryId)
          ? []
          : [{ entryId, caseId, kind, arrival, reason }],
      ),
      waitingOfVillage: this.village.count("waiting"),
      refusedOfVillage: this.village.count("refused"),
      nextAttemptAt: null,
      firstCopy: {
        done: true,
        cases: hub.caseIds().length,
        items: this.#items.length,
        people: this.#people.length,
      },
      copyDiffers: false,
      notices: [],
    };
  }

  #isSettled(caseId: string, entryId: string): boolean {
    return this.hub
      .stateOf(caseId)
      .setAside.some((one) => one.entryId === entryId && one.settled !== null);
  }
}

function isActOf(official: StaffActor, by: ActorRef): boolean {
  return by.type === "staff" && by.staffId === official.staffId;
}

function arrivalOf({ acknowledgement }: JournalEntry): Arrival {
  if (acknowledgement === null) return "waiting";
  return acknowledgement.verdict === "counted" ? "arrived" : "setAside";
}

function searchTextOf({ applicant, state }: CaseView): string {
  return [
    applicant?.name,
    state.caseNumber,
    applicant?.kind === "person" ? applicant.residentId : applicant?.creditCode,
  ].join(" ");
}
