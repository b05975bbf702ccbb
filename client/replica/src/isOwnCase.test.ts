import "fake-indexeddb/auto";
import { type Instant, instantOfEpochMs } from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_ACCOUNTS, type MockAccount } from "@onedoor/mock/mockAccounts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  accept,
  arrivedEverything,
  caseIn,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

const now = (): Instant => instantOfEpochMs(Date.UTC(2026, 8, 21, 2));
const HERSELF = "person-1";

describe("[A9] a station whose clerk is close to the applicant", () => {
  let clerk: MockAccount;
  let machine: Machine;
  let replica: Replica;

  async function open(closeTo: readonly string[]) {
    const accounts = MOCK_ACCOUNTS.map((account) => ({ ...account }));
    const found = accounts.find(({ accountId }) => accountId === "village1");
    if (found === undefined) throw new Error("the mock has no village1");
    clerk = found;
    clerk.closeTo = closeTo;
    const county = new MockCounty({ now, accounts });
    machine = await aMachine(county, "village1", now);
    replica = await machine.open();
    await until(replica.syncStatus(), (status) => status.firstCopy.done);
  }
  beforeEach(() => open([HERSELF]));
  afterEach(() => replica.close());

  test("takes the papers without a line, and neither offers nor takes the answer", async () => {
    machine.line.cut();
    await submit(replica, "case-1", "王演示");
    await takeIn(replica, "case-1");
    const view = await caseIn(replica, "case-1", () => true);
    expect(replica.objection(view, "accepted", { documentNumber: null })).toBe(
      "conflictOfInterest",
    );
    expect(await accept(replica, "case-1")).toEqual({
      ok: false,
      reason: "conflictOfInterest",
    });
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    expect((await caseIn(replica, "case-1", () => true)).state).toMatchObject({
      stage: "takenIn",
      setAside: [],
    });
  });

  test("hears it from the hub where it didn't know", async () => {
    await replica.close();
    await open([]);
    machine.line.cut();
    await submit(replica, "case-1", "王演示");
    await takeIn(replica, "case-1");
    await accept(replica, "case-1");
    clerk.closeTo = [HERSELF];
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    expect((await caseIn(replica, "case-1", () => true)).state).toMatchObject({
      stage: "takenIn",
      setAside: [{ kind: "accepted", reason: "conflictOfInterest" }],
    });
  });
});
