import { toJournalEntry } from "@onedoor/domain/parseEntry";
import type { Instant } from "@onedoor/domain/time";
import { expect, test, vi } from "vitest";
import { memoryCaseStore } from "../store/memoryCaseStore.ts";
import { TestDevice } from "../testing/TestDevice.ts";
import { testHub } from "../testing/testHub.ts";
import { startHubActs } from "./startHubActs.ts";

test("what time has caused is said though something beside it fails, which is told", async () => {
  const hub = testHub(memoryCaseStore());
  hub.setNow("2026-09-30T02:00:00.000Z" as Instant);
  const village = await TestDevice.opened(hub, "cun1");
  village.submit("case-1");
  village.write(
    "takenIn",
    "case-1",
    { documentNumber: null },
    { presented: [] },
  );
  await village.push();
  hub.setNow("2026-10-30T02:00:00.000Z" as Instant);
  const failed: unknown[] = [];
  const stop = startHubActs(hub, {
    ms: 1,
    beforeFirst: async () => undefined,
    beside: () => Promise.reject(new Error("a file can't be deleted")),
    failed: (error) => failed.push(error),
  });
  await vi.waitFor(async () =>
    expect(
      (await hub.store.journalsOf(["case-1"]))
        .get("case-1")
        ?.map((entry) => toJournalEntry(entry).header?.kind),
    ).toContain("deemedAccepted"),
  );
  await vi.waitFor(() =>
    expect(String(failed[0])).toContain("can't be deleted"),
  );
  await stop();
});
