import { describe, expect, test } from "vitest";
import {
  aListRow,
  anAddition,
  saidOfChange,
  someContent,
  standingRows,
} from "../testing/aListRow.ts";
import {
  decideRowChanges,
  type RowChange,
  type StandingRows,
} from "./decideRowChanges.ts";
import type { ListRow, RowContent } from "./listRow.ts";
import type { Instant } from "./time.ts";

const TOWN = "1199010100TE5T010R";
const VILLAGE = "54990101MFTE5T0159";
const CIVIL = "1199010100TE5T1175";
const record = {
  publishedAt: "2026-05-20T02:00:00.000Z" as Instant,
  by: { staffId: "staff-approver", body: TOWN },
};
const row = aListRow();
const county = standingRows([row], [TOWN, VILLAGE, CIVIL]);
const seen = { kind: "publicService", number: 1, version: 1 } as const;
const change = (what: object): RowChange =>
  ({ ...saidOfChange, ...seen, ...what }) as RowChange;

function madeBy(standing: StandingRows, ...changes: RowChange[]): ListRow[] {
  const decision = decideRowChanges(standing, changes, record);
  if ("refusals" in decision)
    throw new Error(`refused: ${JSON.stringify(decision.refusals)}`);
  return decision.versions;
}
function refusalsOf(standing: StandingRows, ...changes: RowChange[]) {
  const decision = decideRowChanges(standing, changes, record);
  return "refusals" in decision ? decision.refusals : [];
}

test("[J1] a new row gets the next number of its list, and says why it is there", () => {
  const other = someContent({ baseCode: "992023002000" });
  expect(madeBy(county, anAddition(other))).toEqual([
    {
      number: 2,
      version: 1,
      state: "inForce",
      content: other,
      beganOn: "2026-06-01",
      effectiveFrom: "2026-06-01",
      predecessor: null,
      successor: null,
      change: {
        kind: "added",
        reason: saidOfChange.reason,
        approver: saidOfChange.approver,
        publication: saidOfChange.publication,
        ...record,
      },
    },
  ]);
});

test("[J1] numbers of rows that have ended are not given again", () => {
  const over = aListRow(someContent(), { number: 4, state: "cancelled" });
  expect(madeBy(standingRows([over]), anAddition())[0]?.number).toBe(5);
});

test("[J2] a cancelled row keeps what it said, and since when it stood", () => {
  expect(madeBy(county, change({ change: "cancelled" }))).toMatchObject([
    {
      number: 1,
      version: 2,
      state: "cancelled",
      content: row.content,
      beganOn: row.beganOn,
      effectiveFrom: saidOfChange.effectiveFrom,
    },
  ]);
});

test("[J3] what is delegated downward goes on as a row of the body that takes it over", () => {
  const to = { body: VILLAGE, level: "6" };
  expect(madeBy(county, change({ change: "delegated", to }))).toMatchObject([
    { number: 1, version: 2, state: "delegated", successor: 2 },
    {
      number: 2,
      version: 1,
      state: "inForce",
      predecessor: 1,
      beganOn: saidOfChange.effectiveFrom,
      content: { ...row.content, ...to },
      change: { kind: "takenOver" },
    },
  ]);
});

test("[J3] a merged row names the one that carries it on", () => {
  const other = aListRow(someContent({ baseCode: "992023002000" }), {
    number: 2,
  });
  expect(
    madeBy(
      standingRows([row, other]),
      change({ change: "merged", number: 2, into: 1 }),
    ),
  ).toMatchObject([{ number: 2, state: "merged", successor: 1 }]);
});

test("changes of one offer build on each other", () => {
  const next = someContent({ name: "演示事项（调整）" });
  expect(
    madeBy(
      county,
      change({ change: "adjusted", content: next }),
      change({ change: "cancelled", version: 2 }),
      anAddition(),
    ).map(({ number, version, state }) => [number, version, state]),
  ).toEqual([
    [1, 2, "inForce"],
    [1, 3, "cancelled"],
    [2, 1, "inForce"],
  ]);
});

describe("refused is", () => {
  const ended = aListRow(someContent(), { state: "cancelled" });
  const basis = [
    { ...someContent().basis[0], article: null },
  ] as RowContent["basis"];
  const responsibility: RowContent = {
    ...someContent(),
    kind: "responsibility",
    power: 9,
    stage: "受理",
    duty: "一次性告知",
    accountability: "不告知的",
  };
  test.each<[string, StandingRows, RowChange, string]>([
    [
      "[J2] a change of a row that isn't there",
      county,
      change({ change: "cancelled", number: 7 }),
      "unknownRow",
    ],
    [
      "[J2] a change of a row that has ended",
      standingRows([ended]),
      change({ change: "adjusted", content: someContent() }),
      "rowHasEnded",
    ],
    [
      "[J2] a change of a version that was changed meanwhile",
      standingRows([aListRow(someContent(), { version: 2 })]),
      change({ change: "cancelled" }),
      "changedMeanwhile",
    ],
    [
      "[J2] a version from an earlier day than the one before",
      county,
      change({ change: "cancelled", effectiveFrom: "2019-12-31" }),
      "beforeItsVersion",
    ],
    [
      "[J4] an adjustment that makes another row of it",
      county,
      change({
        change: "adjusted",
        content: someContent({ baseCode: "992023009000" }),
      }),
      "anotherRow",
    ],
    [
      "[J4] a second row for the same items",
      county,
      anAddition(),
      "alreadyListed",
    ],
    [
      "[J4] a row whose law has no article",
      standingRows([]),
      anAddition(someContent({ basis })),
      "withoutBasis",
    ],
    [
      "a row of a body that nobody knows",
      standingRows([]),
      anAddition(someContent({ body: CIVIL })),
      "unknownBody",
    ],
    [
      "a responsibility for a power that isn't listed",
      standingRows([]),
      anAddition(responsibility),
      "unknownPowerRow",
    ],
    [
      "[J3] a delegation to the same level",
      county,
      change({ change: "delegated", to: { body: CIVIL, level: "5" } }),
      "notDownward",
    ],
    [
      "[J3] a transfer to the same body",
      county,
      change({ change: "transferred", to: { body: TOWN, level: "5" } }),
      "sameBody",
    ],
    [
      "[J3] a row merged into itself",
      county,
      change({ change: "merged", into: 1 }),
      "mergedIntoItself",
    ],
    [
      "[J3] a row merged into one that has ended",
      standingRows([row, { ...ended, number: 2 }]),
      change({ change: "merged", into: 2 }),
      "mergedIntoNothing",
    ],
  ])("%s", (_, standing, asked, reason) => {
    expect(refusalsOf(standing, asked)).toEqual([{ at: 0, reason }]);
  });

  test("[J11] the whole offer, with every reason in its place", () => {
    expect(
      refusalsOf(
        county,
        change({ change: "cancelled" }),
        change({ change: "cancelled", version: 2 }),
        change({ change: "cancelled", number: 9 }),
      ),
    ).toEqual([
      { at: 1, reason: "rowHasEnded" },
      { at: 2, reason: "unknownRow" },
    ]);
  });
});
