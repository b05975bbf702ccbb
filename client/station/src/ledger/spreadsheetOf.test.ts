import { expect, test } from "vitest";
import { spreadsheetOf } from "./spreadsheetOf.ts";

test.each([
  [["王演示", "受理"], "王演示,受理"],
  [['说"好"', "甲,乙"], '"说""好""","甲,乙"'],
  [["一\n二"], '"一\n二"'],
  [["=1+1", "@x", "-2", "+3"], "'=1+1,'@x,'-2,'+3"],
  [["", "0012"], ",0012"],
])(
  "a row %j is written so that a spreadsheet reads the same, and no formula",
  (row, line) => {
    expect(spreadsheetOf([row])).toBe(`\uFEFF${line}\r\n`);
  },
);
