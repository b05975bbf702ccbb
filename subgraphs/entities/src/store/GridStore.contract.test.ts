import type { PlainDate } from "@onedoor/domain/time";
import type { Claims } from "@onedoor/subgraph-host/claims";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  assignGridStaff,
  endGridStaff,
  keepGridCell,
} from "../commands/keepGrid.ts";
import { openStores } from "../openStores.ts";

const CELL = "990101100201001";
const officer: Claims = {
  accountId: "zhen1",
  role: "townOfficer",
  staffId: "staff-zhen1",
  postId: "post-zhen1",
  stationId: "station",
  body: "body",
  division: "990101100000",
  deviceId: null,
  personId: null,
  creditCode: null,
};
const somebody = {
  cell: CELL,
  name: "周网格",
  phone: "13800001111",
  isFullTime: true,
  staffId: null,
  from: "2026-01-01" as PlainDate,
  until: null,
};

describe.each(testPools())("the grid on $name", ({ skipped, open }) => {
  describe.skipIf(skipped !== undefined)(skipped ?? "is kept", () => {
    let close: () => Promise<void>;
    let deps: {
      gridStore: Awaited<ReturnType<typeof openStores>>["gridStore"];
      now: () => number;
    };

    beforeAll(async () => {
      const { pool, close: end } = await open();
      close = end;
      deps = { gridStore: (await openStores(pool)).gridStore, now: () => 0 };
    }, 60_000);
    afterAll(() => close());

    test("[GR2] [GR3] a cell is kept and changed, who looks after it follows another, and both stay", async () => {
      const { gridStore } = deps;
      expect(await assignGridStaff(deps, officer, somebody)).toEqual({
        refused: "unknownCell",
      });
      await keepGridCell(deps, officer, {
        code: CELL,
        name: "一",
        households: 50,
      });
      const cell = { code: CELL, name: "第一网格", households: 60 };
      expect(await keepGridCell(deps, officer, cell)).toEqual(cell);
      expect(await gridStore.cellsWithin("990101100000")).toEqual([cell]);
      expect(await gridStore.cellsWithin("990101100202")).toEqual([]);

      await assignGridStaff(deps, officer, somebody);
      const [first] = await gridStore.staffOf([CELL]);
      const assignmentId = first?.assignmentId ?? "";
      const until = "2026-06-30" as PlainDate;
      expect(
        await endGridStaff(deps, officer, { assignmentId, until }),
      ).toEqual(cell);
      expect(
        await endGridStaff(deps, officer, { assignmentId, until }),
      ).toEqual({ refused: "alreadyEnded" });
      await assignGridStaff(deps, officer, {
        ...somebody,
        name: "吴网格",
        from: "2026-07-01" as PlainDate,
      });
      expect(await gridStore.staffOf([CELL])).toMatchObject([
        { name: "吴网格", until: null },
        { name: "周网格", until },
      ]);
    });

    test("[GR2] another town keeps none of it", async () => {
      const other = { ...officer, division: "990101001000" };
      const code = "990101100202001";
      expect(
        await keepGridCell(deps, other, { code, name: "一", households: 9 }),
      ).toEqual({ refused: "notYours" });
      expect(await deps.gridStore.cellsWithCodes([code])).toEqual([]);
    });
  });
});
