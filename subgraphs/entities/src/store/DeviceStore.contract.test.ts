import type { PublicKey } from "@onedoor/domain/signatures";
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
    publicKey: null,
    lastSeenAt: null,
    certificateUntil: null,
    leaseUntil: null,
    ...changes,
  };
}

function aCode(code: string, owner: typeof HEPAN | typeof CIVIL, label = "") {
  return { code, label, ...owner };
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
        await store.saveCode(aCode("CODE1", HEPAN), 10_000, 0);
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
        await store.saveCode(aCode("CODE2", HEPAN), 10_000, 0);
        const outcomes = await Promise.all(
          ["d4", "d5"].map((deviceId) =>
            store.enrolWithCode(aDevice(deviceId), "CODE2"),
          ),
        );
        expect(outcomes.sort()).toEqual(["enrolled", "wrongCode"]);
        expect(await store.devicesWithIds(["d4", "d5"])).toHaveLength(1);
      });

      test("a code is worth nothing to another station, or too late", async () => {
        await store.saveCode(aCode("CODE3", HEPAN), 10_000, 0);
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
        await store.saveCode(aCode("CODE4", CIVIL), 10_000, 0);
        expect(await store.enrolWithCode(aDevice("d6", CIVIL), "CODE4")).toBe(
          "enrolled",
        );
      });

      test("a code names the device that it enrols, where it has a name", async () => {
        await store.saveCode(aCode("CODE5", HEPAN, "二号窗口"), 10_000, 0);
        await store.enrolWithCode(aDevice("d8"), "CODE5");
        expect(await store.devicesWithIds(["d8"])).toEqual([
          aDevice("d8", { label: "二号窗口" }),
        ]);
      });

      test("the first key stays", async () => {
        await store.enrol(aDevice("d9"));
        const [one, other] = ["one", "other"] as PublicKey[];
        expect(await store.keepKey("d9", one as PublicKey)).toBe(one);
        expect(await store.keepKey("d9", other as PublicKey)).toBe(one);
        expect(await store.keepKey("nothing", one as PublicKey)).toBeNull();
      });

      test("a challenge is taken once, by whom it was made for, in time", async () => {
        const made = { challenge: "c1", deviceId: "d1", accountId: "cun1" };
        await store.saveChallenge(made, 10_000, 0);
        const others = [
          { ...made, deviceId: "d2" },
          { ...made, accountId: "cun2" },
          { ...made, challenge: "c2" },
        ];
        for (const other of others)
          expect(await store.takeChallenge(other, 1)).toBe(false);
        expect(await store.takeChallenge(made, 10_000)).toBe(false);
        expect(await store.takeChallenge(made, 9_999)).toBe(true);
        expect(await store.takeChallenge(made, 9_999)).toBe(false);
      });

      test("a revoked device is certified no more, and is lost", async () => {
        const times = {
          lastSeenAt: 1,
          certificateUntil: 3,
          leaseUntil: 2,
        };
        await store.enrol(aDevice("d10"));
        expect(await store.certified("d10", times)).toBe(true);
        expect(await store.devicesWithIds(["d10"])).toEqual([
          aDevice("d10", times),
        ]);
        expect(await store.lostDevices()).not.toContain("d10");
        await store.revoke("d10", 5);
        expect(await store.certified("d10", times)).toBe(false);
        expect(await store.lostDevices()).toContain("d10");
      });

      test("who signed in stands there once, as he was called last", async () => {
        await store.enrol(aDevice("d11"));
        const user = { deviceId: "d11", staffId: "s1", name: "甲", lastAt: 1 };
        const other = { ...user, staffId: "s2", name: "乙", lastAt: 2 };
        for (const one of [user, other, { ...user, name: "甲一", lastAt: 3 }])
          await store.signedIn(one);
        expect(await store.usersOf(["d11"])).toEqual([
          { ...user, name: "甲一", lastAt: 3 },
          other,
        ]);
      });

      test("are read by pages, the newest first", async () => {
        for (const [at, id] of ["p1", "p2", "p3"].entries())
          await store.enrol(
            aDevice(id, { enrolledAt: 9_000_000 + Math.min(at, 1) }),
          );
        const page = async (after: string | null) =>
          (await store.devicesOf({ root: null, first: 2, after })).map(
            ({ deviceId }) => deviceId,
          );
        expect(await page(null)).toEqual(["p3", "p2"]);
        expect((await page("p2"))[0]).toBe("p1");
        expect(await page("nothing")).toEqual([]);
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
