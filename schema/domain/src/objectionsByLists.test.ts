import { describe, expect, test } from "vitest";
import { aListRow, someContent } from "../testing/aListRow.ts";
import { aMaterial, anItemVersion } from "../testing/anItemVersion.ts";
import type { ListRow, RowContent } from "./listRow.ts";
import { objectionsByLists, orderLists } from "./objectionsByLists.ts";
import type { PlainDate } from "./time.ts";

const item = anItemVersion();
const licence = anItemVersion({
  itemType: { code: "01", name: "行政许可", nameEn: "Licence" },
});
const powerOf = (changes: Partial<RowContent> = {}): RowContent =>
  ({
    ...someContent(),
    kind: "power",
    itemType: "01",
    ...changes,
  }) as RowContent;
const reasonsOf = (of: typeof item, ...rows: ListRow[]) =>
  objectionsByLists(of, orderLists(rows)).map(({ reason }) => reason);
const ended = (day: string): Partial<ListRow> => ({
  version: 2,
  state: "cancelled",
  effectiveFrom: day as PlainDate,
});

describe("[J5] nothing outside the list", () => {
  test("an item stands on a row of its body, level and code", () => {
    expect(reasonsOf(item, aListRow())).toEqual([]);
    expect(reasonsOf(licence, aListRow(powerOf()))).toEqual([]);
  });

  test("without a row it is refused, and told by which list", () => {
    expect(objectionsByLists(item, orderLists([]))).toEqual([
      { reason: "outsidePublicServiceList", at: item.itemCode },
    ]);
    expect(reasonsOf(licence)).toEqual(["outsidePowerList"]);
  });

  test.each<[string, RowContent]>([
    ["body", someContent({ body: "1199010100TE5T1175" })],
    ["level", someContent({ level: "4" })],
    ["code", someContent({ baseCode: "992023002000" })],
    ["list", powerOf()],
  ])("a row of another %s doesn't do", (_, content) => {
    expect(reasonsOf(item, aListRow(content))).toEqual([
      "outsidePublicServiceList",
    ]);
  });

  test("the heading of its code does", () => {
    const heading = someContent({ baseCode: "99202300100Y" });
    expect(reasonsOf(item, aListRow(heading))).toEqual([]);
  });

  test("a row of another type of power doesn't", () => {
    expect(reasonsOf(licence, aListRow(powerOf({ itemType: "05" })))).toEqual([
      "rowOfAnotherType",
    ]);
  });

  test("a row that begins after the item doesn't", () => {
    const late = { beganOn: "2026-01-02" as PlainDate };
    expect(reasonsOf(item, aListRow(someContent(), late))).toEqual([
      "rowBeginsLater",
    ]);
  });

  test("a row that has ended doesn't carry an item that is in force", () => {
    expect(
      objectionsByLists(
        item,
        orderLists([aListRow(someContent(), ended("2026-06-01"))]),
      ),
    ).toEqual([{ reason: "rowHasEnded", at: "publicService:1" }]);
  });

  test.each([
    ["2026-05-31", []],
    ["2026-06-01", ["rowHasEnded"]],
  ])("an item until %s under a row without 2026-06-01", (until, reasons) => {
    const row = aListRow(someContent(), ended("2026-06-01"));
    expect(reasonsOf({ ...item, effectiveUntil: until }, row)).toEqual(reasons);
  });

  test("one row that carries it is enough", () => {
    const old = aListRow(someContent(), ended("2025-06-01"));
    expect(
      reasonsOf(item, old, aListRow(someContent(), { number: 2 })),
    ).toEqual([]);
  });

  test("an item that ends needs none", () => {
    expect(reasonsOf({ ...item, state: "cancelled" })).toEqual([]);
    expect(reasonsOf({ ...item, state: "suspended" })).toHaveLength(1);
  });
});

describe("[J6] what an item charges for", () => {
  const charging = { ...item, fee: { charged: true, basis: null } };
  const fee = aListRow({
    ...someContent(),
    kind: "fee",
    baseCodes: ["992023001000"],
    standard: "每证 10 元",
    fund: "administrative",
  });
  test("stands on the list of fees", () => {
    expect(reasonsOf(charging, aListRow(), fee)).toEqual([]);
    expect(reasonsOf(charging, aListRow())).toEqual(["chargesOutsideFeeList"]);
  });

  test("as long as it is charged", () => {
    const over = { ...fee, ...ended("2026-03-01") };
    expect(reasonsOf(charging, aListRow(), over)).toEqual([
      "chargesOutsideFeeList",
    ]);
  });
});

describe("[J7] proofs that nobody is asked for", () => {
  const listed = (kind: "notToAsk" | "abolishedProof"): RowContent => ({
    ...someContent(),
    kind,
    name: "无犯罪记录证明",
    aliases: ["无犯罪证明", "无违法犯罪证明"],
    instead: "部门间核查",
  });
  const asking = (name: string) => ({
    ...item,
    materials: [aMaterial("M1"), aMaterial("M7", { name })],
  });

  test.each(["notToAsk", "abolishedProof"] as const)(
    "are found on the list %s",
    (kind) => {
      expect(
        objectionsByLists(
          asking("无犯罪记录证明"),
          orderLists([aListRow(), aListRow(listed(kind))]),
        ),
      ).toEqual([{ reason: "asksForListedProof", at: `M7 ${kind}:1` }]);
    },
  );

  test.each([
    ["无犯罪证明（复印件）", 1],
    ["居住证明或无违法犯罪证明", 1],
    ["犯罪预防教育证明", 0],
  ])("by every name that windows use: %s", (name, count) => {
    expect(
      reasonsOf(asking(name), aListRow(), aListRow(listed("notToAsk"))),
    ).toHaveLength(count);
  });

  test("may be asked for again once the row has ended", () => {
    const over = aListRow(listed("notToAsk"), ended("2026-01-01"));
    expect(reasonsOf(asking("无犯罪证明"), aListRow(), over)).toEqual([]);
  });
});
