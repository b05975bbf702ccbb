import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "./applySituations.ts";
import { conditionText, parseConditionText } from "./conditionText.ts";
import type { Condition } from "./itemTypes.ts";

test.each<[string, Condition]>([
  ["agent=yes", { question: "agent", in: ["yes"] }],
  [" kind = a , b ", { question: "kind", in: ["a", "b"] }],
  [
    "agent=yes & age=80,90",
    {
      all: [
        { question: "agent", in: ["yes"] },
        { question: "age", in: ["80", "90"] },
      ],
    },
  ],
  [
    "agent=yes 或 非（age=80 且 kind=a）",
    {
      any: [
        { question: "agent", in: ["yes"] },
        {
          not: {
            all: [
              { question: "age", in: ["80"] },
              { question: "kind", in: ["a"] },
            ],
          },
        },
      ],
    },
  ],
])("[G3] %s is read as it is meant", (text, condition) => {
  expect(parseConditionText(text)).toEqual({ ok: true, value: condition });
});

test.each(["", "代办", "agent=", "=yes", "agent=yes &", "(agent=yes", "a=b c"])(
  "[G3] “%s” is no condition",
  (text) => {
    expect(parseConditionText(text)).toEqual({
      ok: false,
      reason: "malformed",
    });
  },
);

test("[G3] a text without end, or of brackets alone, is refused at once", () => {
  expect(parseConditionText("a=b|".repeat(1_000))).toEqual({
    ok: false,
    reason: "tooLong",
  });
  expect(parseConditionText("(".repeat(900))).toEqual({
    ok: false,
    reason: "malformed",
  });
});

const ANSWERS = ["a", "b", "c"];
const leaf = fc.record({
  question: fc.constantFrom("p", "q", "r"),
  in: fc.uniqueArray(fc.constantFrom(...ANSWERS), { minLength: 1 }),
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ not: tie("condition") }),
  ),
}));

test("[G3] what is written and read again holds for the same answers", () => {
  fc.assert(
    fc.property(condition, (one) => {
      const again = parseConditionText(conditionText(one));
      if (!again.ok) throw new Error(conditionText(one));
      for (const answers of everyAnswer())
        expect(holds(again.value, answers)).toBe(holds(one, answers));
    }),
  );
});

function everyAnswer(): Map<string, string>[] {
  return ANSWERS.flatMap((p) =>
    ANSWERS.flatMap((q) =>
      ANSWERS.map(
        (r) =>
          new Map([
            ["p", p],
            ["q", q],
            ["r", r],
          ]),
      ),
    ),
  );
}
