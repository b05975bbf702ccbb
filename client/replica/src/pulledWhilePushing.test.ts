import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import type { RxStorage } from "rxdb";
import { getRxStorageMemory } from "rxdb/plugins/storage-memory";
import { expect, test } from "vitest";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
} from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";

test("[D11] what a pull brings of a case stays, also while an own outcome in it is being written, and the line breaks after it", async () => {
  const county = new MockCounty();
  const village = await (await aMachine(county, "village1")).open();
  const machine = await aMachine(county, "town");
  const slow = aSlowDisk(() => machine.line.cut());
  const town = await machine.open({ innerStorage: slow.storage });
  await submit(village, "case-1");
  await arrivedEverything(village);
  await caseIn(town, "case-1", () => true);

  machine.line.cut();
  await note(village, "case-1", "村里先写");
  await note(town, "case-1", "镇里后写");
  await arrivedEverything(village);
  slow.writesOutcomesAfterThePage();
  machine.line.mend();
  void town.syncNow();

  const { journal } = await caseIn(town, "case-1", (view) =>
    view.journal.every((entry) => entry.acknowledgement !== null),
  );
  expect(journal.map((entry) => entry.header?.kind)).toEqual([
    "submitted",
    "noteAdded",
    "noteAdded",
  ]);
  await Promise.all([village.close(), town.close()]);
});

/** On which RxDB writes the outcome of a push later than what a pull brought meanwhile. `onPage`: once that is done. */
function aSlowDisk(onPage: () => void) {
  const memory = getRxStorageMemory() as RxStorage<unknown, unknown>;
  let pageIsWritten: Promise<void> = Promise.resolve();
  let pageWritten: () => void = () => undefined;
  const storage: typeof memory = {
    ...memory,
    async createStorageInstance(params) {
      const instance = await memory.createStorageInstance(params);
      const bulkWrite = instance.bulkWrite.bind(instance);
      instance.bulkWrite = async (rows, context) => {
        if (context === "replication-up-write-conflict") await pageIsWritten;
        const result = await bulkWrite(rows, context);
        if (context === "replication-set-checkpoint" && isDown(rows))
          pageWritten();
        return result;
      };
      return instance;
    },
  };
  return {
    storage,
    writesOutcomesAfterThePage() {
      pageIsWritten = new Promise((resolve) => {
        pageWritten = () => {
          onPage();
          resolve();
        };
      });
    },
  };
}

function isDown(rows: readonly { document: unknown }[]): boolean {
  return rows.some(({ document }) =>
    (document as { id: string }).id.startsWith("down|"),
  );
}
