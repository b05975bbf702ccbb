import "fake-indexeddb/auto";
import { MockCounty } from "@onedoor/mock/MockCounty";
import {
  epochMsOf,
  type Instant,
  instantOfEpochMs,
} from "@onedoor/domain/time";
import { afterEach, expect, test } from "vitest";
import { submit, until } from "../testing/caseActs.ts";
import { aMachine } from "../testing/openStation.ts";
import type { Replica } from "./Replica.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
let open: Replica | undefined;
afterEach(() => open?.close());

test("[U7] a day later the vault has let go of pages that no case and no draft has, and of no others", async () => {
  let now: Instant = instantOfEpochMs(Date.UTC(2026, 10, 2, 1));
  const machine = await aMachine(new MockCounty(), "village1", () => now);
  open = await machine.open({ storage: "dexie" });
  machine.line.cut();
  const keep = (words: string) =>
    open?.keepScan(new Blob([words])) ?? Promise.reject(new Error("closed"));
  const ofNobody = await keep("taken away again");
  const ofDraft = await keep("in a draft");
  await open.saveDraft("draft-1", null, { scans: [ofDraft] });
  await submit(open, "case-1");
  const ofCase = await keep("in a case");
  await open.act(
    "materialAdded",
    "case-1",
    { ...ofCase, materialCode: "M0001" },
    { name: "身份证", mediaType: "image/jpeg", pages: 1 },
  );
  await reopen();
  expect(await sizes()).toEqual([true, true, true]);

  now = instantOfEpochMs(epochMsOf(now) + DAY_MS + 1);
  await keep("of today");
  await reopen();
  await until(open.syncStatus(), ({ scansWaiting }) => scansWaiting === 3);
  await expect.poll(sizes).toEqual([false, true, true]);

  async function reopen() {
    await open?.close();
    open = await machine.open({ storage: "dexie" });
  }
  async function sizes() {
    return Promise.all(
      [ofNobody, ofDraft, ofCase].map(
        async ({ materialId }) => (await open?.scan(materialId)) !== null,
      ),
    );
  }
});
