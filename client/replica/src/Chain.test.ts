import "fake-indexeddb/auto";
import { parseCaseNumber, partsOfCaseNumber } from "@onedoor/domain/caseNumber";
import { parseDocumentNumber } from "@onedoor/domain/documentNumber";
import { parseProvisionalNumber } from "@onedoor/domain/provisionalNumber";
import { dateOf } from "@onedoor/domain/time";
import { someTerms } from "@onedoor/domain/testing";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  caseIn,
  submit,
  until,
  arrivedEverything,
  takeIn,
} from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";
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
  return { machine, replica };
}

/** The number taken, once serials have come. */
async function aNumber(replica: Replica) {
  const { itemCode } = someTerms();
  return replica.takeCaseNumber(itemCode, dateOf(replica.now()));
}

describe("[D19] numbers", () => {
  test("are given without a line from what was leased, and never twice", async () => {
    const { machine, replica } = await station("village1");
    await until(replica.syncStatus(), () =>
      machine.line.asked.includes("LeaseSerials"),
    );
    await replica.syncNow();
    machine.line.cut();
    const taken = await Promise.all(
      Array.from({ length: 20 }, () => aNumber(replica)),
    );
    const serials = taken.map(({ caseNumber }) => {
      const parsed = parseCaseNumber(caseNumber ?? "");
      return parsed.ok ? partsOfCaseNumber(parsed.value).serial : null;
    });
    expect(new Set(serials).size).toBe(20);
    expect(serials).not.toContain(null);
    const document = await replica.takeDocumentNumber(
      "南政受",
      dateOf(replica.now()),
    );
    expect(document).toMatch(/^南政受字〔\d{4}〕第0021号$/);
    expect(parseDocumentNumber(document ?? "").ok).toBe(true);
  });

  test("are provisional when none is left, and the hub maps them", async () => {
    const machine = await aMachine(county, "village1");
    machine.line.refuses = "LeaseSerials";
    const replica = await machine.open();
    open.push(replica);
    const { caseNumber, provisionalNumber } = await aNumber(replica);
    expect(caseNumber).toBeNull();
    expect(parseProvisionalNumber(provisionalNumber ?? "").ok).toBe(true);
    expect(
      await replica.takeDocumentNumber("南政受", dateOf(replica.now())),
    ).toBeNull();
    expect((await aNumber(replica)).provisionalNumber).not.toBe(
      provisionalNumber,
    );

    await submit(replica, "case-1", "王演示", { provisionalNumber });
    const view = await caseIn(
      replica,
      "case-1",
      (one) => one.state.caseNumber?.startsWith("P-") === false,
    );
    expect(parseCaseNumber(view.state.caseNumber ?? "").ok).toBe(true);
  });

  test("of two stations don't meet", async () => {
    const one = await station("village1");
    const other = await station("village2");
    await until(one.replica.syncStatus(), () =>
      one.machine.line.asked.includes("LeaseSerials"),
    );
    await until(other.replica.syncStatus(), () =>
      other.machine.line.asked.includes("LeaseSerials"),
    );
    await one.replica.syncNow();
    await other.replica.syncNow();
    expect((await aNumber(one.replica)).caseNumber).not.toBe(
      (await aNumber(other.replica)).caseNumber,
    );
  });
});

describe("[D5] the chain", () => {
  test("goes on over the end of a page, each entry linked to the one before", async () => {
    const machine = await aMachine(county, "village1");
    const first = await machine.open({ storage: "dexie" });
    await submit(first, "case-1");
    await arrivedEverything(first);
    await first.close();
    const second = await machine.open({ storage: "dexie" });
    open.push(second);
    await takeIn(second, "case-1");
    await arrivedEverything(second);
    const headers = county.journals
      .journal("case-1")
      .map((entry) => entry.header);
    expect(headers.map((header) => header?.chainNo)).toEqual([1, 2]);
    expect(new Set(headers.map((header) => header?.chain)).size).toBe(1);
  });
});
