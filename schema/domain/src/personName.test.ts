import { expect, test } from "vitest";
import { comparableName, parsePersonName } from "./personName.ts";

test.each([
  ["张", "张"],
  ["𠮷", "𠮷"],
  ["䶮", "䶮"],
  [" 欧阳 䶮 ", "欧阳 䶮"],
  ["阿卜杜拉 • 买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉・买买提", "阿卜杜拉·买买提"],
  ["Anne-Marie O'Neil", "Anne-Marie O'Neil"],
  ["𠮷".repeat(50), "𠮷".repeat(50)],
])("[Z2] %s is the name %s", (text, value) => {
  expect(parsePersonName(text)).toEqual({ ok: true, value });
});

test.each([
  ["", "missing"],
  ["  ", "missing"],
  ["𠮷".repeat(51), "tooLong"],
  ["张3", "notAName"],
  ["·张", "notAName"],
  ["张·", "notAName"],
  ["<b>张</b>", "notAName"],
])("[Z2] %j is no name: %s", (text, reason) => {
  expect(parsePersonName(text)).toEqual({ ok: false, reason });
});

test("[Z2] two spellings of one name are compared as one", () => {
  expect(comparableName("阿卜杜拉•买买提")).toBe(
    comparableName("阿卜杜拉 买买提"),
  );
  expect(comparableName("anne lee")).toBe(comparableName("Anne Lee"));
  expect(comparableName("张三")).not.toBe(comparableName("张四"));
});
