import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aMachine } from "../testing/openStation.ts";
import {
  arrivedEverything,
  caseIn,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
const open: Replica[] = [];

beforeEach(() => {
  county = new MockCounty();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function station(account: string) {
  const machine = await aMachine(county, account);
  const replica = await machine.open();
  open.push(replica);
  return { machine, replica, line: machine.line };
}

describe("a replica and its county", () => {
  test("what was done with the cable out arrives when it is back, exactly once", async () => {
    const { replica, line } = await station("village1");
    await until(replica.syncStatus(), (status) => status.firstCopy.done);
    line.cut();
    await submit(replica, "case-1");
    await takeIn(replica, "case-1");
    const offline = await caseIn(replica, "case-1", () => true);
    expect(offline.state.stage).toBe("takenIn");
    expect(offline.arrival).toBe("waiting");
    expect(county.journals.caseIds).toEqual([]);

    line.mend();
    expect(await replica.syncNow()).toMatchObject({ reached: true, sent: 2 });
    await arrivedEverything(replica);
    const online = await caseIn(
      replica,
      "case-1",
      (view) => view.arrival === "arrived",
    );
    expect(online.state.stage).toBe("takenIn");
    expect(county.journals.journal("case-1")).toHaveLength(2);
  });
});
