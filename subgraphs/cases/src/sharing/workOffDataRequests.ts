import {
  afterAttempt,
  type AttemptResult,
  type DataRequestProgress,
} from "@onedoor/domain/dataRequest";
import { epochMsOf, instantOfEpochMs } from "@onedoor/domain/time";
import type { HubParts } from "../hub/HubParts.ts";
import type { DataRequest } from "../store/DataRequestStore.ts";
import type { DepartmentSystem } from "./DepartmentSystem.ts";
import { questionOf } from "./questionOf.ts";

type Parts = Pick<HubParts, "store" | "now" | "random">;

/** Longer than a look and a question together may take. */
const LEASE_MS = 120_000;
const AT_A_TIME = 8;

/**
 * Works off what is due, some at a time, until nothing is. Answers with the number of attempts. `tell`: what the operator
 * has to know; `isStopped`: no more are begun. Where the process dies, whoever looks next after the lease picks up.
 */
export async function workOffDataRequests(
  parts: Parts,
  system: DepartmentSystem,
  tell: (words: string) => void,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let attempts = 0;
  while (!isStopped()) {
    const now = parts.now();
    const taken = await parts.store.takeDueDataRequests({
      now,
      leaseUntil: instantOfEpochMs(epochMsOf(now) + LEASE_MS),
      limit: AT_A_TIME,
    });
    if (taken.length === 0) return attempts;
    attempts += taken.length;
    await Promise.all(
      taken.map((request) => attempt({ ...parts, system, tell }, request)),
    );
  }
  return attempts;
}

async function attempt(
  parts: Parts & {
    system: DepartmentSystem;
    tell: (words: string) => void;
  },
  request: DataRequest,
): Promise<void> {
  const { store, system, now } = parts;
  const { requestId, attempts } = request;
  const lineOf = { attempt: attempts, sent: null };
  const settle = async (
    before: DataRequestProgress,
    result: AttemptResult,
    sent: string | null = null,
  ) => {
    const at = now();
    const jitter = jitterOf(parts.random(2));
    const after = afterAttempt(before, result, { at, jitter });
    const line = { attempt: attempts, at, outcome: result.outcome, sent };
    const settled = await store.settleAttempt(requestId, after, line);
    if (settled && after.state === "failed")
      parts.tell(wordsOfFailure(request, result.outcome));
  };

  const question = await questionOf(store, request);
  if (question === undefined)
    return settle(request, { outcome: "purposeGone" });
  if (request.inDoubt) {
    const found = await system.find(question);
    if (found.outcome !== "unknown") return settle(request, found);
    await store.recordHandOff(requestId, {
      ...lineOf,
      at: now(),
      outcome: "unknown",
    });
  }
  const sealed = system.seal(question);
  const { sent } = sealed;
  const isOurs = await store.recordSending(requestId, {
    attempt: attempts,
    at: now(),
    outcome: "sending",
    sent,
  });
  if (!isOurs) return;
  const result = await system.ask(sealed);
  await settle({ ...request, inDoubt: true }, result, sent);
}

/** Without the case: an operator's log names nobody's affairs. */
function wordsOfFailure(
  { requestId, dataClass, attempts, askedBy }: DataRequest,
  outcome: AttemptResult["outcome"],
): string {
  return `data request ${requestId} (${dataClass}) of ${askedBy.staffId} was given up after ${attempts} attempts: ${outcome}`;
}

function jitterOf([high = 0, low = 0]: Uint8Array): number {
  return (high * 256 + low) / 65_536;
}
