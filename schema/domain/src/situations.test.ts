import { describe, expect, test } from "vitest";
import {
  aMaterial,
  anItemVersion,
  anOption,
  aSituation,
} from "../testing/anItemVersion.ts";
import { questionsToAsk, resolveSituations } from "./situations.ts";

const codesFor = (answers: Record<string, string>): string[] => {
  const resolved = resolveSituations(anItemVersion(), answers);
  return resolved.ok
    ? resolved.materials.map(({ material }) => material.code)
    : [];
};

describe("the situations of an item", () => {
  test("bring in a material only for the answer that asks for it", () => {
    expect(codesFor({ agent: "no" })).toEqual(["M1"]);
    expect(codesFor({ agent: "yes" })).toEqual(["M1", "M2"]);
  });

  test("name the questions that are still open", () => {
    expect(resolveSituations(anItemVersion(), {})).toEqual({
      ok: false,
      asked: ["agent"],
      unanswered: ["agent"],
      unknown: [],
    });
  });

  test("do not accept an answer that the question doesn't offer, nor one to a question that isn't there", () => {
    const resolved = resolveSituations(anItemVersion(), {
      agent: "perhaps",
      weather: "fine",
    });
    expect(resolved).toMatchObject({
      ok: false,
      unanswered: ["agent"],
      unknown: [
        { questionId: "agent", answer: "perhaps" },
        { questionId: "weather", answer: "fine" },
      ],
    });
  });

  test("are not fooled by the names that every object inherits", () => {
    const item = anItemVersion({
      situations: [aSituation("toString", [anOption("no")])],
    });
    expect(resolveSituations(item, {})).toMatchObject({
      ok: false,
      unanswered: ["toString"],
    });
  });

  const follow = anItemVersion({
    situations: [
      aSituation("kind", [anOption("a"), anOption("b")]),
      aSituation("detail", [anOption("no"), anOption("yes")], {
        question: "kind",
        in: ["b"],
      }),
    ],
    materials: [
      aMaterial("M1", {
        necessity: "situational",
        condition: {
          any: [
            { question: "kind", in: ["a"] },
            { question: "detail", in: ["yes"] },
          ],
        },
      }),
    ],
  });

  test("ask a follow-up question only where it applies", () => {
    expect(questionsToAsk(follow, {}).map(({ id }) => id)).toEqual(["kind"]);
    expect(questionsToAsk(follow, { kind: "a" }).map(({ id }) => id)).toEqual([
      "kind",
    ]);
    expect(questionsToAsk(follow, { kind: "b" }).map(({ id }) => id)).toEqual([
      "kind",
      "detail",
    ]);
  });

  test("give no effect to the answer of a question that no longer applies", () => {
    const resolved = resolveSituations(follow, { kind: "a", detail: "yes" });
    expect(resolved.ok && resolved.chosen.map((one) => one.option.id)).toEqual([
      "a",
    ]);
  });

  test("end at a redirect, without asking the rest", () => {
    const redirect = { itemCode: null, itemName: "备案", itemNameEn: "Filing" };
    const item = anItemVersion({
      situations: [
        aSituation("kind", [anOption("other", { redirect })]),
        aSituation("agent", [anOption("no"), anOption("yes")]),
      ],
    });
    expect(resolveSituations(item, { kind: "other" })).toMatchObject({
      ok: true,
      asked: ["kind"],
      materials: [],
      redirect,
    });
  });

  test("say when nothing has to be applied for", () => {
    const item = anItemVersion({
      situations: [
        aSituation("small", [anOption("yes", { notRequired: true })]),
      ],
    });
    expect(resolveSituations(item, { small: "yes" })).toMatchObject({
      ok: true,
      exit: { kind: "notRequired" },
      redirect: null,
    });
  });
});
