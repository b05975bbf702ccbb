import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
  until,
} from "../testing/caseActs.ts";
import { takeDiskImage } from "../testing/diskImage.ts";
import { fillCounty } from "../testing/fillCounty.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

let county: MockCounty;
const open: Replica[] = [];

beforeEach(() => {
  county = new MockCounty();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(machine: Machine): Promise<Replica> {
  const replica = await machine.open({ storage: "dexie" });
  open.push(replica);
  return replica;
}

async function closed(replica: Replica): Promise<void> {
  open.splice(open.indexOf(replica), 1);
  await replica.close();
}

const copied = (replica: Replica, cases: number) =>
  until(
    replica.syncStatus(),
    ({ firstCopy }) => firstCopy.done && firstCopy.cases >= cases,
  );

interface AskedPage {
  limit: number;
  fromTheBeginning: boolean;
}

/** Every page of cases that the machine asks for; `before` may spoil it. */
function watchPages(
  machine: Machine,
  before: (asked: readonly AskedPage[]) => void = () => undefined,
): readonly AskedPage[] {
  const asked: AskedPage[] = [];
  machine.ports.fetch = (input, init) => {
    const body = typeof init.body === "string" ? init.body : "{}";
    const { query = "", variables } = JSON.parse(body) as {
      query?: string;
      variables?: { checkpoint: unknown; limit: number };
    };
    if (query.includes("query PullCases") && variables !== undefined) {
      const { checkpoint, limit } = variables;
      asked.push({ limit, fromTheBeginning: checkpoint === null });
      before(asked);
    }
    return machine.line.fetch(input, init);
  };
  return asked;
}

const pushesOf = (machine: Machine) =>
  machine.line.asked.filter((one) => one === "PushEntries").length;

describe("the first copy of a station", () => {
  test("[R1] comes in pages that grow, and what changes later goes on from its end", async () => {
    fillCounty(county, 1500);
    const machine = await aMachine(county, "village1");
    const asked = watchPages(machine);
    const village = await opened(machine);
    const status = await copied(village, 1500);
    expect(status.copyDiffers).toBe(false);
    expect(asked.slice(0, 4)).toEqual([
      { limit: 200, fromTheBeginning: true },
      { limit: 400, fromTheBeginning: false },
      { limit: 800, fromTheBeginning: false },
      { limit: 1000, fromTheBeginning: false },
    ]);
    expect(pushesOf(machine)).toBe(0);

    const town = await opened(await aMachine(county, "town"));
    await copied(town, 1500);
    await note(town, "case-of-filled-00007");
    await arrivedEverything(town);
    await caseIn(
      village,
      "case-of-filled-00007",
      ({ journal }) => journal.length === 2,
    );
    await note(village, "case-of-filled-00008");
    await arrivedEverything(village);
    await caseIn(
      village,
      "case-of-filled-00008",
      (view) => view.journal.length === 2 && view.arrival === "arrived",
    );
    await village.syncNow();
    expect(asked.filter((one) => one.fromTheBeginning)).toHaveLength(1);
  });

  test("[R1] that breaks off goes on after the last page that was kept, also after the page of the app was closed", async () => {
    fillCounty(county, 1500);
    const machine = await aMachine(county, "village1");
    watchPages(machine, (asked) => {
      if (asked.length === 3) machine.line.cut();
    });
    const first = await opened(machine);
    const broken = await until(
      first.syncStatus(),
      ({ firstCopy, line }) => firstCopy.cases >= 600 && line === "offline",
    );
    expect(broken.firstCopy).toMatchObject({ done: false, cases: 600 });
    await closed(first);

    machine.line.mend();
    const asked = watchPages(machine);
    const second = await opened(machine);
    const status = await copied(second, 1500);
    expect(status.firstCopy.cases).toBe(1500);
    expect(status.copyDiffers).toBe(false);
    expect(asked.filter((one) => one.fromTheBeginning)).toEqual([]);
  });

  test("[R1] asks for less where a page doesn't get through", async () => {
    fillCounty(county, 100);
    const machine = await aMachine(county, "village1");
    const asked = watchPages(machine, ({ length }) => {
      if (length === 1) machine.line.refuses = "PullCases";
      else machine.line.refuses = null;
    });
    await copied(await opened(machine), 100);
    expect(asked.slice(0, 2)).toEqual([
      { limit: 200, fromTheBeginning: true },
      { limit: 100, fromTheBeginning: true },
    ]);
  });

  test("[R1] whose place was not written down before the page died is made again and changes nothing", async () => {
    fillCounty(county, 450);
    const machine = await aMachine(county, "village1");
    machine.line.refuses = "PullCases";
    const early = await opened(machine);
    // Which would derive every row anew if it came later.
    await vi.waitFor(async () =>
      expect((await early.calendar()).version).not.toBe("none"),
    );
    await closed(early);
    const noPlace = await takeDiskImage(machine.namePrefix, "stationState");
    machine.line.refuses = null;
    const first = await opened(machine);
    await copied(first, 450);
    await closed(first);
    const rows = await casesOnDisk(machine);

    await noPlace.putBack();
    const asked = watchPages(machine);
    const second = await opened(machine);
    const status = await copied(second, 450);
    expect(status.copyDiffers).toBe(false);
    expect(asked[0]?.fromTheBeginning).toBe(true);
    await closed(second);
    expect(await casesOnDisk(machine)).toEqual(rows);
    expect(pushesOf(machine)).toBe(0);
  });

  test("[R2] beside work that waits takes nothing from it, and repeats none of it", async () => {
    fillCounty(county, 450);
    const machine = await aMachine(county, "village1");
    machine.line.cut();
    const village = await opened(machine);
    await submit(village, "case-before");
    machine.line.mend();
    const gate = machine.line.holdAnswers("PullCases");
    void village.syncNow();
    await gate.reached;
    await submit(village, "case-meanwhile");
    await note(village, "case-before");
    gate.open();
    const status = await copied(village, 452);
    expect(status.firstCopy.cases).toBe(452);
    await arrivedEverything(village);
    await village.syncNow();
    expect(county.journals.head).toBe(453);
    for (const [caseId, entries] of [
      ["case-before", 2],
      ["case-meanwhile", 1],
    ] as const) {
      const view = await caseIn(
        village,
        caseId,
        (one) => one.arrival === "arrived",
      );
      expect(view.journal).toHaveLength(entries);
      expect(county.journals.journal(caseId)).toHaveLength(entries);
    }
  });

  test("[H13] of an official whose case has left his scope holds his own entries of it and nothing else", async () => {
    const machine = await aMachine(county, "village1");
    const before = await opened(machine);
    await copied(before, 0);
    await submit(before, "case-1");
    await submit(before, "case-2");
    await arrivedEverything(before);
    county.endScope(before.actor.staffId, "case-1");

    const after = await opened(await aMachine(county, "village1"));
    await copied(after, 2);
    const left = await caseIn(after, "case-1", () => true);
    expect(left.ownOnly).toBe(true);
    const kept = await caseIn(after, "case-2", () => true);
    expect(kept.ownOnly).toBe(false);
  });
});

/** Ids and revisions: what is written again has another. */
async function casesOnDisk(machine: Machine): Promise<readonly string[]> {
  const { name } =
    (await indexedDB.databases()).find(
      (one) =>
        one.name?.startsWith(`rxdb-dexie-${machine.namePrefix}`) &&
        one.name.endsWith("--cases"),
    ) ?? {};
  const database = await settled(indexedDB.open(name ?? ""));
  const rows = (await settled(
    database.transaction("docs").objectStore("docs").getAll(),
  )) as { caseId: string; _rev: string }[];
  database.close();
  return rows.map(({ caseId, _rev }) => `${caseId} ${_rev}`);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}
