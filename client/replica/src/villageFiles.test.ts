import "fake-indexeddb/auto";
import type { PlainDate } from "@onedoor/domain/time";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { MockCounty } from "@onedoor/mock/MockCounty";
import { MOCK_PEOPLE } from "@onedoor/mock/mockPeople";
import { firstValueFrom } from "rxjs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { arrivedEverything, until } from "../testing/caseActs.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";
import type { NewVillageEntry, Replica } from "./Replica.ts";

const TODAY = "2026-09-18" as PlainDate;
const people = MOCK_PEOPLE.map((one) => ({
  ...one,
  householdId: `household of ${one.division}`.replaceAll(" ", "-"),
}));
const householdId = people[0]?.householdId ?? "";

let county: MockCounty;
let clock = 0;
const open: Replica[] = [];
const now = () => instantOfEpochMs((clock += 10));

beforeEach(() => {
  clock = Date.UTC(2026, 8, 18, 2);
  county = new MockCounty({ now, people });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

async function opened(
  machine: Machine,
  storage: "memory" | "dexie" = "memory",
) {
  const replica = await machine.open({ storage });
  open.push(replica);
  return { replica, files: await replica.villageFiles() };
}

const visit = (words: string): NewVillageEntry => ({
  householdId,
  kind: "visited",
  day: TODAY,
  words,
});
const opening: NewVillageEntry = {
  householdId,
  kind: "opened",
  day: TODAY,
  fileKind: "destitute",
  causes: ["illness"],
  basis: "评议",
  words: "无劳力",
};

const hasPeople = (replica: Replica) =>
  until(replica.syncStatus(), ({ firstCopy }) => firstCopy.people > 0);

async function openedFile() {
  const town = await opened(await aMachine(county, "town", now));
  await hasPeople(town.replica);
  expect(await town.files.write(opening)).toEqual({ ok: true });
  await arrivedEverything(town.replica);
  return town;
}

describe("[VF8] a village's files", () => {
  test("come down, and a visit written without a line arrives once, after an answer that was lost", async () => {
    await openedFile();
    const machine = await aMachine(county, "village1", now);
    const { replica, files } = await opened(machine);
    await until(files.all(), ([one]) => one?.file.state === "open");
    machine.line.cut();
    expect(await files.write(visit("房屋漏雨"))).toEqual({ ok: true });
    const [before] = await until(
      files.all(),
      ([one]) => one?.file.visits === 1,
    );
    expect([...(before?.own.values() ?? [])]).toMatchObject([
      { state: "waiting" },
    ]);
    expect(before?.members).toHaveLength(2);
    expect(await firstValueFrom(replica.syncStatus())).toMatchObject({
      waiting: 1,
    });
    machine.line.losesAnswersTo = "SendVillageEntries";
    machine.line.losesAnswers = 1;
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    expect(
      machine.line.asked.filter((one) => one === "SendVillageEntries").length,
    ).toBeGreaterThan(1);
    expect(county.village.taken.map(({ kind }) => kind)).toEqual([
      "opened",
      "visited",
    ]);
    // It came back with its file, and is there once.
    await replica.syncNow();
    const [after] = await until(files.all(), ([one]) => one?.own.size === 0);
    expect(after?.file.visits).toBe(1);
  });

  test("[GR4] are shown with who looks after their grid cell, also without a line", async () => {
    county.village.cells = [
      {
        cellCode: "990101100201001",
        name: "第一网格",
        staff: [{ assignmentId: "a", name: "周网格", phone: "138****1111" }],
      },
    ];
    county.village.cellOf.set(householdId, "990101100201001");
    await openedFile();
    const machine = await aMachine(county, "village1", now);
    const { files } = await opened(machine);
    await until(files.all(), ([one]) => (one?.cell ?? null) !== null);
    machine.line.cut();
    const [view] = await firstValueFrom(files.all());
    expect(view?.cell?.staff).toMatchObject([
      { name: "周网格", phone: "138****1111" },
    ]);
  });

  test("what was written stays on the disk when the page is closed, and leaves from the next", async () => {
    const machine = await aMachine(county, "village1", now);
    const first = await opened(machine, "dexie");
    await hasPeople(first.replica);
    machine.line.cut();
    expect(
      await first.files.write({
        householdId,
        kind: "proposed",
        day: TODAY,
        fileKind: "destitute",
        causes: ["illness"],
        words: "无劳力",
      }),
    ).toEqual({ ok: true });
    const carried = await first.replica.exportOwnEntries();
    expect(carried).toContain("无劳力");
    expect(county.village.taken).toEqual([]);
    await first.replica.close();
    machine.line.mend();
    const second = await opened(machine, "dexie");
    await arrivedEverything(second.replica);
    expect(county.village.taken).toMatchObject([{ kind: "proposed" }]);
  });

  test("at a post without files what was written at the one before leaves, and the files go; back there, they come again", async () => {
    await openedFile();
    const machine = await aMachine(county, "village1", now);
    const atFirst = await opened(machine, "dexie");
    await until(atFirst.files.all(), ([one]) => one?.file.state === "open");
    machine.line.cut();
    expect(await atFirst.files.write(visit("门锁着"))).toEqual({ ok: true });
    await atFirst.replica.close();
    const { actor } = machine.session;
    const moved = {
      ...machine.session,
      actor: { ...actor, division: "990101000000", postId: "hall" },
    };
    const hall = await machine.open(
      { storage: "dexie" },
      moved as typeof machine.session,
    );
    open.push(hall);
    const files = await hall.villageFiles();
    const [left] = await firstValueFrom(files.all());
    expect(left?.file.timeline.map(({ entry }) => entry.kind)).toEqual([
      "visited",
    ]);
    machine.line.mend();
    await hall.syncNow();
    await until(files.all(), (all) => all.length === 0);
    expect(county.village.taken.map(({ kind }) => kind)).toEqual([
      "opened",
      "visited",
    ]);
    await hall.close();
    const again = await opened(machine, "dexie");
    await until(again.files.all(), ([one]) => one?.file.visits === 1);
  });

  test("of the village before, who moves to another keeps only what hasn't arrived", async () => {
    const machine = await aMachine(county, "village1", now);
    const before = await opened(machine, "dexie");
    await hasPeople(before.replica);
    machine.line.losesAnswersTo = "PullVillageFiles";
    machine.line.losesAnswers = Number.MAX_SAFE_INTEGER;
    expect(await before.files.write(visit("在家"))).toEqual({ ok: true });
    await until(before.files.all(), ([one]) =>
      [...(one?.own.values() ?? [])].some(({ state }) => state === "arrived"),
    );
    machine.line.cut();
    expect(await before.files.write(visit("门锁着"))).toEqual({ ok: true });
    await before.replica.close();
    const { actor } = machine.session;
    const other = await machine.open({ storage: "dexie" }, {
      ...machine.session,
      actor: { ...actor, division: "990101100202", postId: "other" },
    } as typeof machine.session);
    open.push(other);
    const [left] = await firstValueFrom((await other.villageFiles()).all());
    expect([...(left?.own.values() ?? [])]).toMatchObject([
      { state: "waiting" },
    ]);
  });

  test("what the county refuses stays, with why, until it is put away", async () => {
    const machine = await aMachine(county, "village1", now);
    const { replica, files } = await opened(machine);
    await hasPeople(replica);
    machine.line.cut();
    await files.write(visit("房屋漏雨"));
    clock += 400 * 86_400_000;
    machine.line.mend();
    await replica.syncNow();
    await arrivedEverything(replica);
    // Nothing waits, and yet not all is well.
    await until(
      replica.syncStatus(),
      (status) => status.refusedOfVillage === 1,
    );
    const [one] = await firstValueFrom(files.all());
    const [refused] = one?.own.values() ?? [];
    expect(refused).toMatchObject({ state: "refused", why: "BAD_DAY" });
    expect(one?.file.timeline).toEqual([]);
    await files.putAway(refused?.entryId ?? "");
    await until(files.all(), (all) => all.length === 0);
    await until(
      replica.syncStatus(),
      (status) => status.refusedOfVillage === 0,
    );
  });

  test("a clerk is told at once what isn't a village's to do, or isn't said", async () => {
    const { replica, files } = await opened(
      await aMachine(county, "village1", now),
    );
    await hasPeople(replica);
    expect(await files.write(opening)).toEqual({
      ok: false,
      reason: "townsToDo",
    });
    expect(await files.write(visit("电话 13800000000"))).toEqual({
      ok: false,
      reason: "badWords",
    });
    expect(
      await files.write({ ...visit("在家"), householdId: "elsewhere" }),
    ).toEqual({ ok: false, reason: "unknownHousehold" });
  });
});
