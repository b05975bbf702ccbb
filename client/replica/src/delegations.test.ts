import "fake-indexeddb/auto";
import { someTerms, TEST_BODY } from "@onedoor/domain/testing";
import {
  type Instant,
  instantOfEpochMs,
  type PlainDate,
} from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
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

const NOW = Date.UTC(2026, 8, 21, 2);
const HOUR = 3_600_000;
/** An item that a town's window accepts, and a village's doesn't. */
const TOWNS_ITEM = someTerms({ acceptLevels: ["5"] });

let nowMs: number;
const now = (): Instant => instantOfEpochMs(nowMs);

describe("[A7] a delegation at a station", () => {
  let county: MockCounty;
  let machine: Machine;
  let replica: Replica;

  beforeEach(async () => {
    nowMs = NOW;
    county = new MockCounty({ now });
    machine = await aMachine(county, "village1", now);
    sign("d-1");
    replica = await machine.open();
    await until(replica.syncStatus(), (status) => status.firstCopy.done);
    await until(replica.delegations(), (all) => all.length === 1);
  });
  afterEach(() => replica.close());

  function sign(delegationId: string) {
    county.delegations.sign({
      delegationId,
      body: TEST_BODY,
      stationId: "st-990101100201",
      itemCode: TOWNS_ITEM.itemCode,
      itemVersion: TOWNS_ITEM.itemVersion,
      acts: ["accept"],
      from: "2026-09-01" as PlainDate,
      until: "2026-12-31" as PlainDate,
      signedBy: { staffId: "staff-approver" },
      signedAt: instantOfEpochMs(NOW - 24 * HOUR),
    });
  }

  async function acceptOffline(caseId: string) {
    machine.line.cut();
    await submit(replica, caseId, "王演示", { terms: TOWNS_ITEM });
    await takeIn(replica, caseId);
    return accept(replica, caseId);
  }

  async function sync() {
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
  }

  test("lets its clerk do without a line what he may not do else, and the hub counts it", async () => {
    expect((await acceptOffline("case-1")).ok).toBe(true);
    await sync();
    const view = await caseIn(replica, "case-1", () => true);
    expect(view.state.acceptance?.by).toBe(replica.actor.staffId);
    expect(view.state.setAside).toEqual([]);
  });

  test("that was withdrawn meanwhile: what he did after is set aside and stays his, and the button says why", async () => {
    nowMs += HOUR;
    county.delegations.withdraw("d-1", now());
    nowMs += HOUR;
    expect((await acceptOffline("case-1")).ok).toBe(true);
    await sync();
    const view = await caseIn(
      replica,
      "case-1",
      ({ state }) => state.setAside.length === 1,
    );
    expect(view.state.setAside).toMatchObject([
      { kind: "accepted", reason: "delegationEnded", recorded: true },
    ]);
    await until(
      replica.delegations(),
      ([first]) => first?.withdrawn?.reason === "另行安排",
    );
    expect(replica.objection(view, "accepted", { documentNumber: null })).toBe(
      "notDelegated",
    );
  });

  test("that the hub has not signed is none", async () => {
    const forged = county.delegations.register.get("d-1");
    if (forged === undefined) throw new Error("it was signed");
    county.delegations.register.set("d-1", {
      ...forged,
      until: "2036-12-31" as PlainDate,
    });
    sign("d-2");
    nowMs += HOUR;
    await acceptOffline("case-1");
    await sync();
    const [only, ...others] = await until(
      replica.delegations(),
      (all) => !all.some(({ delegationId }) => delegationId === "d-1"),
    );
    expect(only?.delegationId).toBe("d-2");
    expect(others).toEqual([]);
  });
});
