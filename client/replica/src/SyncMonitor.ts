import type { Instant } from "@onedoor/domain/time";
import {
  auditTime,
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
  of,
  shareReplay,
  type Subscription,
  switchMap,
} from "rxjs";
import { journalOfRow } from "./CaseRows.ts";
import type { Chain, ChainIncident } from "./Chain.ts";
import { clockErrorOf } from "@onedoor/domain/effectiveTime";
import { foldCase } from "@onedoor/domain/foldCase";
import { parseHeader } from "@onedoor/domain/parseEntry";
import type { OutboxRow } from "@onedoor/replication/documents";
import type { HeadAlarm, HubHeads } from "./HubHeads.ts";
import type { HubLine, LineState } from "./HubLine.ts";
import type { Outbox, OutboxLine } from "./Outbox.ts";
import type { OutboxFlush, Sending, StuckReason } from "./OutboxFlush.ts";
import type { ReplicaDatabase } from "./ReplicaDatabase.ts";
import type {
  SyncNotice,
  SyncProblem,
  SyncRound,
  SyncStatus,
} from "./Replica.ts";
import type { StationState } from "./StationState.ts";
import type { VillageOutbox } from "./VillageOutbox.ts";
import type { Restoration, WayBack } from "./WayBack.ts";

/** What only the tab that talks to the hub can know; it publishes it for the others. */
export interface Published extends LineState {
  lastAcknowledgedAt: Instant | null;
  copyDiffers: boolean;
  /** Why the hub takes nothing from here; null where it does. */
  stuck: StuckReason | null;
  /** By how many milliseconds the clock was off in what was acknowledged last; null where it was believed. */
  clockErrorMs: number | null;
  sending: Sending | null;
  /** Which parts of the first copy are complete. */
  copied: { cases: boolean; items: boolean; people: boolean };
  /** The last round that another tab asked for, by the number of its request, and how it ended. */
  lastRound: { nudge: number; round: SyncRound } | null;
}

export const NOTHING_PUBLISHED: Published = {
  line: "unknown",
  busy: false,
  lastContactAt: null,
  offlineSince: null,
  nextAttemptAt: null,
  lastAcknowledgedAt: null,
  copyDiffers: false,
  stuck: null,
  clockErrorMs: null,
  sending: null,
  copied: { cases: false, items: false, people: false },
  lastRound: null,
};

interface Parts {
  database: ReplicaDatabase;
  state: StationState;
  outbox: Outbox;
  chain: Chain;
  flush: OutboxFlush;
  heads: HubHeads;
  wayBack: WayBack;
  line: HubLine;
  known: Published;
  village: VillageOutbox;
}

const PUBLISHED = "published";
/** A word to the other tabs costs a write that is flushed to the disk. */
const PUBLISH_EVERY_MS = 1_000;

/** Brings together what says how far this vault is in step with the hub, the same in every tab. */
export class SyncMonitor {
  readonly status$: Observable<SyncStatus>;
  readonly own$: BehaviorSubject<Published>;
  readonly #parts: Parts;
  readonly #leading$ = new BehaviorSubject(false);
  readonly #following: Subscription[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.own$ = new BehaviorSubject(parts.known);
    this.#following.push(
      parts.line.state$.subscribe((line) => this.show(line)),
      parts.flush.stuck$.subscribe((stuck) => this.show({ stuck })),
      parts.flush.progress$.subscribe((sending) => this.show({ sending })),
      parts.outbox.acknowledged$.subscribe((row) => {
        const at = row.sealed.acknowledgement?.receivedAt ?? null;
        const before = this.own$.value.lastAcknowledgedAt;
        this.show({
          lastAcknowledgedAt: latest(before, at),
          clockErrorMs: clockErrorIn(row),
        });
      }),
    );
    this.status$ = this.#status();
  }

  /** What an earlier page of this vault knew last. */
  static async known(state: StationState): Promise<Published> {
    return {
      ...NOTHING_PUBLISHED,
      ...(await state.read<Published>(PUBLISHED)),
    };
  }

  /** From now on this tab is the one that talks to the hub, and goes on from what the one before it knew. */
  async lead(): Promise<void> {
    const known = await SyncMonitor.known(this.#parts.state);
    const { copied, lastAcknowledgedAt } = this.own$.value;
    this.#parts.line.remember(known);
    this.show({
      lastAcknowledgedAt: latest(known.lastAcknowledgedAt, lastAcknowledgedAt),
      copyDiffers: known.copyDiffers,
      clockErrorMs: known.clockErrorMs,
      copied: {
        cases: known.copied.cases || copied.cases,
        items: known.copied.items || copied.items,
        people: known.copied.people || copied.people,
      },
      lastRound: known.lastRound,
    });
    this.#leading$.next(true);
    this.#following.push(
      this.own$
        .pipe(
          auditTime(PUBLISH_EVERY_MS),
          distinctUntilChanged(
            (a, b) => JSON.stringify(a) === JSON.stringify(b),
          ),
        )
        .subscribe((published) => {
          if (!this.#parts.line.closed.aborted)
            void this.#parts.state.write(PUBLISHED, published);
        }),
    );
  }

  get isLeading(): boolean {
    return this.#leading$.value;
  }

  get published$(): Observable<Published> {
    return this.#leading$.pipe(
      switchMap((leading) =>
        leading
          ? this.own$
          : this.#parts.state
              .watch<Published>(PUBLISHED)
              .pipe(map((known) => ({ ...NOTHING_PUBLISHED, ...known }))),
      ),
    );
  }

  show(change: Partial<Published>): void {
    this.own$.next({ ...this.own$.value, ...change });
  }

  copied(part: keyof Published["copied"]): void {
    const { copied } = this.own$.value;
    if (!copied[part]) this.show({ copied: { ...copied, [part]: true } });
  }

  close(): void {
    for (const one of this.#following) one.unsubscribe();
  }

  #status(): Observable<SyncStatus> {
    const { database, outbox, chain, heads, wayBack, village } = this.#parts;
    const counts$ = combineLatest({
      cases: database.cases.count().$,
      items: database.items.count().$,
      people: database.people.count().$,
      captured: database.scans.count({ selector: { state: "captured" } }).$,
      due: database.scans.count({ selector: { state: "due" } }).$,
    });
    return combineLatest({
      published: this.published$,
      unsettled: outbox.unsettled$,
      arrived: outbox.arrived$,
      counts: counts$,
      ofVillage: village.waiting$,
      refusedOfVillage: village.refused$,
      problems: this.#problems(),
      incidents: chain.incidents$,
      alarms: heads.alarms$,
      restorations: wayBack.restorations$,
    }).pipe(
      map(({ published, unsettled, arrived, counts, problems, ...befell }) => ({
        line:
          published.stuck !== null && published.line === "online"
            ? ("notTaken" as const)
            : published.line,
        busy: published.busy,
        sending: published.sending,
        waiting:
          [...unsettled.values()].filter((one) => one.state === "waiting")
            .length + befell.ofVillage,
        arrived,
        scansWaiting: counts.captured + counts.due,
        lastContactAt: published.lastContactAt,
        lastAcknowledgedAt: published.lastAcknowledgedAt,
        offlineSince: published.offlineSince,
        problems,
        waitingOfVillage: befell.ofVillage,
        refusedOfVillage: befell.refusedOfVillage,
        nextAttemptAt: published.nextAttemptAt,
        firstCopy: {
          done:
            published.copied.cases &&
            published.copied.items &&
            published.copied.people,
          cases: counts.cases,
          items: counts.items,
          people: counts.people,
        },
        copyDiffers: published.copyDiffers,
        notices: [
          ...(published.stuck === null
            ? []
            : [{ notice: "notTaken" as const, reason: published.stuck }]),
          ...befell.alarms.map(noticeOfAlarm),
          ...(published.clockErrorMs === null
            ? []
            : [
                {
                  notice: "clockWrong" as const,
                  minutes: Math.round(published.clockErrorMs / 60_000),
                },
              ]),
          ...befell.restorations.map(noticeOfRestoration),
          ...befell.incidents.map(noticeOf),
        ],
      })),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  #problems(): Observable<readonly SyncProblem[]> {
    const { database, outbox } = this.#parts;
    return outbox.unsettled$.pipe(
      switchMap((unsettled) => {
        const lines = [...unsettled.values()].filter(
          (one) => one.state !== "waiting",
        );
        if (lines.length === 0) return of([]);
        const caseIds = [...new Set(lines.map((one) => one.caseId))];
        return database.cases
          .findByIds(caseIds)
          .$.pipe(
            map((rows) =>
              lines
                .filter(
                  (line) => !isSettled(line, rows.get(line.caseId)?._data),
                )
                .map(problemOf),
            ),
          );
      }),
    );
  }
}

function latest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Set aside, and an officer has dealt with it. */
function isSettled(
  line: OutboxLine,
  row: Parameters<typeof journalOfRow>[0] | undefined,
): boolean {
  if (line.state !== "setAside" || row === undefined) return false;
  return foldCase(row.caseId, journalOfRow(row)).setAside.some(
    (one) => one.entryId === line.entryId && one.settled !== null,
  );
}

function noticeOf({ at, what, entries, reason }: ChainIncident): SyncNotice {
  return what === "recovered"
    ? { notice: "entriesRecovered", at, entries }
    : { notice: "chainBegunAnew", at, entries, reason };
}

function noticeOfAlarm({ at, what, kept, seen }: HeadAlarm): SyncNotice {
  return {
    notice: "hubContradicts",
    at,
    what,
    kept: kept === null ? null : { size: kept.size, at: kept.at },
    seen: { size: seen.size, at: seen.at },
  };
}

function noticeOfRestoration({ at, broughtBack }: Restoration): SyncNotice {
  return { notice: "hubRestored", at, entries: broughtBack };
}

function clockErrorIn({ sealed }: OutboxRow): number | null {
  const header = parseHeader(sealed.header);
  return sealed.acknowledgement === null ||
    !header.ok ||
    !header.value.recognised
    ? null
    : clockErrorOf(header.value.header.at, sealed.acknowledgement.effectiveAt);
}

function problemOf(line: OutboxLine): SyncProblem {
  return {
    caseId: line.caseId,
    entryId: line.entryId,
    kind: line.kind,
    arrival:
      line.state === "waiting" || line.state === "counted"
        ? "waiting"
        : line.state,
    reason: line.reason,
  };
}
