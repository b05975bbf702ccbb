import { expect, test } from "vitest";
import { initialsOf } from "./initialsOf.ts";

test.each([
  ["张晓明", "zxm"],
  ["欧阳䶮", "oyy"],
  ["单小明", "sxm"],
  ["曾国", "zg"],
  ["古丽娜尔·艾山", "glneas"],
  ["Ann", "ann"],
])("%s is found by %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
