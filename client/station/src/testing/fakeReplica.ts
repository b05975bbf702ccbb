import { composeCaseNumber } from "@onedoor/domain/caseNumber";
import { nextDayOf, clocksOf } from "@onedoor/domain/caseClocks";
import type {
  ActorRef,
  Hlc,
  Journal,
  JournalEntry,
  StaffActor,
} from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { isWithinDivision } from "@onedoor/domain/divisionCode";
import { foldCase } from "@onedoor/domain/foldCase";
import { NO_PREVIOUS } from "@onedoor/domain/hash";
import { nextHlc } from "@onedoor/domain/hlc";
import { parseItemCode } from "@onedoor/domain/itemCode";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import {
  type Instant,
  type PlainDate,
  epochMsOf,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { writeEntry } from "@onedoor/domain/writeEntry";
import type {
  ActResult,
  Arrival,
  CaseView,
  DraftView,
  ItemView,
  OwnEntry,
  PersonView,
  Replica,
  SyncStatus,
} from "@onedoor/replica/Replica";
import { BehaviorSubject, map, type Observable } from "rxjs";

export interface FakeReplicaOptions {
  actor: StaffActor;
  displayName: string;
  items: readonly ItemView[];
  people: readonly PersonView[];
  calendar: WorkCalendar;
  now: Instant;
  /** A line from the start; without it everything waits. */
  online?: boolean;
}

/** A replica in memory that asks the domain's rules, and a hub beside it that tests can play. */
export interface FakeReplica extends Replica {
  /** The line comes up or goes down. When it is up, what waits is acknowledged at once. */
  setLine(online: boolean): void;
  /** The hub acknowledges all that waits. */
  acknowledge(): void;
  /** Somebody else acts, at the hub. */
  actAs<K extends EntryKind>(
    actor: ActorRef,
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): string;
  /** Time passes. */
  passMinutes(minutes: number): void;
  journalOf(caseId: string): Journal;
}

export function fakeReplica(options: FakeReplicaOptions): FakeReplica {
  return new MemoryReplica(options);
}

class MemoryReplica implements FakeReplica {
  readonly actor: StaffActor;
  readonly displayName: string;
  readonly #options: FakeReplicaOptions;
  readonly #journals = new BehaviorSubject<ReadonlyMap<string, Journal>>(
    new Map(),
  );
  readonly #drafts = new BehaviorSubject<readonly DraftView[]>([]);
  readonly #line: BehaviorSubject<boolean>;
  readonly #scans = new Map<string, Blob>();
  #now: Instant;
  #clock: Hlc | null = null;
  #seq = 0;
  #chainNo = 0;
  #serial = 0;
  #offlineSince: Instant | null;
  #lastAcknowledgedAt: Instant | null = null;

  constructor(options: FakeReplicaOptions) {
    this.#options = options;
    this.actor = options.actor;
    this.displayName = options.displayName;
    this.#now = options.now;
    this.#line = new BehaviorSubject(options.online === true);
    this.#offlineSince = options.online === true ? null : options.now;
  }

  cases(query: Parameters<Replica["cases"]>[0]): Observable<CaseView[]> {
    return this.#journals.pipe(
      map((journals) => {
        const views = [...journals].map(([caseId, journal]) =>
          viewOf(caseId, journal),
        );
        const search = query.search?.trim() ?? "";
        return views
          .filter(({ state }) => {
            const { opened, stage } = state;
            if (opened === null || stage === null) return false;
            const near =
              query.desk === "subtree"
                ? isWithinDivision(this.actor.division, opened.division)
                : opened.stationId === this.actor.stationId ||
                  state.grants.some(
                    (one) => one.stationId === this.actor.stationId,
                  );
            return near && (query.stages?.includes(stage) ?? true);
          })
          .filter(
            ({ applicant, state }) =>
              search === "" ||
              (applicant?.name.includes(search) ?? false) ||
              (state.caseNumber?.includes(search.toUpperCase()) ?? false) ||
              (applicant?.kind === "person" && applicant.residentId === search),
          )
          .sort((a, b) =>
            query.order === "due"
              ? this.#dueOf(a).localeCompare(this.#dueOf(b))
              : b.updatedAt.localeCompare(a.updatedAt),
          )
          .slice(0, query.limit);
      }),
    );
  }

  case(caseId: string): Observable<CaseView | null> {
    return this.#journals.pipe(
      map((journals) => {
        const journal = journals.get(caseId);
        return journal === undefined ? null : viewOf(caseId, journal);
      }),
    );
  }

  async act<K extends EntryKind>(
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): Promise<ActResult> {
    const entry = this.#write(this.actor, kind, caseId, facts, content);
    const reason = this.#judge(caseId, entry);
    if (reason !== undefined) return { ok: false, reason };
    this.#put(caseId, entry);
    if (this.#line.value) this.acknowledge();
    return { ok: true, entryId: entry.entryId, caseId };
  }

  actAs<K extends EntryKind>(
    actor: ActorRef,
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): string {
    const entry = this.#write(actor, kind, caseId, facts, content);
    const reason = this.#judge(caseId, entry);
    this.#put(caseId, {
      ...entry,
      acknowledgement: {
        epoch: 1,
        seq: ++this.#seq,
        verdict: reason === undefined ? "counted" : "setAside",
        reason: reason ?? null,
        effectiveAt: this.#now,
        receivedAt: this.#now,
      },
    });
    return entry.entryId;
  }

  objection<K extends EntryKind>(
    view: CaseView | null,
    kind: K,
    facts: FactsOf<K>,
  ) {
    const caseId = view?.caseId ?? "new";
    const header = headerOf(
      this.#write(this.actor, kind, caseId, facts, EMPTY_CONTENT as BodyOf<K>),
    );
    return judgeEntry(view?.state ?? foldCase(caseId, []), header, this.#now);
  }

  async takeCaseNumber(itemCode: string, on: PlainDate) {
    const code = parseItemCode(itemCode);
    return code.ok
      ? {
          caseNumber: composeCaseNumber({
            itemCode: code.value,
            on,
            serial: ++this.#serial,
          }),
          provisionalNumber: null,
        }
      : { caseNumber: null, provisionalNumber: "P-7K3M9QXR-000042-5" };
  }

  async takeDocumentNumber(series: string, on: PlainDate) {
    const serial = String(++this.#serial).padStart(4, "0");
    return `${series}字〔${on.slice(0, 4)}〕第${serial}号`;
  }

  async searchItems(text: string, limit: number) {
    return this.#options.items
      .filter(({ elements }) => JSON.stringify(elements).includes(text))
      .slice(0, limit);
  }

  async item(itemCode: string) {
    return this.#options.items.find((one) => one.itemCode === itemCode) ?? null;
  }

  async searchPeople(text: string, limit: number) {
    return this.#options.people
      .filter(
        ({ name, residentId }) =>
          name.includes(text) || residentId.startsWith(text.toUpperCase()),
      )
      .slice(0, limit);
  }

  async person(personId: string) {
    return (
      this.#options.people.find((one) => one.personId === personId) ?? null
    );
  }

  async calendar() {
    return this.#options.calendar;
  }

  drafts() {
    return this.#drafts;
  }

  async saveDraft(draftId: string, itemCode: string | null, content: unknown) {
    this.#drafts.next([
      { draftId, itemCode, updatedAt: this.#now, content },
      ...this.#drafts.value.filter((one) => one.draftId !== draftId),
    ]);
  }

  async removeDraft(draftId: string) {
    this.#drafts.next(
      this.#drafts.value.filter((one) => one.draftId !== draftId),
    );
  }

  async keepScan(page: Blob) {
    const materialId = `scan-${this.#scans.size + 1}`;
    this.#scans.set(materialId, page);
    return { materialId, bytes: page.size, sha256: "0".repeat(64) };
  }

  async scan(materialId: string) {
    return this.#scans.get(materialId) ?? null;
  }

  syncStatus(): Observable<SyncStatus> {
    return this.#journals.pipe(map(() => this.#status()));
  }

  ownEntries(limit: number): Observable<OwnEntry[]> {
    return this.#journals.pipe(
      map((journals) =>
        [...journals.values()]
          .flat()
          .map(headerOf)
          .filter(
            ({ actor }) =>
              actor.type === "staff" && actor.staffId === this.actor.staffId,
          )
          .reverse()
          .slice(0, limit)
          .map(({ entryId, caseId, kind, at }) => {
            const acknowledgement =
              this.#journal(caseId).find((one) => one.entryId === entryId)
                ?.acknowledgement ?? null;
            return {
              entryId,
              caseId,
              kind,
              at: at.wall,
              arrival:
                acknowledgement?.verdict === "setAside"
                  ? "setAside"
                  : acknowledgement === null
                    ? "waiting"
                    : "arrived",
              reason: acknowledgement?.reason ?? null,
            };
          }),
      ),
    );
  }

  useSession() {}

  async syncNow() {
    const reached = this.#line.value;
    if (reached) this.acknowledge();
    return {
      reached,
      sent: 0,
      received: 0,
      message: reached ? ("ok" as const) : ("offline" as const),
    };
  }

  now() {
    return this.#now;
  }

  // What it holds stays, as on a disk: a test opens the same station again.
  async close() {}

  setLine(online: boolean) {
    this.#line.next(online);
    this.#offlineSince = online ? null : this.#now;
    if (online) this.acknowledge();
    else this.#journals.next(this.#journals.value);
  }

  acknowledge() {
    for (const [caseId, journal] of this.#journals.value)
      for (const entry of journal) {
        if (entry.acknowledgement !== null) continue;
        const others = this.#journal(caseId).filter(
          (one) => one.acknowledgement !== null,
        );
        const reason = judgeEntry(
          foldCase(caseId, others),
          headerOf(entry),
          headerOf(entry).at.wall,
        );
        this.#put(caseId, {
          ...entry,
          acknowledgement: {
            epoch: 1,
            seq: ++this.#seq,
            verdict: reason === undefined ? "counted" : "setAside",
            reason: reason ?? null,
            effectiveAt: headerOf(entry).at.wall,
            receivedAt: this.#now,
          },
        });
        this.#lastAcknowledgedAt = this.#now;
      }
    this.#journals.next(this.#journals.value);
  }

  passMinutes(minutes: number) {
    this.#now = instantOfEpochMs(epochMsOf(this.#now) + minutes * 60_000);
  }

  journalOf(caseId: string) {
    return this.#journal(caseId);
  }

  #journal(caseId: string): Journal {
    return this.#journals.value.get(caseId) ?? [];
  }

  #judge(caseId: string, entry: JournalEntry) {
    return judgeEntry(
      foldCase(caseId, this.#journal(caseId)),
      headerOf(entry),
      this.#now,
    );
  }

  #put(caseId: string, entry: JournalEntry) {
    const rest = this.#journal(caseId).filter(
      (one) => one.entryId !== entry.entryId,
    );
    this.#journals.next(
      new Map(this.#journals.value).set(caseId, [...rest, entry]),
    );
  }

  #write<K extends EntryKind>(
    actor: ActorRef,
    kind: K,
    caseId: string,
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): JournalEntry {
    this.#clock = nextHlc(this.#clock, this.#now);
    const entryId = `entry-${String(++this.#chainNo).padStart(5, "0")}`;
    const { header, body } = writeEntry(
      {
        entryId,
        caseId,
        kind,
        at: this.#clock,
        witness: null,
        actor,
        facts,
        content,
      },
      { chain: "fake", chainNo: this.#chainNo, prev: NO_PREVIOUS },
      "salt-of-16-bytes",
    );
    return toJournalEntry({
      entryId,
      headerText: header,
      bodyText: body,
      acknowledgement: null,
      held: false,
    });
  }

  #dueOf({ state }: CaseView): string {
    return (
      nextDayOf(state, clocksOf(state, this.#options.calendar)) ?? "9999-12-31"
    );
  }

  #status(): SyncStatus {
    const entries = [...this.#journals.value.values()].flat();
    const waiting = entries.filter((one) => one.acknowledgement === null);
    const setAside = entries.filter(
      (one) => one.acknowledgement?.verdict === "setAside",
    );
    return {
      line: this.#line.value ? "online" : "offline",
      busy: false,
      waiting: waiting.length,
      arrived: entries.length - waiting.length,
      scansWaiting: this.#line.value ? 0 : this.#scans.size,
      lastContactAt: this.#lastAcknowledgedAt,
      lastAcknowledgedAt: this.#lastAcknowledgedAt,
      offlineSince: this.#offlineSince,
      problems: [...waiting, ...setAside].map((one) => ({
        caseId: headerOf(one).caseId,
        entryId: one.entryId,
        kind: headerOf(one).kind,
        arrival: one.acknowledgement === null ? "waiting" : "setAside",
        reason: one.acknowledgement?.reason ?? null,
      })),
      nextAttemptAt: null,
      firstCopy: {
        done: true,
        cases: this.#journals.value.size,
        items: this.#options.items.length,
        people: this.#options.people.length,
      },
      copyDiffers: false,
    };
  }
}

/** A body is not looked at by verdicts; an objection is asked before there is one. */
const EMPTY_CONTENT: object = {};

function headerOf(entry: JournalEntry) {
  if (entry.header === null)
    throw new Error(`the fake wrote an entry it can't read: ${entry.entryId}`);
  return entry.header;
}

function viewOf(caseId: string, journal: Journal): CaseView {
  const state = foldCase(caseId, journal);
  const opening = journal.find((one) => one.header?.kind === "submitted");
  const body = opening === undefined ? undefined : bodyOf(opening, "submitted");
  const supplements = journal.flatMap(
    (one) => bodyOf(one, "supplemented") ?? [],
  );
  const last = journal
    .map((one) => one.acknowledgement?.receivedAt ?? one.header?.at.wall ?? "")
    .sort()
    .at(-1);
  return {
    caseId,
    state,
    journal,
    applicant: body?.applicant ?? null,
    agent: body?.agent ?? null,
    answers: body?.answers ?? {},
    form: Object.assign({}, body?.form, ...supplements.map(({ form }) => form)),
    presented: [
      ...(body?.presented ?? []),
      ...supplements.flatMap(({ presented }) => presented),
    ],
    queryCode: body?.queryCode ?? null,
    updatedAt: (last ?? "1970-01-01T00:00:00.000Z") as Instant,
    arrival: arrivalOf(
      journal,
      state.setAside.some((one) => one.settled === null),
    ),
  };
}

function arrivalOf(journal: Journal, openSetAside: boolean): Arrival {
  if (journal.some((one) => one.acknowledgement === null)) return "waiting";
  return openSetAside ? "setAside" : "arrived";
}
