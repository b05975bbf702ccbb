import { decideRowChanges } from "@onedoor/domain/decideRowChanges";
import { keyOfRow, LIST_KINDS, rowKeyOf } from "@onedoor/domain/listRow";
import {
  objectionsByLists,
  orderLists,
} from "@onedoor/domain/objectionsByLists";
import { parseRowChange } from "@onedoor/domain/parseRowChange";
import type { Instant } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { chineseLabels } from "./chineseLabels.ts";
import { countyLists } from "./countyLists.ts";

const decision = decideRowChanges(
  {
    rows: [],
    lastNumbers: {},
    bodies: new Set(catalogue.departments.map((one) => one.creditCode)),
  },
  countyLists,
  { publishedAt: "2025-12-31T16:00:00.000Z" as Instant, by: null },
);
const versions = "versions" in decision ? decision.versions : [];
const newest = [
  ...new Map(versions.map((row) => [rowKeyOf(keyOfRow(row)), row])).values(),
];

test("the lists of the seed may be published", () => {
  expect(decision).not.toHaveProperty("refusals");
  expect(countyLists.map(parseRowChange)).toEqual(
    countyLists.map((value) => ({ ok: true, value })),
  );
});

test("every list has rows, and a dozen proofs aren't asked for", () => {
  const rowsOf = (kind: string) =>
    newest.filter(({ content }) => content.kind === kind);
  for (const kind of LIST_KINDS) expect(rowsOf(kind)).not.toEqual([]);
  expect(rowsOf("notToAsk").length).toBeGreaterThanOrEqual(12);
});

test("one power was cancelled, one delegated to the town, one merged", () => {
  const [cancelled, delegated, merged] = [
    "cancelled",
    "delegated",
    "merged",
  ].map((state) => newest.find((row) => row.state === state));
  expect(cancelled).toBeDefined();
  expect(
    newest.find(
      ({ content, number }) =>
        content.kind === "power" && number === delegated?.successor,
    ),
  ).toMatchObject({ content: { level: "5" }, predecessor: delegated?.number });
  expect(
    newest.find(
      ({ content, number }) =>
        content.kind === "power" && number === merged?.successor,
    )?.content.name,
  ).toContain("公司登记");
});

test("[J5] a cancelled power that an item still needs is an objection to it", () => {
  const ended = newest.map((row) =>
    row.content.name === "农村村民宅基地审批"
      ? { ...row, state: "cancelled" as const }
      : row,
  );
  const homestead = catalogue.items.filter(({ id }) => id === "np-homestead");
  expect(
    homestead.flatMap((item) => objectionsByLists(item, orderLists(ended))),
  ).toMatchObject([{ reason: "rowHasEnded" }]);
});

test("rows have English names", () => {
  expect(chineseLabels(countyLists)).toEqual([]);
});

describe("[J5] [J6] [J7] every item of the seed stands on them", () => {
  test.each(catalogue.items.map((item) => [item.id, item] as const))(
    "%s",
    (_, item) => {
      expect(objectionsByLists(item, orderLists(newest))).toEqual([]);
    },
  );
});
