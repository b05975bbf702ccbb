import { A_LAW } from "@onedoor/domain/testing";
import type { FirmEvent } from "@onedoor/domain/firmLife";
import type { PlainDate } from "@onedoor/domain/time";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../openStores.ts";
import { seedEntities } from "../seed/seed.ts";
import type { CreditStore, NewCreditRecord } from "./CreditStore.ts";

const day = (text: string) => text as PlainDate;
const TEA = "91990101MA0TE5T16N";
const SHOP = "92990101MA0TE5T24E";

function aRecord(recordId: string, docNo: string): NewCreditRecord {
  return {
    recordId,
    creditCode: TEA,
    kind: "brokenPromise",
    class: "ordinary",
    isNeeded: false,
    docNo,
    basis: A_LAW,
    decidedOn: day("2026-10-08"),
    decidedBy: "1199010100TE5T31XL",
    measures: [{ words: "重点核查", basis: A_LAW }],
    recordedBy: "staff-1",
    recordedAt: 5000,
  };
}

const aRepair = (recordId: string) => ({
  recordId,
  repairedOn: day("2027-01-09"),
  docNo: "演信修〔2027〕1号",
  words: "已改正",
  repairedBy: "staff-1",
  repairedAt: 6000,
});

describe.each(testPools())("credit on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(
    skipped ?? "keeps its promises",
    () => {
      let close: () => Promise<void>;
      let pool: Pool;
      let store: CreditStore;

      beforeAll(async () => {
        const opened = await open();
        ({ close, pool } = opened);
        ({ creditStore: store } = await openStores(pool));
        await seedEntities(pool, { seed: 7, count: 40 });
        await seedEntities(pool, { seed: 7, count: 40 });
      });
      afterAll(() => close());

      const told = async (recordId: string) =>
        (await store.readingAs("signedIn").recordsOf([TEA])).find(
          (one) => one.recordId === recordId,
        );

      test("what is recorded is told as it was, once", async () => {
        expect(await store.record(aRecord("r1", "a"))).toBe(true);
        expect(await store.record(aRecord("r2", "a"))).toBe(false);
        const { creditCode, recordedBy, recordedAt, ...rest } = aRecord(
          "r1",
          "a",
        );
        expect({ creditCode, recordedBy, recordedAt }).toBeTruthy();
        const kept = {
          ...rest,
          subject: { type: "firm", creditCode },
          repair: null,
        };
        expect(await told("r1")).toEqual(kept);
        expect(await store.find("r1")).toEqual(kept);
        expect(await told("r2")).toBeUndefined();
        expect(await store.find("r2")).toBeUndefined();
      });

      test("a repair is added to it, once, also by two at the same time", async () => {
        await store.record(aRecord("r3", "c"));
        const done = await Promise.all([
          store.repair(aRepair("r3")),
          store.repair(aRepair("r3")),
        ]);
        expect(done.filter(Boolean)).toHaveLength(1);
        expect(await told("r3")).toMatchObject({
          repair: { repairedOn: "2027-01-09", words: "已改正" },
        });
      });

      test("nothing of it is rewritten, whoever tries", async () => {
        for (const statement of [
          "UPDATE entities.credit_records SET class = 'minor'",
          "DELETE FROM entities.credit_repairs",
          "UPDATE entities.firm_events SET doc_no = ''",
        ])
          await expect(pool.query(statement)).rejects.toThrow(/written once/u);
      });

      test("nobody is told anything, and nothing is told of others' codes", async () => {
        const nobody = store.readingAs("nobody");
        expect(await nobody.recordsOf([TEA, SHOP])).toEqual([]);
        expect(await nobody.eventsOf([TEA])).toEqual([]);
        const signedIn = store.readingAs("signedIn");
        expect(await signedIn.recordsOf(["%"])).toEqual([]);
        expect(await signedIn.recordsOf([])).toEqual([]);
        const codes = (await signedIn.recordsOf([SHOP])).map(
          ({ subject }) => subject,
        );
        expect(codes).toEqual([{ type: "firm", creditCode: SHOP }]);
      });

      test("firms are counted by the day on which they began or ended", async () => {
        const event = (
          kind: FirmEvent["kind"],
          on: string,
          docNo: string,
        ): FirmEvent => ({
          creditCode: SHOP,
          kind,
          on: day(on),
          docNo,
          caseId: null,
          before: null,
          after: null,
        });
        const events = [
          event("registered", "2030-01-02", "1"),
          event("registered", "2030-01-02", "2"),
          event("addressChanged", "2030-01-03", "3"),
          event("cancelled", "2030-01-04", "4"),
        ];
        await store.addEvents(events);
        await store.addEvents(events);
        expect(
          await store.firmsPerDay(day("2030-01-02"), day("2030-01-04")),
        ).toEqual([
          { on: "2030-01-02", registered: 2, ended: 0 },
          { on: "2030-01-04", registered: 0, ended: 1 },
        ]);
        expect(
          await store.firmsPerDay(day("2030-01-03"), day("2030-01-03")),
        ).toEqual([]);
        const told = await store.readingAs("signedIn").eventsOf([SHOP]);
        expect(told.filter(({ on }) => on > "2030")).toEqual(events);
      });
    },
  );
});
