import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pushEntries } from "../commands/pushEntries.ts";
import type { CaseStore } from "../store/CaseStore.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { type OpenTestStore, testStores } from "../testing/testStores.ts";
import { testHub } from "../testing/testHub.ts";

describe.each(testStores())(
  "pushes in groups, on $name",
  ({ open, skipped }) => {
    let opened: OpenTestStore;
    let store: CaseStore;

    beforeAll(async () => {
      if (skipped !== undefined) return;
      opened = await open();
      store = opened.store;
    });
    afterAll(async () => opened?.close());

    test.skipIf(skipped !== undefined)(
      "[H2] a push whose answer was lost gets the same outcomes again, whatever is landed with it",
      async () => {
        const DEVICES = 40;
        const hubs = [testHub(store), testHub(store)] as const;
        const before = (await store.feedHead()).seq;
        const devices = await Promise.all(
          Array.from({ length: DEVICES }, (_, at) =>
            TestDevice.opened(hubs[0], "cun1", `device-${at}`),
          ),
        );
        const answers = await Promise.all(
          devices.map(async (device, at) => {
            const caseId = `repeated-${at}`;
            device.submit(caseId);
            device.write(
              "takenIn",
              caseId,
              { documentNumber: null },
              { presented: [] },
            );
            const segment = device.segment();
            // The station hears nothing and sends it again, to whichever process of the hub answers.
            return Promise.all(
              [hubs[0], hubs[0], hubs[1]].map((hub) =>
                pushEntries(hub, device.claims, { segment, cases: [] }),
              ),
            );
          }),
        );
        for (const [first, ...again] of answers) {
          expect(first?.outcomes).toHaveLength(2);
          for (const repeat of again) {
            expect(repeat.outcomes).toEqual(first?.outcomes);
            expect(repeat.nextChainNo).toBe(3);
          }
        }
        expect((await store.feedHead()).seq - before).toBe(2 * DEVICES);
        const { rows } = await store.feedPage(null, 2 * DEVICES + 1);
        expect(new Set(rows.map(({ entryId }) => entryId)).size).toBe(
          2 * DEVICES,
        );
      },
    );
  },
);
