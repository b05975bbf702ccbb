import { expect, test } from "vitest";

const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  ["./*.ts", "!./*.test.ts"],
  { eager: true },
);

test("no sentence of the English interface has a Chinese character", () => {
  const wordings = Object.entries(modules).flatMap(([file, module]) =>
    wordingsIn(module).map((wording) => ({ file, ...wording })),
  );
  expect(wordings.length).toBeGreaterThan(300);
  for (const { file, zh, en } of wordings)
    expect(en, `${file}: ${zh}`).not.toMatch(/\p{Script=Han}/u);
});

test("both languages of a sentence take the same values", () => {
  for (const { zh, en } of Object.values(modules).flatMap(pairsIn))
    if (typeof zh === "function" && typeof en === "function")
      expect(en.length, zh.toString()).toBeLessThanOrEqual(zh.length);
});

function pairsIn(value: unknown): { zh: unknown; en: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [{ zh: value.zh, en: value.en }];
  return Object.values(value).flatMap(pairsIn);
}

function wordingsIn(value: unknown): { zh: string; en: string }[] {
  return pairsIn(value).map(({ zh, en }) => ({
    zh: sayAloud(zh),
    en: sayAloud(en),
  }));
}

function sayAloud(phrase: unknown): string {
  if (typeof phrase !== "function") return String(phrase);
  return String(Reflect.apply(phrase, undefined, [1, 2, 3, 4]));
}
