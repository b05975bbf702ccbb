import { hashText } from "@onedoor/domain/hash";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
  vi,
} from "vitest";

// A hub of a version before a kind had its second: the same modules with an empty table of versions. Each "process"
// has modules of its own, and only the database is the same.
async function startHub(pool: Pool, build: "older" | "today") {
  vi.resetModules();
  if (build === "older")
    vi.doMock("@onedoor/domain/upcasts", async (original) => ({
      ...(await original<object>()),
      UPCASTS: {},
      versionOf: () => 1,
    }));
  else vi.doUnmock("@onedoor/domain/upcasts");
  const { openSqlCaseStore } = await import("../store/sqlCaseStore.ts");
  const { testHub } = await import("../testing/testHub.ts");
  const { TestDevice } = await import("../testing/TestDevice.ts");
  const { pushEntries } = await import("./pushEntries.ts");
  const { releaseHeldEntries } = await import("./releaseHeldEntries.ts");
  const { pullAll } = await import("../testing/pulling.ts");
  const store = await openSqlCaseStore(pool);
  const hub = testHub(store);
  return { hub, store, TestDevice, pushEntries, releaseHeldEntries, pullAll };
}

describe.each(testPools())("a hub that is upgraded, on $name", (engine) => {
  let pool: Pool;
  let close: () => Promise<void>;
  beforeAll(async () => {
    if (engine.skipped === undefined) ({ pool, close } = await engine.open());
  });
  afterAll(async () => {
    vi.doUnmock("@onedoor/domain/upcasts");
    if (engine.skipped === undefined) await close();
  });
  beforeEach(({ skip }) => {
    if (engine.skipped !== undefined) skip(engine.skipped);
  });

  test("[H5] holds what a newer station wrote, and after the upgrade gives it one verdict, for ever", async () => {
    const older = await startHub(pool, "older");
    const station = await older.TestDevice.opened(older.hub, "cun1");
    station.submit("upgraded");
    await station.push();
    const bodyText = "salt.{}";
    const header = JSON.stringify({
      ...(JSON.parse(station.lastHeader()) as object),
      entryId: `${station.chain}:newer`,
      kind: "accessEnded",
      version: 2,
      facts: { stationId: "st-elsewhere", ground: "withdrawn" },
      chainNo: 2,
      prev: station.head,
      body: hashText(bodyText),
    });
    station.append({ header, body: bodyText, hash: hashText(header) });
    const segment = station.segment();
    const [held] = (await station.push()).outcomes;
    expect(held?.outcome).toEqual({ status: "held", reason: "unknownKind" });
    await older.releaseHeldEntries(older.hub);
    expect(await older.store.findHeld(`${station.chain}:newer`)).toBeDefined();

    const today = await startHub(pool, "today");
    await today.releaseHeldEntries(today.hub);
    expect(await today.store.findHeld(`${station.chain}:newer`)).toBe(
      undefined,
    );
    const again = await today.pushEntries(today.hub, station.claims, {
      segment,
      cases: [],
    });
    const [verdict] = again.outcomes;
    expect(verdict?.outcome).toMatchObject({
      status: "acknowledged",
      acknowledgement: { verdict: "counted" },
    });
    const { held: replica } = await today.pullAll(
      today.store,
      station.claims,
      500,
    );
    const entry = replica
      .get("upgraded")
      ?.entries.find((one) => one.entryId === `${station.chain}:newer`);
    expect(entry).toMatchObject({ held: false, headerText: header });
    if (verdict?.outcome.status === "acknowledged")
      expect(entry?.acknowledgement).toEqual(verdict.outcome.acknowledgement);

    // A third build, which lost the knowledge again, doesn't take the verdict back.
    const back = await startHub(pool, "older");
    const [same] = (
      await back.pushEntries(back.hub, station.claims, { segment, cases: [] })
    ).outcomes;
    expect(same?.outcome).toEqual(verdict?.outcome);
  });

  test("[E8] takes what a station of the version before writes, and folds it as it was meant", async () => {
    const { hub, store, TestDevice } = await startHub(pool, "today");
    const station = await TestDevice.opened(hub, "zhen1");
    const caseId = "from-an-old-station";
    station.submit(caseId);
    station.write("accessGranted", caseId, {
      stationId: "st-elsewhere",
      until: null,
      ground: "consent",
    });
    const header = JSON.stringify({
      ...(JSON.parse(station.lastHeader()) as object),
      entryId: `${station.chain}:older`,
      kind: "accessEnded",
      version: 1,
      facts: { stationId: "st-elsewhere" },
      chainNo: 3,
      prev: station.head,
      body: hashText("salt.{}"),
    });
    station.append({ header, body: "salt.{}", hash: hashText(header) });
    const { outcomes } = await station.push();
    expect(outcomes[2]?.outcome).toMatchObject({
      status: "acknowledged",
      acknowledgement: { verdict: "counted" },
    });
    expect((await store.statesOf([caseId])).get(caseId)?.grants).toEqual([]);
  });
});
