import { newDataRequest } from "@onedoor/domain/dataRequest";
import { townOfficer } from "@onedoor/domain/testing";
import { dateOf, type Instant } from "@onedoor/domain/time";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { minutesLater } from "../testing/testHub.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import type { CaseStore } from "./CaseStore.ts";
import type { DataRequest, HandOff } from "./DataRequestStore.ts";

const AT = "2026-10-12T02:00:00.000Z" as Instant;
const later = (minutes: number) => minutesLater(AT, minutes);
const answer = {
  facts: [{ fact: "isHouseholder" as const, holds: true }],
  validUntil: null,
};

/** What every adapter promises of the questions to departments. */
describe.each(testStores())(
  "questions to departments, $name",
  ({ open, skipped }) => {
    let opened: OpenTestStore;
    let store: CaseStore;
    let made = 0;
    let request: DataRequest;

    beforeAll(async () => {
      if (skipped === undefined) opened = await open();
    });
    afterAll(async () => opened?.close());
    beforeEach(async ({ skip }) => {
      if (skipped !== undefined) skip(skipped);
      store = opened.store;
      made += 1;
      request = aRequest(`request-${made}`, `case-${made}`);
      // What other tests have left is worked off.
      for (const one of await take(later(10_000))) await end(one);
    });

    const take = (now: Instant, limit = 100) =>
      store.takeDueDataRequests({
        now,
        leaseUntil: minutesLater(now, 2),
        limit,
      });
    const line = (
      { attempts }: DataRequest,
      outcome: HandOff["outcome"],
    ): HandOff => ({ attempt: attempts, at: AT, outcome, sent: null });
    const end = (one: DataRequest) =>
      store.settleAttempt(
        one.requestId,
        { ...one, state: "failed", nextAttemptAt: null, settledAt: AT },
        line(one, "unreachable"),
      );

    test("[O3] of one paper of a case one is under way", async () => {
      const other = { ...request, requestId: `${request.requestId}-other` };
      expect(await store.addDataRequest(request)).toBe(true);
      expect(await store.addDataRequest(request)).toBe(false);
      expect(await store.addDataRequest(other)).toBe(false);
      const [taken] = await take(AT);
      if (taken === undefined) throw new Error("nothing is due");
      await end(taken);
      expect(await store.addDataRequest(other)).toBe(true);
      expect(
        (await store.dataRequestsOf([request.caseId])).map(
          ({ requestId, state }) => [requestId, state],
        ),
      ).toEqual([
        [request.requestId, "failed"],
        [other.requestId, "asked"],
      ]);
    });

    test("[O7] what is taken is nobody else's until its lease ends", async () => {
      await store.addDataRequest(request);
      const [both, none] = await Promise.all([take(AT), take(AT)]);
      expect([...both, ...none].map(({ attempts }) => attempts)).toEqual([1]);
      expect(await take(later(1))).toEqual([]);
      expect(await take(later(2))).toEqual([{ ...request, attempts: 2 }]);
    });

    test("[O7] who has lost his attempt sends nothing and settles nothing", async () => {
      await store.addDataRequest(request);
      const [first] = await take(AT);
      const [second] = await take(later(3));
      if (first === undefined || second === undefined)
        throw new Error("nothing is due");
      const id = request.requestId;
      expect(await store.recordSending(id, line(first, "sending"))).toBe(false);
      expect(await end(first)).toBe(false);
      expect(await store.recordSending(id, line(second, "sending"))).toBe(true);
      const answered = {
        ...second,
        state: "answered" as const,
        nextAttemptAt: null,
        inDoubt: false,
        answer,
        settledAt: later(3),
      };
      expect(
        await store.settleAttempt(id, answered, line(second, "answered")),
      ).toBe(true);
      expect(await end(second)).toBe(false);
      expect(await store.dataRequestsOf([request.caseId])).toEqual([answered]);
      expect(
        (await store.handOffsOf(id)).map(({ outcome }) => outcome),
      ).toEqual(["sending", "answered"]);
    });

    test("what may have arrived is in doubt, until it is sent again", async () => {
      await store.addDataRequest(request);
      const [taken] = await take(AT);
      if (taken === undefined) throw new Error("nothing is due");
      await store.recordSending(request.requestId, line(taken, "sending"));
      const [again] = await take(later(3));
      expect(again).toMatchObject({ state: "handedOff", inDoubt: true });
      await store.sendDataRequestsAgain([request.requestId], later(9));
      expect(await take(later(9))).toMatchObject([{ inDoubt: false }]);
    });

    test("a day has those that were asked on it", async () => {
      await store.addDataRequest(request);
      const nextDay = {
        ...aRequest(`${request.requestId}-late`, `${request.caseId}-late`),
        askedAt: later(24 * 60),
      };
      await store.addDataRequest(nextDay);
      const ids = (await store.dataRequestsOfDay(dateOf(AT))).map(
        ({ requestId }) => requestId,
      );
      expect(ids).toContain(request.requestId);
      expect(ids).not.toContain(nextDay.requestId);
    });
  },
);

function aRequest(requestId: string, caseId: string): DataRequest {
  return {
    ...newDataRequest(AT),
    requestId,
    caseId,
    itemCode: "1199010100TE5T11754990511015000",
    itemVersion: 1,
    materialCode: "M0001",
    dataClass: "household",
    askedBy: townOfficer,
    askedAt: AT,
  };
}
