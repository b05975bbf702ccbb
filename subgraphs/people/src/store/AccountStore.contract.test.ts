import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import type { AccountStore, NewAccount, StaffRecord } from "./AccountStore.ts";

const DAY = 86_400_000;
const CLERK: StaffRecord = {
  staffId: "staff-1",
  name: "林小满",
  postId: "post-1",
  post: "代办员",
  postEn: "Clerk",
  stationId: "st-990101100201",
  body: "54990101MFTE5T0159",
  division: "990101100201",
  personId: "person-1",
};
const ACCOUNT: NewAccount = {
  accountId: "cun1",
  displayName: "林小满",
  role: "windowClerk",
  passwordHash: "first",
  staffId: "staff-1",
  personId: null,
  creditCode: null,
};

describe.each(testPools())("accounts on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keep their promises",
    () => {
      let close: () => Promise<void>;
      let store: AccountStore;

      beforeAll(async () => {
        const opened = await open();
        close = opened.close;
        ({ accountStore: store } = await openStores(
          opened.pool,
          "identity key of the tests, 32 and more",
        ));
        await store.saveStaff([CLERK]);
        await store.openAccounts([ACCOUNT]);
      }, 60_000);
      afterAll(() => close());

      test("an account carries the post that the staff register names", async () => {
        const expected = {
          accountId: "cun1",
          displayName: "林小满",
          role: "windowClerk",
          staffId: "staff-1",
          postId: "post-1",
          stationId: CLERK.stationId,
          body: CLERK.body,
          division: CLERK.division,
          personId: null,
          creditCode: null,
          staffPersonId: "person-1",
        };
        expect(await store.findAccount("cun1")).toEqual(expected);
        await store.saveStaff([
          { ...CLERK, stationId: "st-990101100202", division: "990101100202" },
        ]);
        expect(await store.findAccount("cun1")).toEqual({
          ...expected,
          stationId: "st-990101100202",
          division: "990101100202",
        });
      });

      test("officials with an account are told, and whether it is open", async () => {
        await store.saveStaff([{ ...CLERK, staffId: "staff-2" }]);
        expect(
          (await store.officeHolders()).map(
            ({ staffId, role, personId, isOpen }) => [
              staffId,
              role,
              personId,
              isOpen,
            ],
          ),
        ).toEqual([["staff-1", "windowClerk", "person-1", true]]);
      });

      test("opening an account again leaves its password", async () => {
        await store.openAccounts([{ ...ACCOUNT, passwordHash: "second" }]);
        expect(await store.findPasswordHash("cun1")).toBe("first");
      });

      test("a password is kept anew only while it is the same one", async () => {
        await store.replacePasswordHash("cun1", "another", "third");
        expect(await store.findPasswordHash("cun1")).toBe("first");
        await store.replacePasswordHash("cun1", "first", "second");
        expect(await store.findPasswordHash("cun1")).toBe("second");
      });

      test("there is nothing of an account that isn't there", async () => {
        expect(await store.findAccount("nobody")).toBeUndefined();
        expect(await store.findPasswordHash("nobody")).toBeUndefined();
        expect(await store.staffWithIds(["nobody"])).toEqual([]);
      });

      test("failures count up, for unknown accounts too, until they are cleared", async () => {
        await store.addFailure("nobody", 1000);
        await store.addFailure("nobody", 2000);
        expect(await store.findFailures("nobody")).toEqual({
          failures: 2,
          lastFailedAt: 2000,
        });
        await store.clearFailures("nobody");
        expect(await store.findFailures("nobody")).toBeUndefined();
      });

      test("failures are forgotten after a day", async () => {
        await store.addFailure("old", 1000);
        await store.addFailure("other", 1000 + DAY + 1);
        expect(await store.findFailures("old")).toBeUndefined();
      });
    },
  );
});
