import fc from "fast-check";
import { expect, test } from "vitest";
import { GramIndex } from "./GramIndex.ts";

const character = fc.constantFrom(..."abcd低保最 ");
const text = fc.string({ unit: character, maxLength: 12 });

test("no text that holds a word is left out", () => {
  fc.assert(
    fc.property(fc.array(text), text, (texts, word) => {
      const found = new GramIndex(texts).textsWith(word);
      const holding = texts.flatMap((one, i) =>
        one.includes(word) ? [i] : [],
      );
      if (found !== undefined)
        expect([...found]).toEqual(expect.arrayContaining(holding));
    }),
  );
});

test("texts without the word are mostly left out", () => {
  const texts = ["最低生活保障 zuidi", "高龄津贴 gaoling", "低保 dibao"];
  const index = new GramIndex(texts);
  expect([...(index.textsWith("低保") ?? [])]).toEqual([2]);
  expect([...(index.textsWith("gaol") ?? [])]).toEqual([1]);
  expect([...(index.textsWith("失业") ?? [])]).toEqual([]);
});

test.each(["", "d", "db", "低"])("of %j it can't say anything", (word) => {
  expect(new GramIndex(["低保 db"]).textsWith(word)).toBeUndefined();
});

test("of several words it names the texts with any of them, once and in order", () => {
  const index = new GramIndex(["低保", "高龄", "低保高龄", "失业"]);
  expect([...(index.textsWithAny(["高龄", "低保"]) ?? [])]).toEqual([0, 1, 2]);
  expect(index.textsWithAny(["高龄", "低"])).toBeUndefined();
});
