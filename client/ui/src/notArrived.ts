import type { ActorRef } from "@onedoor/domain/entries";
import type { EntryKind } from "@onedoor/domain/facts";
import type { Instant } from "@onedoor/domain/time";
import {
  combineLatest,
  distinctUntilChanged,
  map,
  type Observable,
  of,
  switchMap,
} from "rxjs";
import type { ArrivalState } from "./words/arrivalWords.ts";
import type { SyncNotice } from "./words/syncNoticeWords.ts";
import type { StripStatus } from "./words/syncSentence.ts";

/** An own entry that has not simply arrived. */
export interface NotArrived {
  entryId: string;
  /** Null where it could not be read. */
  caseId: string | null;
  kind: EntryKind | null;
  arrival: Exclude<ArrivalState, "draft" | "arrived">;
  /** Of the domain's set, or why the hub couldn't read or place it. */
  reason: string | null;
}

export interface SyncOutcome {
  message: "ok" | "offline" | "refused" | "notTaken" | "busy";
  sent: number;
  received: number;
}

interface ReportedStatus extends StripStatus {
  /** In entries; null while nothing is being sent. */
  sending: { arrived: number; of: number } | null;
  arrived: number;
  lastContactAt: Instant | null;
  lastAcknowledgedAt: Instant | null;
  nextAttemptAt: Instant | null;
  copyDiffers: boolean;
  notices: readonly SyncNotice[];
  problems: readonly NotArrived[];
}

/** What a report on sync asks of a replica. */
export interface SyncedReplica {
  readonly actor: ActorRef;
  syncStatus(): Observable<ReportedStatus>;
  ownEntries(limit: number): Observable<
    readonly (Omit<NotArrived, "arrival"> & {
      arrival: Exclude<ArrivalState, "draft">;
    })[]
  >;
  case(
    caseId: string,
  ): Observable<{ applicant: { name: string } | null } | null>;
  syncNow(): Promise<SyncOutcome>;
  exportOwnEntries(): Promise<string>;
}

export interface SyncFindings {
  status: ReportedStatus;
  /** What somebody has to look at, then what is on its way. */
  rows: readonly NotArrived[];
  casesOnTheirWay: number;
}

/** Every own entry that isn't simply with the county, however many there are. */
export function notArrived(
  replica: Pick<SyncedReplica, "syncStatus" | "ownEntries">,
): Observable<SyncFindings> {
  const status$ = replica.syncStatus();
  // A chain is sent in its order: what waits is the newest of it.
  const newest$ = status$.pipe(
    map(({ waiting }) => waiting),
    distinctUntilChanged(),
    switchMap((waiting) =>
      waiting === 0 ? of([]) : replica.ownEntries(waiting),
    ),
  );
  return combineLatest([status$, newest$]).pipe(
    map(([status, newest]) => {
      const onTheirWay = newest.flatMap((entry) =>
        isOnItsWay(entry.arrival) ? [{ ...entry, arrival: entry.arrival }] : [],
      );
      return {
        status,
        rows: [...status.problems, ...onTheirWay],
        casesOnTheirWay: new Set(onTheirWay.map(({ caseId }) => caseId)).size,
      };
    }),
  );
}

function isOnItsWay(arrival: ArrivalState): arrival is "waiting" | "sending" {
  return arrival === "waiting" || arrival === "sending";
}
