import "fake-indexeddb/auto";
import { parseCaseNumber, partsOfCaseNumber } from "@onedoor/domain/caseNumber";
import { someTerms } from "@onedoor/domain/testing";
import { dateOf } from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { emptyCollection, takeDiskImage } from "../testing/diskImage.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
let machine: Machine;
let replica: Replica;

beforeEach(async () => {
  county = new MockCounty();
  machine = await aMachine(county, "village1");
  replica = await machine.open({ storage: "dexie" });
  await until(replica.syncStatus(), (status) => status.firstCopy.done);
});
afterEach(() => replica.close());

async function reopen(): Promise<void> {
  replica = await machine.open({ storage: "dexie" });
}

/** Two entries on the disk, then an image of it, then two more, and the image put back. */
async function setBack(): Promise<void> {
  await submit(replica, "case-1");
  await arrivedEverything(replica);
  await replica.close();
  const image = await takeDiskImage(machine.namePrefix);
  await reopen();
  await takeIn(replica, "case-1");
  await note(replica, "case-1", "镜像之后");
  await arrivedEverything(replica);
  await replica.close();
  await image.putBack();
}

const numbersOf = (caseId: string) =>
  county.journals
    .journal(caseId)
    .map(({ header }) => [header?.chain, header?.chainNo]);

describe("[D5] a disk that was set back", () => {
  test("gets its own entries back from the hub, says so, and goes on in the same chain", async () => {
    await setBack();
    await reopen();
    const { notices } = await until(
      replica.syncStatus(),
      (status) => status.notices.length > 0,
    );
    expect(notices).toMatchObject([{ notice: "entriesRecovered", entries: 2 }]);
    await note(replica, "case-1");
    await arrivedEverything(replica);
    const own = await until(
      replica.ownEntries(9),
      (entries) => entries.length === 4,
    );
    expect(own.map(({ kind, arrival }) => [kind, arrival])).toEqual([
      ["noteAdded", "arrived"],
      ["noteAdded", "arrived"],
      ["takenIn", "arrived"],
      ["submitted", "arrived"],
    ]);
    const numbers = numbersOf("case-1");
    expect(new Set(numbers.map(([chain]) => chain)).size).toBe(1);
    expect(numbers.map(([, no]) => no)).toEqual([1, 2, 3, 4]);
    expect(county.journals.head).toBe(4);
  });

  test("gives no serial a second time", async () => {
    await replica.syncNow();
    await replica.close();
    const image = await takeDiskImage(machine.namePrefix);
    await reopen();
    const used = await aSerial();
    await submit(replica, "case-1");
    await arrivedEverything(replica);
    await replica.close();
    await image.putBack();
    await reopen();
    await until(replica.syncStatus(), (status) => status.notices.length > 0);
    await replica.syncNow();
    expect(await aSerial()).toBeGreaterThan(used);
  });

  test("on which work went on before the line was back has forked: both branches stay, and work waits for an operator", async () => {
    await setBack();
    machine.line.cut();
    await reopen();
    await submit(replica, "case-2", "分叉的人");
    machine.line.mend();
    const status = await until(
      replica.syncStatus(),
      ({ problems, notices }) => problems.length > 0 && notices.length > 1,
    );
    expect(status.problems).toMatchObject([
      { caseId: "case-2", arrival: "quarantined", reason: "FORK" },
    ]);
    expect(status.line).toBe("notTaken");
    expect(status.notices).toMatchObject([
      { notice: "notTaken", reason: "DEVICE_QUARANTINED" },
      { notice: "chainBegunAnew", entries: 1, reason: "FORK" },
    ]);
    expect(numbersOf("case-1")).toHaveLength(3);
    expect(await replica.exportOwnEntries()).toContain("分叉的人");

    await submit(replica, "case-3");
    expect((await replica.syncNow()).message).toBe("notTaken");
    expect(county.journals.caseIds).toEqual(["case-1"]);
    county.chains.release(machine.session.deviceId);
    await replica.syncNow();
    await arrivedEverything(replica);
    expect(county.journals.caseIds).toEqual(["case-1", "case-3"]);
    const after = await until(
      replica.syncStatus(),
      (one) => one.line === "online",
    );
    expect(after.notices.map((one) => one.notice)).toEqual(["chainBegunAnew"]);
  });
});

describe("[D6] an outbox that was lost", () => {
  test("comes back whole", async () => {
    await submit(replica, "case-1");
    await takeIn(replica, "case-1");
    await arrivedEverything(replica);
    await replica.close();
    await emptyCollection(machine.namePrefix, "outbox");
    await reopen();
    await until(replica.ownEntries(9), (entries) => entries.length === 2);
    await note(replica, "case-1");
    await arrivedEverything(replica);
    expect(numbersOf("case-1").map(([, no]) => no)).toEqual([1, 2, 3]);
  });

  test("of which the hub has not everything is left, and a new chain is begun and recorded", async () => {
    await submit(replica, "case-1");
    await submit(replica, "case-2", "错误·隔离");
    await arrivedEverything(replica);
    const [[chain] = []] = numbersOf("case-1");
    await replica.close();
    await emptyCollection(machine.namePrefix, "outbox");
    await reopen();
    const { notices } = await until(
      replica.syncStatus(),
      (status) => status.notices.length > 0,
    );
    expect(notices).toMatchObject([
      { notice: "chainBegunAnew", reason: "OWN_ENTRIES_LOST" },
    ]);
    await submit(replica, "case-3");
    await arrivedEverything(replica);
    const [[later, no] = []] = numbersOf("case-3");
    expect(later).not.toBe(chain);
    expect(no).toBe(1);
    expect(county.chains.opening(String(later))?.incarnation).toBe(2);
    const view = await caseIn(replica, "case-1", () => true);
    expect(view.applicant?.name).toBe("王演示");
  });
});

async function aSerial(): Promise<number> {
  const { itemCode } = someTerms();
  for (;;) {
    const { caseNumber } = await replica.takeCaseNumber(
      itemCode,
      dateOf(replica.now()),
    );
    const parsed = parseCaseNumber(caseNumber ?? "");
    if (parsed.ok) return partsOfCaseNumber(parsed.value).serial;
    await replica.syncNow();
  }
}
