import { ENTRY_KINDS } from "@onedoor/domain/facts";
import { SET_ASIDE_REASONS } from "@onedoor/domain/entries";
import { STAGES } from "@onedoor/domain/caseState";
import { expect, test } from "vitest";

const CHINESE = /\p{Script=Han}/u;

const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  ["./*.ts", "!./*.test.ts"],
  { eager: true },
);

test("no English wording has a Chinese character, and no Chinese one lacks one", () => {
  const wordings = Object.entries(modules).flatMap(([file, module]) =>
    wordingsIn(module).map((wording) => ({ file, ...wording })),
  );
  expect(wordings.length).toBeGreaterThan(150);
  for (const { file, zh, en } of wordings) {
    expect(en, `${file}: ${zh}`).not.toMatch(CHINESE);
    expect(en.trim(), `${file}: ${zh}`).not.toBe("");
    expect(zh, `${file}: ${en}`).toMatch(CHINESE);
  }
});

test("every stage, kind and reason has its words", async () => {
  const { stageWords } = await import("./stageWords.ts");
  const { entryKindWords } = await import("./entryKindWords.ts");
  const { setAsideWords } = await import("./setAsideWords.ts");
  expect(Object.keys(stageWords).sort()).toEqual([...STAGES].sort());
  expect(Object.keys(entryKindWords).sort()).toEqual([...ENTRY_KINDS].sort());
  expect(Object.keys(setAsideWords).sort()).toEqual(
    [...SET_ASIDE_REASONS].sort(),
  );
});

/** All `{ zh, en }` pairs in a module; phrases that are made from values are called with sample ones. */
function wordingsIn(value: unknown): { zh: string; en: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) {
    const [zh, en] = [sayAloud(value.zh), sayAloud(value.en)];
    return zh === null || en === null ? [] : [{ zh, en }];
  }
  return Object.values(value).flatMap(wordingsIn);
}

function sayAloud(phrase: unknown): string | null {
  if (typeof phrase === "string") return phrase;
  if (typeof phrase !== "function") return null;
  const said: unknown = Reflect.apply(phrase, undefined, [1, 2, 3, 4]);
  return typeof said === "string" ? said : null;
}
