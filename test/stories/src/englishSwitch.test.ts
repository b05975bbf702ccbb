import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "vitest/node";
import { describe, expect, test } from "vitest";

const CLIENT = fileURLToPath(new URL("../../../client/", import.meta.url));
const HAN = /\p{Script=Han}/u;

/** What is written in the language of the law, whatever the interface speaks: papers and what is quoted on them. */
const LEGAL_TEXT = [
  // What an item says, in Chinese as the law gives it, with its English name in a field of its own.
  "office/src/items/newSheet.ts",
  "ui/src/papers/documentSeries.ts",
  "ui/src/papers/refusalBasis.ts",
  "office/src/acts/decisions.ts: 经审查，符合条件，同意。",
  "office/src/acts/reviewing.ts: 同意，转下一环节。",
  "office/src/acts/reviewing.ts: 情况属实。",
  // As the register of people writes a relation.
  "station/src/village/headOf.ts: 户主",
  // What is agreed to and signed.
  "station/src/intake/reuseConsent.ts",
  "office/src/acts/timedProcedures.ts: 《中华人民共和国行政许可法》第四十五条",
];
/** Both languages side by side in a row, of which one is taken. */
const PAIRS = [
  "ui/src/papers/paperParts.ts: 第（一）、（二）项",
  "ui/src/papers/paperParts.ts: 第（四）项",
  "ui/src/papers/paperParts.ts: 第（五）项",
  "ui/src/words/dateWords.ts: 分钟",
  "ui/src/words/dateWords.ts: 小时",
  "ui/src/words/dateWords.ts: 天",
];
/** The switch names each language in that language. */
const OWN_NAME = ["ui/src/LanguageSwitch.tsx: 中文"];

const files = globSync("{ui,station,office}/src/**/*.{ts,tsx}", {
  cwd: CLIENT,
})
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));

describe("the English switch", () => {
  test("leaves no Chinese in the interface: every Chinese phrase in its code stands across from an English one", () => {
    expect(files.length).toBeGreaterThan(150);
    const left = files.flatMap((file) =>
      chineseWithoutEnglish(parsed(file)).map((text) => `${file}: ${text}`),
    );
    const allowed = [...LEGAL_TEXT, ...PAIRS, ...OWN_NAME];
    expect(
      left.filter((one) => !allowed.some((known) => one.startsWith(known))),
    ).toEqual([]);
    // An exception that nobody needs any more hides the next mistake.
    expect(
      allowed.filter((known) => !left.some((one) => one.startsWith(known))),
    ).toEqual([]);
  });

  test("has no Chinese on its English side", () => {
    const wordings = files.flatMap((file) =>
      englishSides(parsed(file)).map((texts) => ({ file, texts })),
    );
    expect(wordings.length).toBeGreaterThan(500);
    expect(
      wordings.filter(({ texts }) => texts.some((text) => HAN.test(text))),
    ).toEqual([]);
  });
});

interface Node {
  type: string;
  [child: string]: unknown;
}

interface Source {
  text: string;
  program: Node;
}

function parsed(file: string): Source {
  const text = readFileSync(CLIENT + file, "utf8");
  const program: unknown = parseAst(text, {
    lang: file.endsWith("x") ? "tsx" : "ts",
  });
  if (!isNode(program)) throw new Error(`${file} doesn't parse`);
  return { text, program };
}

/** Chinese that is shown in either language. */
function chineseWithoutEnglish({ text, program }: Source): string[] {
  const from = (node: Node): string[] => {
    if (isSide(node, "zh")) return [];
    const chosen = node.type === "ConditionalExpression" && asksLanguage(node);
    const skipped = !chosen
      ? undefined
      : chosen === "zh"
        ? node["consequent"]
        : node["alternate"];
    return [
      ...textsOf(node).filter((one) => HAN.test(one)),
      ...childrenOf(node)
        .filter((child) => child !== skipped)
        .flatMap(from),
    ];
  };
  /** The language that a condition asks for, if it asks for one. */
  const asksLanguage = ({ test: condition }: Node) => {
    if (!isNode(condition)) return undefined;
    const words = text.slice(
      Number(condition["start"]),
      Number(condition["end"]),
    );
    if (/=== "en"|!== "zh"/.test(words)) return "en";
    return /=== "zh"|\bzh\b/.test(words) ? "zh" : undefined;
  };
  return from(program).map((one) => one.trim());
}

/** The texts of each `en` that stands beside a `zh`. */
function englishSides({ program }: Source): string[][] {
  const from = (node: Node): string[][] => [
    ...(node.type === "ObjectExpression" &&
    childrenOf(node).some((child) => isSide(child, "zh"))
      ? childrenOf(node)
          .filter((child) => isSide(child, "en"))
          .map(allTexts)
      : []),
    ...childrenOf(node).flatMap(from),
  ];
  return from(program);
}

function allTexts(node: Node): string[] {
  return [...textsOf(node), ...childrenOf(node).flatMap(allTexts)];
}

function isSide(node: Node, language: "zh" | "en"): boolean {
  const { type, key } = node;
  return type === "Property" && isNode(key) && key["name"] === language;
}

/** What a node itself says: a string, a piece of a template, or text between tags. */
function textsOf({ type, value }: Node): string[] {
  if (type === "TemplateElement")
    return isRecord(value) ? [String(value["cooked"])] : [];
  return (type === "Literal" || type === "JSXText") && typeof value === "string"
    ? [value]
    : [];
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value["type"] === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
