import { residents } from "@onedoor/demonstration/residents";
import type { PlainDate } from "@onedoor/domain/time";
import { pinyin } from "pinyin-pro";
import { expect, test } from "vitest";
import { makeReadings } from "../../testing/makeReadings.ts";
import { initialsOf } from "./initialsOf.ts";
import { READINGS } from "./readings.ts";

test.each([
  ["张三丰", "zsf zhangsanfeng"],
  ["单雄信", "sxx shanxiongxin"],
  ["尉迟敬德", "ycjd yuchijingde"],
  ["吕喆玥", "lzy lvzheyue"],
  ["欧阳䶮", "oyy ouyangyan"],
  ["古丽娜尔·艾山", "glneas gulinaeraishan"],
  ["Ann", "ann ann"],
  ["𠮷野", "𠮷y 𠮷ye"],
  ["", " "],
])("%s is found by %s", async (name, text) => {
  expect(await initialsOf(name)).toBe(text);
});

test("the readings are those that the pinyin library makes", () => {
  expect(READINGS).toBe(makeReadings());
});

test("thousands of names are read as the pinyin library reads them", async () => {
  const names = residents({
    seed: 7,
    count: 4000,
    today: "2026-11-23" as PlainDate,
  }).map(({ name }) => name);
  const others: string[] = [];
  for (const name of new Set(names)) {
    const full = pinyin(name.replaceAll("·", ""), {
      mode: "surname",
      toneType: "none",
      type: "array",
      v: true,
    }).join("");
    if ((await initialsOf(name)).split(" ")[1] !== full) others.push(name);
  }
  expect(others).toEqual([]);
});
