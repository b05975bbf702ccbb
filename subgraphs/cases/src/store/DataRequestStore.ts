import type { DataClass } from "@onedoor/domain/dataClass";
import type {
  AttemptOutcome,
  DataRequestProgress,
} from "@onedoor/domain/dataRequest";
import type { StaffActor } from "@onedoor/domain/entries";
import type { Instant, PlainDate } from "@onedoor/domain/time";

/** A question to a department, bound to a paper of a case. Names nobody: the applicant is read where it is sent. */
export interface DataRequest extends DataRequestProgress {
  requestId: string;
  caseId: string;
  itemCode: string;
  itemVersion: number;
  materialCode: string;
  dataClass: DataClass;
  askedBy: StaffActor;
  askedAt: Instant;
}

/** One line of the record of what went out and what came of it. `sending` stands before the sending. */
export interface HandOff {
  attempt: number;
  at: Instant;
  outcome: AttemptOutcome | "sending" | "unknown" | "sentAgain";
  /** HMAC of what was sent, under the county's key; null where nothing was. */
  sent: string | null;
}

/** The questions to departments. Part of `CaseStore`; `DataRequestStore.contract.test.ts` says what it promises. */
export interface DataRequestStore {
  /** False where one of this paper of the case is under way [O3]. */
  addDataRequest(request: DataRequest): Promise<boolean>;
  /**
   * Those that are due, the longest due first, each with one more attempt. Until `leaseUntil`, or a settled attempt,
   * nobody else takes them.
   */
  takeDueDataRequests(take: {
    now: Instant;
    leaseUntil: Instant;
    limit: number;
  }): Promise<readonly DataRequest[]>;
  /** Puts on record that something goes out now. False where the attempt isn't this one any more: then nothing may. */
  recordSending(requestId: string, handOff: HandOff): Promise<boolean>;
  /** Another line of the attempt, which stays as it is. */
  recordHandOff(requestId: string, handOff: HandOff): Promise<void>;
  /**
   * Where the request stands after the attempt, with the line that says so. False where the attempt isn't this one any
   * more, or there is a final word. Of a case that was erased no answer is kept [O9].
   */
  settleAttempt(
    requestId: string,
    progress: DataRequestProgress,
    handOff: HandOff,
  ): Promise<boolean>;
  /**
   * Makes what is under way due now, and sent without looking for it. Answers with those: one that somebody is working on,
   * or that has a final word by now, is left alone.
   */
  sendDataRequestsAgain(
    requestIds: readonly string[],
    now: Instant,
  ): Promise<readonly string[]>;
  /** Those that were asked on a day, by its date at the county. */
  dataRequestsOfDay(day: PlainDate): Promise<readonly DataRequest[]>;
  /** The whole record of a request, oldest line first. */
  handOffsOf(requestId: string): Promise<readonly HandOff[]>;
}
