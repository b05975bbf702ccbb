import { MockCounty } from "@onedoor/mock/MockCounty";
import { countyFetch } from "@onedoor/mock/countyFetch";
import { MOCK_PASSWORD } from "@onedoor/mock/mockAccounts";
import { expect, test } from "vitest";
import { aNewerBuild, OLDER_BUILD } from "../testing/builds.ts";
import {
  arrivedEverything,
  caseIn,
  note,
  submit,
  takeIn,
  until,
} from "../testing/caseActs.ts";
import { TestLine } from "../testing/TestLine.ts";
import { openReplica, type ReplicaOptions } from "./openReplica.ts";
import { browserPorts } from "./ReplicaPorts.ts";
import { signIn } from "./session.ts";
import { makeVault, unlockVault } from "./vaults.ts";

const BASE_URL = "http://county.test";

/** The browser's own storages, keys and locks; only the line is the test's. */
async function aBrowser(county: MockCounty) {
  const line = new TestLine(countyFetch(county));
  const ports = { ...browserPorts(), fetch: line.fetch };
  const outcome = await signIn(
    { baseUrl: BASE_URL, account: "village1", password: MOCK_PASSWORD },
    ports,
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  const { vaultId } = await makeVault(outcome.session, MOCK_PASSWORD, ports);
  const open = async (options: Partial<ReplicaOptions> = {}) => {
    const unlocked = await unlockVault(vaultId, MOCK_PASSWORD, ports);
    if (!unlocked.ok) throw new Error(unlocked.reason);
    return openReplica(unlocked.vault, {
      baseUrl: BASE_URL,
      ports,
      multiTab: true,
      ...options,
    });
  };
  return { line, ports, open };
}

test("a case and a scanned page taken offline outlive the page and reach the county", async () => {
  const county = new MockCounty();
  const { line, open } = await aBrowser(county);
  const first = await open();
  await until(first.syncStatus(), (status) => status.firstCopy.done);
  line.cut();
  await submit(first, "case-1", "欧阳密封");
  await takeIn(first, "case-1");
  const page = new Uint8Array(1_500_000).fill(7);
  const kept = await first.keepScan(new Blob([page], { type: "image/png" }));
  await first.act(
    "materialAdded",
    "case-1",
    {
      materialId: kept.materialId,
      materialCode: "M0001",
      bytes: kept.bytes,
      sha256: kept.sha256,
    },
    { name: "身份证", mediaType: "image/png", pages: 1 },
  );
  await first.close();

  const second = await open();
  const view = await caseIn(second, "case-1", () => true);
  expect(view.applicant?.name).toBe("欧阳密封");
  expect(view.arrival).toBe("waiting");
  expect((await second.scan(kept.materialId))?.size).toBe(1_500_000);
  line.mend();
  await second.syncNow();
  await arrivedEverything(second);
  await until(second.syncStatus(), (status) => status.scansWaiting === 0);
  expect(county.journals.journal("case-1")).toHaveLength(3);
  expect(county.materials.get(kept.materialId)).toEqual(page);
  await second.close();
});

test("[R3] what was written offline in an older build arrives after the next one was loaded", async () => {
  const county = new MockCounty();
  const { line, open } = await aBrowser(county);
  const namePrefix = "builds";
  const older = await open({ namePrefix, shapes: OLDER_BUILD });
  await until(older.syncStatus(), (status) => status.firstCopy.done);
  line.cut();
  await submit(older, "case-1", "欧阳密封");
  await takeIn(older, "case-1");
  await older.close();

  const { shapes, read } = aNewerBuild();
  const newer = await open({ namePrefix, shapes });
  expect(read.outbox).toHaveLength(2);
  const view = await caseIn(newer, "case-1", () => true);
  expect(view.applicant?.name).toBe("欧阳密封");
  line.mend();
  await newer.syncNow();
  await arrivedEverything(newer);
  expect(county.journals.head).toBe(2);
  await newer.close();
});

test("the outbox is written with strict durability, and the cases aren't", async () => {
  const asked = new Map<string, Set<string | undefined>>();
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === "readwrite") {
      const collection = this.name.split("--").at(-1) ?? "";
      const seen = asked.get(collection) ?? new Set();
      asked.set(collection, seen.add(options?.durability));
    }
    return original.call(this, stores, mode, options);
  };
  try {
    const { open } = await aBrowser(new MockCounty());
    const replica = await open();
    await submit(replica, "case-2");
    await replica.saveDraft("draft-1", null, {});
    await replica.close();
  } finally {
    IDBDatabase.prototype.transaction = original;
  }
  expect([...(asked.get("outbox") ?? [])]).toEqual(["strict"]);
  expect([...(asked.get("stationState") ?? [])]).toEqual(["strict"]);
  expect(asked.get("cases")?.has("strict")).toBe(false);
});

test("what the hub says of a hundred entries is written in a few transactions: a page that flushes each row stands still", async () => {
  const county = new MockCounty();
  const { line, open } = await aBrowser(county);
  const replica = await open();
  await until(replica.syncStatus(), (status) => status.firstCopy.done);
  line.cut();
  await submit(replica, "case-of-100");
  for (let i = 1; i < 100; i += 1) await note(replica, "case-of-100");
  line.mend();
  let written = 0;
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === "readwrite") written += 1;
    return original.call(this, stores, mode, options);
  };
  try {
    await replica.syncNow();
    await arrivedEverything(replica);
  } finally {
    IDBDatabase.prototype.transaction = original;
    await replica.close();
  }
  // The vault is that of the tests before, and brings this county what it has of theirs.
  expect(county.journals.journal("case-of-100")).toHaveLength(100);
  expect(written).toBeLessThan(50);
});

test("two thousand cases: the list opens and a search finds, also without a line", async () => {
  const county = new MockCounty();
  const { line, open } = await aBrowser(county);
  const { fillCounty } = await import("../testing/fillCounty.ts");
  fillCounty(county, 2_000);
  const replica = await open();
  await until(
    replica.syncStatus(),
    (status) => status.firstCopy.cases >= 2_000,
  );
  const list = await until(
    replica.cases({ limit: 50 }),
    (views) => views.length === 50,
  );
  await until(
    replica.cases({ search: "演示1999", limit: 5 }),
    (views) => views.length === 1,
  );
  await until(
    replica.cases({ search: "演示1998", limit: 5 }),
    (views) => views.length === 1,
  );
  expect(list).toHaveLength(50);
  await replica.close();

  line.cut();
  const reopened = await open();
  await until(reopened.cases({ limit: 50 }), (views) => views.length === 50);
  await until(
    reopened.cases({ search: "演示1997", limit: 5 }),
    (views) => views.length === 1,
  );
  await reopened.close();
});
