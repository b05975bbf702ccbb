import { describe, expect, test } from "vitest";
import { fitnessOf, searchWord, searchWordsOf } from "./itemFit.ts";

const MINIMUM = {
  name: "最低生活保障审核确认",
  searchText:
    "最低生活保障审核确认 低保 minimum living allowance zuidishenghuobaozhangshenhequeren dibao zdshbzshqr db",
};

const wordsOf = (search: string) => searchWordsOf(search).map(searchWord);
const fits = (search: string, withMistakes = true) =>
  fitnessOf(MINIMUM, wordsOf(search), withMistakes) !== undefined;

test.each([
  "最低生活",
  "低保",
  "ZUIDI",
  "zdshbz",
  "ｄｉｂａｏ",
  "huobao 最低",
  "living",
])("[I20] %s fits as typed", (search) => {
  expect(fits(search, false)).toBe(true);
});

describe("[I21] one mistake", () => {
  test.each([
    ["a wrong letter", "dibap"],
    ["a wrong first letter", "fibao"],
    ["a missing letter", "shenghobao"],
    ["a letter too many", "shengghuo"],
    ["swapped letters", "shegnhuo"],
    ["letters swapped in the middle", "zudiis"],
    ["swapped first letters", "uzidisheng"],
    ["a wrong initial", "zdshbx"],
    ["a missing initial", "zdsbzshqr"],
    ["a wrong character", "最底生活"],
    ["a missing character", "最低活保障"],
    ["a character too many", "最低的生活"],
    ["swapped characters", "最低活生保障"],
  ])("%s: %s", (_, search) => {
    expect(fits(search, false)).toBe(false);
    expect(fits(search)).toBe(true);
  });

  test.each(["dipap", "hengshou", "最高活生", "zdxxbz", "低报", "dx"])(
    "is not two, and not one in a short word: %s",
    (search) => {
      expect(fits(search)).toBe(false);
    },
  );

  test("never reaches over the end of a word into the next", () => {
    expect(fits("认低保确")).toBe(false);
    expect(fits("dibaozd")).toBe(false);
  });
});

test("every word has to fit", () => {
  expect(fits("最低 高龄", false)).toBe(false);
});

test("[I20] a whole word fits better than a beginning, that better than an inside, a mistake least", () => {
  const fitness = (search: string) =>
    fitnessOf(MINIMUM, wordsOf(search), true) ?? Number.NaN;
  const order = ["dibao", "dib", "ibao", "dibap"].map(fitness);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(order.length);
});

test("[I20] of two that fit alike the shorter name comes first", () => {
  const short = { name: "医保", searchText: "医保 yibao yb" };
  const long = { name: "医保转移接续", searchText: "医保 yibao yb" };
  expect(fitnessOf(short, wordsOf("yibao"), false)).toBeLessThan(
    fitnessOf(long, wordsOf("yibao"), false) ?? 0,
  );
});

test("ü is typed as v", () => {
  expect(searchWordsOf("lüxing")).toEqual(["lvxing"]);
});
