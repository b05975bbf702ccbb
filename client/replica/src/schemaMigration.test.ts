import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import type { RxStorage } from "rxdb";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { describe, expect, test } from "vitest";
import { aNewerBuild, OLDER_BUILD } from "../testing/builds.ts";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
  until,
} from "../testing/caseActs.ts";
import { fillCounty } from "../testing/fillCounty.ts";
import { aMachine, type Machine } from "../testing/openStation.ts";

const storages: readonly [string, () => RxStorage<unknown, unknown>][] = [
  ["in memory", () => getRxStorageMemory() as RxStorage<unknown, unknown>],
  ["in Dexie", () => getRxStorageDexie() as RxStorage<unknown, unknown>],
];

describe.each(storages)("a store of an older build %s", (_, storage) => {
  test("[R3] is brought over whole: what waited in it arrives once, and nothing else goes up", async () => {
    const county = new MockCounty();
    fillCounty(county, 250);
    const machine = await aMachine(county, "village1");
    const innerStorage = storage();
    const older = await machine.open({ innerStorage, shapes: OLDER_BUILD });
    await until(older.syncStatus(), ({ firstCopy }) => firstCopy.cases === 250);
    await submit(older, "case-arrived");
    await arrivedEverything(older);
    expect((await older.syncNow()).message).toBe("ok");
    machine.line.cut();
    await note(older, "case-of-filled-00001", "断网时写的");
    await note(older, "case-arrived", "断网时又写的");
    await submit(older, "case-waiting", "欧阳待传");
    await older.saveDraft("draft-1", null, { name: "司马草稿" });
    await older.close();
    const pushed = county.journals.head;
    const segments = watchSegments(machine);

    const { shapes, read } = aNewerBuild();
    const newer = await machine.open({ innerStorage, shapes });
    // Replication keeps copies of some cases beside the rows, and they are brought over too.
    expect(read.cases.length).toBeGreaterThanOrEqual(252);
    expect(read.outbox).toHaveLength(4);
    expect(read.outbox.every((sealed) => typeof sealed === "object")).toBe(
      true,
    );
    const waiting = await caseIn(newer, "case-waiting", () => true);
    expect(waiting.applicant?.name).toBe("欧阳待传");
    expect(waiting.arrival).toBe("waiting");
    expect(await until(newer.drafts(), () => true)).toMatchObject([
      { draftId: "draft-1", content: { name: "司马草稿" } },
    ]);
    const status = await until(newer.syncStatus(), () => true);
    expect(status).toMatchObject({ waiting: 3, firstCopy: { cases: 252 } });

    machine.line.mend();
    expect((await newer.syncNow()).message).toBe("ok");
    await arrivedEverything(newer);
    await newer.syncNow();
    expect(county.journals.head).toBe(pushed + 3);
    for (const [caseId, entries] of [
      ["case-of-filled-00001", 2],
      ["case-arrived", 2],
      ["case-waiting", 1],
    ] as const) {
      const view = await caseIn(
        newer,
        caseId,
        (one) => one.arrival === "arrived",
      );
      expect(view.journal).toHaveLength(entries);
      expect(county.journals.journal(caseId)).toHaveLength(entries);
    }
    const after = await until(newer.syncStatus(), () => true);
    expect(after).toMatchObject({ waiting: 0, copyDiffers: false });
    expect(segments).toEqual([3]);
    await newer.close();

    // It has become this build's store: nothing is brought over a second time.
    const again = aNewerBuild();
    const reopened = await machine.open({ innerStorage, shapes: again.shapes });
    await caseIn(
      reopened,
      "case-waiting",
      (view) => view.arrival === "arrived",
    );
    expect(Object.values(again.read).flat()).toEqual([]);
    await reopened.close();
  });
});

/** How many entries each push brings that brings any. */
function watchSegments(machine: Machine): readonly number[] {
  const segments: number[] = [];
  machine.ports.fetch = (input, init) => {
    const body = typeof init.body === "string" ? init.body : "{}";
    const { variables } = JSON.parse(body) as {
      variables?: { segment?: { entries: unknown[] } | null };
    };
    const entries = variables?.segment?.entries.length;
    if (entries !== undefined) segments.push(entries);
    return machine.line.fetch(input, init);
  };
  return segments;
}
