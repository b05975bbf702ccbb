import { expect, test } from "vitest";
import { searchTextOf } from "./searchTextOf.ts";

test("an item is found by its names, by what people call it, by full pinyin and by initials", () => {
  expect(
    searchTextOf({
      name: "最低生活保障审核确认",
      nameEn: "Minimum Living Allowance",
      alsoCalled: ["低保"],
    }),
  ).toBe(
    "最低生活保障审核确认 低保 minimum living allowance zuidishenghuobaozhangshenhequeren dibao zdshbzshqr db",
  );
});

test("brackets have no sound, and ü is typed as v", () => {
  expect(
    searchTextOf({ name: "旅行社(新办)", nameEn: "Travel", alsoCalled: [] }),
  ).toBe("旅行社(新办) travel lvxingshexinban lxsxb");
});

test.each([
  ["重庆银行开户", "chongqingyinhangkaihu", "cqyhkh"],
  ["音乐会审批", "yinyuehuishenpi", "yyhsp"],
  ["重量检定", "zhongliangjianding", "zljd"],
  ["行政许可", "xingzhengxuke", "xzxk"],
  ["长期护理", "changqihuli", "cqhl"],
  ["校长任职", "xiaozhangrenzhi", "xzrz"],
])("%s is read as it is read here: %s", (name, pinyin, initials) => {
  const words = searchTextOf({ name, nameEn: "", alsoCalled: [] }).split(" ");
  expect(words.slice(-2)).toEqual([pinyin, initials]);
});
