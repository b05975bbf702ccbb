import { expect, test } from "vitest";
import { aForm, definitions } from "../testing/aForm.ts";
import { prefill } from "./prefill.ts";
import { tidyForm } from "./tidyForm.ts";

test("a form is filled in from what is known of the person and from the answers", () => {
  expect(
    prefill(aForm, definitions, {
      "person.name": "林晓禾",
      "answers.agent": "no",
    }),
  ).toEqual({ applicant: { name: "林晓禾" }, agent: "no" });
});

test("what doesn't suit a field, or isn't shown, is not filled in", () => {
  expect(
    prefill(aForm, definitions, {
      "person.name": 7,
      "answers.agent": "perhaps",
      "agent.name": "白川",
    }),
  ).toEqual({});
});

test("a tidy form keeps neither empty texts nor a block that is no longer shown", () => {
  expect(
    tidyForm(aForm, definitions, {
      applicant: { name: "林晓禾", residentId: " " },
      agent: "no",
      agentPerson: { name: "白川" },
      storeys: 0,
      rows: [{ income: 3 }, {}],
    }),
  ).toEqual({
    applicant: { name: "林晓禾" },
    agent: "no",
    storeys: 0,
    rows: [{ income: 3 }],
  });
});
