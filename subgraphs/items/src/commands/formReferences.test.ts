import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormSchema } from "@onedoor/domain/formTypes";
import type { PlainDate } from "@onedoor/domain/time";
import { validateForm } from "@onedoor/domain/validateForm";
import { describe, expect, test } from "vitest";
import { commonDefinitions, forms } from "../seed/forms.ts";
import { sampleOf } from "../seed/samples.ts";
import { selfContainedForm } from "./formReferences.ts";

const identities = {
  today: "2026-06-01" as PlainDate,
  allowTestRegion: true,
};

describe.each(Object.entries(forms))(
  "%s, carrying its definitions",
  (id, form) => {
    const alone = selfContainedForm(form, commonDefinitions);
    const nothing: FormSchema = { $defs: {} };

    test("refers to nothing outside", () => {
      expect(JSON.stringify(alone)).not.toContain("common.json#");
    });

    test("draws the same fields, without another document", () => {
      expect(fieldsOf(alone, nothing)).toEqual(
        fieldsOf(form, commonDefinitions),
      );
    });

    test("finds the same problems, without another document", () => {
      const sample = sampleOf(id).form;
      const [, ...others] = Object.keys(sample);
      const applications: unknown[] = [
        sample,
        {},
        Object.fromEntries(others.map((key) => [key, sample[key]])),
        { ...sample, applicant: {}, delivery: { method: 7 } },
        Object.fromEntries(Object.keys(sample).map((key) => [key, -1])),
      ];
      for (const application of applications)
        expect(validateForm(alone, alone, application, identities)).toEqual(
          validateForm(form, commonDefinitions, application, identities),
        );
    });
  },
);

test("only the definitions that a form uses come with it, and what these use", () => {
  const definitions: FormSchema = {
    $defs: {
      person: { properties: { phone: { $ref: "#/$defs/phone" } } },
      phone: { type: "string" },
      unused: { type: "string" },
    },
  };
  expect(
    selfContainedForm(
      { properties: { who: { $ref: "common.json#/$defs/person" } } },
      definitions,
    ),
  ).toEqual({
    properties: { who: { $ref: "#/$defs/person" } },
    $defs: {
      person: { properties: { phone: { $ref: "#/$defs/phone" } } },
      phone: { type: "string" },
    },
  });
});
