import { describe, expect, test } from "vitest";
import {
  aMaterial,
  anItemVersion,
  anOption,
  aSituation,
} from "../testing/anItemVersion.ts";
import type { ItemVersion, LegalBasis } from "./itemTypes.ts";
import { answerCombinations, objectionsToPublishing } from "./publishCheck.ts";

const agent = aSituation("agent", [anOption("no"), anOption("yes")]);
const needs = (question: string, option: string) =>
  aMaterial("M1", {
    necessity: "situational",
    condition: { question, in: [option] },
  });

const aBasis = (changes: Partial<LegalBasis>): LegalBasis => ({
  title: "演示区政务服务条例",
  docNo: null,
  article: "第1条",
  rank: "law",
  certainty: "illustrative",
  ...changes,
});

describe("before it is published an item version", () => {
  test("is found in order when everything resolves", () => {
    expect(objectionsToPublishing(anItemVersion())).toEqual([]);
  });

  test.each<[string, Partial<ItemVersion>, string, string]>([
    [
      "a material under a question that isn't asked",
      { materials: [needs("weather", "fine")] },
      "unknownQuestion",
      "weather",
    ],
    [
      "a material under an option that isn't offered",
      { situations: [agent], materials: [needs("agent", "perhaps")] },
      "unknownOption",
      "agent=perhaps",
    ],
    [
      "an option that adds a material that isn't there",
      {
        situations: [
          aSituation("agent", [anOption("yes", { addMaterials: ["M9"] })]),
        ],
      },
      "unknownMaterial",
      "M9",
    ],
    [
      "a question that depends on a later one",
      {
        situations: [
          aSituation("first", [anOption("yes")], {
            question: "agent",
            in: ["yes"],
          }),
          agent,
        ],
      },
      "asksBackward",
      "agent",
    ],
    [
      "a question that no answer leads to",
      {
        situations: [
          agent,
          aSituation("never", [anOption("yes")], {
            all: [
              { question: "agent", in: ["yes"] },
              { question: "agent", in: ["no"] },
            ],
          }),
        ],
      },
      "unreachableQuestion",
      "never",
    ],
    [
      "a promise that is longer than the law allows",
      {
        promisedLimit: {
          limit: { value: 21, unit: "WD" },
          basis: null,
          certainty: null,
          note: null,
        },
      },
      "promiseBeyondStatute",
      anItemVersion().itemCode,
    ],
    [
      "[J8] an answer that promises more time than the law allows",
      {
        situations: [
          aSituation("kind", [
            anOption("slow", {
              changes: {
                handlingType: null,
                statutoryLimit: null,
                promisedLimit: { value: 21, unit: "WD" },
              },
            }),
          ]),
        ],
      },
      "promiseBeyondStatute",
      "kind=slow",
    ],
    [
      "[J8] an answer that leads back to the item",
      {
        situations: [
          aSituation("kind", [
            anOption("other", {
              redirect: {
                itemCode: anItemVersion().itemCode,
                itemName: "演示事项",
                itemNameEn: "Demonstration item",
              },
            }),
          ]),
        ],
      },
      "redirectsToItself",
      "kind=other",
    ],
    [
      "[J9] no basis in law",
      { legalBasis: [] },
      "noLegalBasis",
      anItemVersion().itemCode,
    ],
    [
      "[J9] a law without its article",
      { legalBasis: [aBasis({ article: null })] },
      "noLegalBasis",
      anItemVersion().itemCode,
    ],
    [
      "[J9] a document without its number",
      { legalBasis: [aBasis({ rank: "normative", docNo: "2022年" })] },
      "noLegalBasis",
      anItemVersion().itemCode,
    ],
    [
      "[J9] a licence that a document below a rule has set",
      {
        itemType: { code: "01", name: "行政许可", nameEn: "Licence" },
        legalBasis: [aBasis({ rank: "normative", docNo: "演府规〔2025〕3号" })],
      },
      "licenceWithoutLaw",
      anItemVersion().itemCode,
    ],
    [
      "the same material twice",
      { situations: [], materials: [aMaterial("M1"), aMaterial("M1")] },
      "repeatedMaterial",
      "M1",
    ],
  ])("may not have %s", (_, changes, reason, at) => {
    expect(objectionsToPublishing(anItemVersion(changes))).toContainEqual({
      reason,
      at,
    });
  });

  test("[J9] may rest on a document with its number, where it is no licence", () => {
    const legalBasis = [
      aBasis({ rank: "normative", article: null, docNo: "国发〔2017〕7号" }),
    ];
    expect(objectionsToPublishing(anItemVersion({ legalBasis }))).toEqual([]);
  });

  test("with very many combinations is looked at within a bound", () => {
    const options = Array.from({ length: 10 }, (_, i) => anOption(String(i)));
    const situations = Array.from({ length: 8 }, (_, i) =>
      aSituation(`q${i}`, options),
    );
    const item = anItemVersion({ situations });
    expect([...answerCombinations(item)].length).toBe(20_000);
  });
});
