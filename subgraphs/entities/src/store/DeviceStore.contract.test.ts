import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import type { DeviceRecord, DeviceStore } from "./DeviceStore.ts";

const HEPAN = { stationId: "st-990101100201", body: "54990101MFTE5T0159" };
const CIVIL = { stationId: null, body: "1199010100TE5T1175" };

function aDevice(
  deviceId: string,
  changes: Partial<DeviceRecord> = {},
): DeviceRecord {
  return {
    deviceId,
    label: "窗口电脑",
    ...HEPAN,
    enrolledBy: "staff-cun1",
    enrolledAt: 5000,
    revokedAt: null,
    ...changes,
  };
}

describe.each(testPools())("devices on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keep their promises",
    () => {
      let close: () => Promise<void>;
      let store: DeviceStore;

      beforeAll(async () => {
        const opened = await open();
        close = opened.close;
        ({ deviceStore: store } = await openStores(opened.pool));
      });
      afterAll(() => close());

      test("the first enrolment stays", async () => {
        await store.enrol(aDevice("d1"));
        await store.enrol(
          aDevice("d1", { label: "另一台", stationId: "st-990101100202" }),
        );
        expect(await store.devicesWithIds(["d1"])).toEqual([aDevice("d1")]);
      });

      test("a code enrols one device of its owner, once", async () => {
        await store.saveCode("CODE1", HEPAN, 10_000, 0);
        expect(await store.enrolWithCode(aDevice("d2"), "CODE1")).toBe(
          "enrolled",
        );
        expect(await store.enrolWithCode(aDevice("d3"), "CODE1")).toBe(
          "wrongCode",
        );
        expect(await store.devicesWithIds(["d2", "d3"])).toEqual([
          aDevice("d2"),
        ]);
      });

      test("one code used by two at once enrols one", async () => {
        await store.saveCode("CODE2", HEPAN, 10_000, 0);
        const outcomes = await Promise.all(
          ["d4", "d5"].map((deviceId) =>
            store.enrolWithCode(aDevice(deviceId), "CODE2"),
          ),
        );
        expect(outcomes.sort()).toEqual(["enrolled", "wrongCode"]);
        expect(await store.devicesWithIds(["d4", "d5"])).toHaveLength(1);
      });

      test("a code is worth nothing to another station, or too late", async () => {
        await store.saveCode("CODE3", HEPAN, 10_000, 0);
        const elsewhere = aDevice("d6", { stationId: "st-990101100202" });
        expect(await store.enrolWithCode(elsewhere, "CODE3")).toBe("wrongCode");
        expect(await store.enrolWithCode(aDevice("d6", CIVIL), "CODE3")).toBe(
          "wrongCode",
        );
        expect(
          await store.enrolWithCode(
            aDevice("d6", { enrolledAt: 10_000 }),
            "CODE3",
          ),
        ).toBe("wrongCode");
        expect(await store.devicesWithIds(["d6"])).toEqual([]);
        await store.saveCode("CODE4", CIVIL, 10_000, 0);
        expect(await store.enrolWithCode(aDevice("d6", CIVIL), "CODE4")).toBe(
          "enrolled",
        );
      });

      test("a device is revoked as of the first time", async () => {
        await store.enrol(aDevice("d7"));
        expect(await store.revoke("d7", 7000)).toBe(true);
        expect(await store.revoke("d7", 8000)).toBe(true);
        expect(await store.devicesWithIds(["d7"])).toEqual([
          aDevice("d7", { revokedAt: 7000 }),
        ]);
        expect(await store.revoke("nothing", 7000)).toBe(false);
      });
    },
  );
});
