import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
  until,
} from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

const { put } = IDBObjectStore.prototype;

/** Writes to this collection reach the disk no more: their transaction breaks after they seemed to have gone well. */
function fill(collection: string): void {
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    if (this.transaction.db.name.endsWith(`--${collection}`))
      request.addEventListener("success", () => this.transaction.abort());
    return request;
  };
}

function makeRoom(): void {
  IDBObjectStore.prototype.put = put;
}

let county: MockCounty;
let machine: Machine;
let replica: Replica;

beforeEach(async () => {
  county = new MockCounty();
  machine = await aMachine(county, "village1");
  replica = await machine.open({ storage: "dexie" });
  await until(replica.syncStatus(), (status) => status.firstCopy.done);
});
afterEach(async () => {
  makeRoom();
  await replica.close();
});

const waiting = async () =>
  (await until(replica.syncStatus(), () => true)).waiting;

describe("[R4] on a disk that takes no more", () => {
  test("an act that the outbox couldn't keep fails, and leaves nothing behind", async () => {
    machine.line.cut();
    fill("outbox");
    await expect(submit(replica, "case-1")).rejects.toThrow();
    expect(await waiting()).toBe(0);
    expect(await until(replica.cases({ limit: 9 }), () => true)).toEqual([]);

    makeRoom();
    await submit(replica, "case-1");
    await note(replica, "case-1");
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    const chainNos = county.journals
      .journal("case-1")
      .map((entry) => entry.header?.chainNo);
    expect(chainNos).toEqual([1, 2]);
  });

  test("an act that the outbox has is kept, also where its case couldn't be written, and is judged by the next", async () => {
    machine.line.cut();
    fill("cases");
    expect(await submit(replica, "case-1")).toMatchObject({ ok: true });
    await until(replica.syncStatus(), (status) => status.waiting === 1);

    makeRoom();
    expect(await submit(replica, "case-1")).toMatchObject({ ok: false });
    const view = await caseIn(replica, "case-1", () => true);
    expect(view.journal).toHaveLength(1);
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    expect(county.journals.journal("case-1")).toHaveLength(1);
  });
});
