import { describe, expect, test } from "vitest";
import { comparable, proofNames } from "./proofNames.ts";

describe("[J7] a proof is known by its name", () => {
  test.each([
    "无犯罪记录证明",
    " 无犯罪 记录证明 ",
    "无犯罪记录证明（由户籍地派出所出具）",
    "“无犯罪记录”证明",
    "无犯罪记录证明原件一份",
    "无犯罪记录证明(原件)2份",
    "无犯罪记录证明复印件",
  ])("whatever is added: %j", (name) => {
    expect(comparable(name)).toBe("无犯罪记录证明");
  });

  test.each(["居住证明或无犯罪记录证明", "身份证、无犯罪记录证明(原件)"])(
    "also as one of several: %s",
    (name) => {
      expect(proofNames(name)).toContain("无犯罪记录证明");
    },
  );

  test("and isn't found inside of another", () => {
    expect(proofNames("无犯罪记录证明申请表")).toEqual([
      "无犯罪记录证明申请表",
    ]);
  });
});
