import type { CaseState } from "@onedoor/domain/caseState";
import { clocksOf, nextDayOf } from "@onedoor/domain/caseClocks";
import type {
  ActorRef,
  JournalEntry,
  SetAsideReason,
  StaffActor,
} from "@onedoor/domain/entries";
import type { BodyOf, EntryKind, FactsOf } from "@onedoor/domain/facts";
import { foldCase } from "@onedoor/domain/foldCase";
import { hashText } from "@onedoor/domain/hash";
import { previewOf } from "@onedoor/domain/decideCommand";
import { judgeEntry } from "@onedoor/domain/judgeEntry";
import { bodyOf, toJournalEntry } from "@onedoor/domain/parseEntry";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { writeEntry } from "@onedoor/domain/writeEntry";
import type {
  Arrival,
  CaseQuery,
  CaseView,
  DraftView,
  ItemView,
  Replica,
  SyncStatus,
} from "@onedoor/replica/Replica";
import { BehaviorSubject, map } from "rxjs";

export interface FakeReplicaOptions {
  actor: StaffActor;
  displayName: string;
  items: readonly ItemView[];
  calendar: WorkCalendar;
  now: Instant;
}

/** A replica and its hub in memory, on the domain's own rules, for component tests and screenshots. */
export interface FakeReplica extends Replica {
  readonly hub: FakeHub;
}

export interface FakeHub {
  /** An entry by anybody, acknowledged at once: counted or set aside, as the rules say. */
  receive<K extends EntryKind>(
    caseId: string,
    kind: K,
    by: { actor: ActorRef; at: Instant },
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): JournalEntry;
  /** With the line cut, own acts stay pending. */
  cutLine(): void;
  /** Acknowledges what waits, in the order in which it was made. */
  mendLine(): void;
  /** The county wants a new sign-in. */
  endSession(): void;
  stateOf(caseId: string): CaseState;
  moveClock(to: Instant): void;
}

export function openFakeReplica(options: FakeReplicaOptions): FakeReplica {
  const { actor, calendar } = options;
  const journals = new Map<string, JournalEntry[]>();
  const changes = new BehaviorSubject(0);
  const drafts = new BehaviorSubject<readonly DraftView[]>([]);
  let now = options.now;
  let line: "online" | "offline" | "refused" = "online";
  let made = 0;
  let seq = 0;
  let serial = 0;
  let offlineSince: Instant | null = null;
  let lastAcknowledgedAt: Instant | null = null;

  const journalOf = (caseId: string) => journals.get(caseId) ?? [];
  const stateOf = (caseId: string) => foldCase(caseId, journalOf(caseId));
  const isSettled = (caseId: string, entryId: string) =>
    stateOf(caseId).setAside.some(
      (one) => one.entryId === entryId && one.settled !== null,
    );
  const changed = () => changes.next(changes.value + 1);
  const entriesOfThisVault = () =>
    [...journals.entries()].flatMap(([caseId, journal]) =>
      journal.filter(isOwn).map((entry) => ({ caseId, entry })),
    );

  function isOwn(entry: JournalEntry): boolean {
    const by = entry.header?.actor;
    return by?.type === "staff" && by.staffId === actor.staffId;
  }

  function write<K extends EntryKind>(
    caseId: string,
    kind: K,
    by: { actor: ActorRef; at: Instant },
    facts: FactsOf<K>,
    content: BodyOf<K>,
  ): JournalEntry {
    made += 1;
    const entryId = `entry-${String(made).padStart(5, "0")}`;
    const written = writeEntry(
      {
        entryId,
        caseId,
        kind,
        at: { wall: by.at, counter: made },
        witness: null,
        actor: by.actor,
        facts,
        content,
      },
      { chain: "fake-chain", chainNo: made, prev: hashText(entryId) },
      `salt-${entryId}`,
    );
    const entry = toJournalEntry({
      entryId,
      headerText: written.header,
      bodyText: written.body,
      acknowledgement: null,
      held: false,
    });
    if (entry.header === null)
      throw new Error(`${kind} of ${caseId} has facts that don't parse`);
    journals.set(caseId, [...journalOf(caseId), entry]);
    return entry;
  }

  function acknowledge(caseId: string, entry: JournalEntry): JournalEntry {
    const { header } = entry;
    if (header === null) throw new Error(`${entry.entryId} has no header`);
    const known = journalOf(caseId).filter(
      (one) => one.acknowledgement !== null,
    );
    const effectiveAt = header.at.wall;
    const reason =
      judgeEntry(foldCase(caseId, known), header, effectiveAt) ?? null;
    seq += 1;
    const acknowledged: JournalEntry = {
      ...entry,
      acknowledgement: {
        epoch: 1,
        seq,
        verdict: reason === null ? "counted" : "setAside",
        reason,
        effectiveAt,
        receivedAt: now,
      },
    };
    journals.set(
      caseId,
      journalOf(caseId).map((one) =>
        one.entryId === entry.entryId ? acknowledged : one,
      ),
    );
    lastAcknowledgedAt = now;
    return acknowledged;
  }

  function viewOf(caseId: string): CaseView | null {
    const journal = journals.get(caseId);
    if (journal === undefined) return null;
    const opening = bodyIn(journal, "submitted");
    const corrections = [
      ...bodiesIn(journal, "correctedOnSpot"),
      ...bodiesIn(journal, "supplemented"),
    ];
    const state = stateOf(caseId);
    return {
      caseId,
      state,
      journal,
      applicant: opening?.applicant ?? null,
      agent: opening?.agent ?? null,
      answers: opening?.answers ?? {},
      form: Object.assign(
        {},
        opening?.form,
        ...corrections.map((one) => one.form),
      ) as Record<string, unknown>,
      presented: opening?.presented ?? [],
      queryCode: opening?.queryCode ?? null,
      updatedAt: journal.at(-1)?.header?.at.wall ?? now,
      arrival: leastSettled(state),
    };
  }

  function select(query: CaseQuery): readonly CaseView[] {
    const text = query.search?.trim() ?? "";
    const found = [...journals.keys()]
      .map(viewOf)
      .filter((view) => view !== null)
      .filter(
        ({ state }) =>
          query.desk !== "inbox" || state.assignee?.staffId === actor.staffId,
      )
      .filter(
        ({ state }) =>
          query.stages === undefined ||
          (state.stage !== null && query.stages.includes(state.stage)),
      )
      .filter((view) => text === "" || textOf(view).includes(text));
    const byDue = (view: CaseView) =>
      nextDayOf(view.state, clocksOf(view.state, calendar)) ?? "9999-12-31";
    return found
      .sort((a, b) =>
        query.order === "due"
          ? compare(byDue(a), byDue(b)) || compare(a.caseId, b.caseId)
          : compare(b.updatedAt, a.updatedAt),
      )
      .slice(0, query.limit);
  }

  function status(): SyncStatus {
    const own = entriesOfThisVault();
    return {
      line,
      busy: false,
      waiting: own.filter(({ entry }) => entry.acknowledgement === null).length,
      arrived: own.filter(({ entry }) => entry.acknowledgement !== null).length,
      scansWaiting: 0,
      lastContactAt: line === "online" ? now : offlineSince,
      lastAcknowledgedAt,
      offlineSince,
      problems: own.flatMap(({ caseId, entry }) => {
        const arrival = arrivalOf(entry);
        return arrival === "arrived" ||
          arrival === "waiting" ||
          isSettled(caseId, entry.entryId)
          ? []
          : [
              {
                caseId,
                entryId: entry.entryId,
                kind: entry.header?.kind ?? null,
                arrival,
                reason: entry.acknowledgement?.reason ?? null,
              },
            ];
      }),
      nextAttemptAt: null,
      firstCopy: {
        done: true,
        cases: journals.size,
        items: options.items.length,
        people: 0,
      },
      copyDiffers: false,
    };
  }

  function mendLine(): void {
    line = "online";
    offlineSince = null;
    for (const { caseId, entry } of entriesOfThisVault())
      if (entry.acknowledgement === null) acknowledge(caseId, entry);
    changed();
  }

  return {
    actor,
    displayName: options.displayName,
    cases: (query) => changes.pipe(map(() => select(query))),
    case: (caseId) => changes.pipe(map(() => viewOf(caseId))),
    act(kind, caseId, facts, content) {
      const header = previewOf(kind, caseId, { actor, at: now, facts });
      const reason = judgeEntry(stateOf(caseId), header, now);
      if (reason !== undefined) return Promise.resolve({ ok: false, reason });
      const entry = write(caseId, kind, { actor, at: now }, facts, content);
      if (line === "online") acknowledge(caseId, entry);
      changed();
      return Promise.resolve({ ok: true, entryId: entry.entryId, caseId });
    },
    objection(view, kind, facts): SetAsideReason | undefined {
      const caseId = view?.caseId ?? "new";
      const header = previewOf(kind, caseId, { actor, at: now, facts });
      return judgeEntry(view?.state ?? foldCase(caseId, []), header, now);
    },
    takeCaseNumber: () =>
      Promise.resolve({ caseNumber: null, provisionalNumber: null }),
    takeDocumentNumber(series, on) {
      serial += 1;
      return Promise.resolve(
        `${series}字〔${on.slice(0, 4)}〕第${String(serial).padStart(8, "0")}号`,
      );
    },
    searchItems: () => Promise.resolve(options.items),
    item: (itemCode, version) =>
      Promise.resolve(
        options.items.find(
          (one) =>
            one.itemCode === itemCode &&
            (version === undefined || one.version === version),
        ) ?? null,
      ),
    searchPeople: () => Promise.resolve([]),
    person: () => Promise.resolve(null),
    calendar: () => Promise.resolve(calendar),
    drafts: () => drafts,
    saveDraft(draftId, itemCode, content) {
      const others = drafts.value.filter((one) => one.draftId !== draftId);
      drafts.next([...others, { draftId, itemCode, updatedAt: now, content }]);
      return Promise.resolve();
    },
    removeDraft(draftId) {
      drafts.next(drafts.value.filter((one) => one.draftId !== draftId));
      return Promise.resolve();
    },
    keepScan: () => Promise.reject(new Error("an office keeps no scans")),
    scan: (materialId) => Promise.resolve(scanPage(materialId)),
    syncStatus: () => changes.pipe(map(status)),
    ownEntries: (limit) =>
      changes.pipe(
        map(() =>
          entriesOfThisVault()
            .slice(-limit)
            .flatMap(({ caseId, entry }) =>
              entry.header === null
                ? []
                : [
                    {
                      entryId: entry.entryId,
                      caseId,
                      kind: entry.header.kind,
                      at: entry.header.at.wall,
                      arrival: arrivalOf(entry),
                      reason: entry.acknowledgement?.reason ?? null,
                    },
                  ],
            ),
        ),
      ),
    useSession() {
      if (line === "refused") line = "online";
      changed();
    },
    syncNow() {
      const sent = status().waiting;
      if (line === "online") mendLine();
      return Promise.resolve(
        line === "online"
          ? { reached: true, sent, received: 0, message: "ok" }
          : {
              reached: line === "refused",
              sent: 0,
              received: 0,
              message: line,
            },
      );
    },
    now: () => now,
    close: () => Promise.resolve(),
    hub: {
      receive(caseId, kind, by, facts, content) {
        const entry = acknowledge(
          caseId,
          write(caseId, kind, by, facts, content),
        );
        changed();
        return entry;
      },
      cutLine() {
        line = "offline";
        offlineSince = instantOfEpochMs(epochMsOf(now) - 2 * 3_600_000);
        changed();
      },
      mendLine,
      endSession() {
        line = "refused";
        changed();
      },
      stateOf,
      moveClock(to) {
        now = to;
        changed();
      },
    },
  };
}

function bodiesIn<K extends EntryKind>(
  journal: readonly JournalEntry[],
  kind: K,
): BodyOf<K>[] {
  return journal
    .map((entry) => bodyOf(entry, kind))
    .filter((body) => body !== undefined);
}

function bodyIn<K extends EntryKind>(
  journal: readonly JournalEntry[],
  kind: K,
): BodyOf<K> | undefined {
  return bodiesIn(journal, kind)[0];
}

function arrivalOf(entry: JournalEntry): Arrival {
  if (entry.held) return "held";
  if (entry.acknowledgement === null) return "waiting";
  return entry.acknowledgement.verdict === "counted" ? "arrived" : "setAside";
}

function leastSettled(state: CaseState): Arrival {
  if (state.setAside.some((one) => one.settled === null)) return "setAside";
  return state.pending.length > 0 ? "waiting" : "arrived";
}

function textOf(view: CaseView): string {
  return `${view.applicant?.name ?? ""} ${view.state.caseNumber ?? ""} ${
    view.applicant?.kind === "person" ? view.applicant.residentId : ""
  }`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A drawn page instead of a photograph: enough to see where a scan goes. */
function scanPage(materialId: string): Blob | null {
  if (!materialId.startsWith("scan-")) return null;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="594"><rect width="420" height="594" fill="#fff" stroke="#999"/><g fill="#bbb">${Array.from(
    { length: 18 },
    (_, line) =>
      `<rect x="48" y="${80 + line * 24}" width="${320 - (line % 4) * 40}" height="7"/>`,
  ).join("")}</g></svg>`;
  return new Blob([picture], { type: "image/svg+xml" });
}
