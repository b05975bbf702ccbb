import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormField, FormSchema } from "@onedoor/domain/formTypes";
import { prefill } from "@onedoor/domain/prefill";
import { validateForm } from "@onedoor/domain/validateForm";
import { valueAt, withValueAt } from "@onedoor/domain/formData";
import { tidyForm } from "@onedoor/domain/tidyForm";
import { resolveSituations } from "@onedoor/domain/situations";
import { answerCombinations } from "@onedoor/domain/publishCheck";
import { parsePlainDate } from "@onedoor/domain/time";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { commonDefinitions, forms } from "./forms.ts";
import { sampleOf } from "./samples.ts";

const parsedToday = parsePlainDate("2026-06-01");
if (!parsedToday.ok) throw new Error("not a date");
const identities = { today: parsedToday.value, allowTestRegion: true };

function formOf(id: string): FormSchema {
  const form = forms[id];
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

const fieldsIn = (form: FormSchema): FormField[] =>
  fieldsOf(form, commonDefinitions).flatMap((section) => section.fields);
const withColumns = (fields: FormField[]): FormField[] =>
  fields.flatMap((field) => [field, ...field.columns]);

test("every item has a form and every form an item", () => {
  expect(Object.keys(forms).sort()).toEqual(
    catalogue.items.map(({ id }) => id).sort(),
  );
});

describe.each(catalogue.items.map((item) => [item.id, item] as const))(
  "the form of %s",
  (id, item) => {
    const form = formOf(id);
    const fields = fieldsIn(form);
    const sample = sampleOf(id);
    const problemsOf = (data: unknown) =>
      validateForm(form, commonDefinitions, data, identities);

    test("has at least eight fields of its own", () => {
      const own = Object.values(form.properties ?? {}).filter(
        (schema) => schema.$ref === undefined && schema.readOnly !== true,
      );
      expect(own.length).toBeGreaterThanOrEqual(8);
    });

    test("has an English word for every label, help, unit and choice", () => {
      const words = [
        form["x-title-en"],
        ...(form["x-sections"] ?? []).map(({ titleEn }) => titleEn),
        ...withColumns(fields).flatMap((field) => [
          field.titleEn,
          field.group?.titleEn ?? "none",
          field.help === null ? "none" : field.helpEn,
          field.unit === null ? "none" : field.unitEn,
          ...field.options.map((option) => option.titleEn),
        ]),
      ];
      // A name that fell back to the property's own would be in camel case.
      expect(
        words.filter(
          (word) =>
            word === null || !word || /\p{Script=Han}|[a-z][A-Z]/u.test(word),
        ),
      ).toEqual([]);
    });

    test("names only sections that it has, and puts something in each", () => {
      const keys = (form["x-sections"] ?? []).map(({ key }) => key);
      for (const schema of Object.values(form.properties ?? {}))
        expect(keys).toContain(schema["x-section"]);
      for (const section of fieldsOf(form, commonDefinitions))
        expect(section.fields).not.toEqual([]);
    });

    test("repeats the item's questions with the item's own options", () => {
      for (const situation of item.situations) {
        const field = fields.find(
          ({ dictionary }) => dictionary === `answers.${situation.id}`,
        );
        expect(field?.options.map(({ value }) => value)).toEqual(
          situation.options.map((option) => option.id),
        );
      }
    });

    test("takes the good sample, as it is and tidied", () => {
      expect(problemsOf(sample.form)).toEqual([]);
      expect(tidyForm(form, commonDefinitions, sample.form)).toEqual(
        sample.form,
      );
      expect(resolveSituations(item, sample.answers)).toMatchObject({
        ok: true,
        exit: null,
      });
    });

    test("refuses the sample without any one of the fields that it requires, naming it", () => {
      for (const field of form.required ?? []) {
        const data = withValueAt(sample.form, `/${field}`, undefined);
        expect(problemsOf(data)).toContainEqual({
          path: `/${field}`,
          rule: "required",
          params: {},
        });
      }
    });

    test("refuses a number below its minimum, a wrong choice and a wrong kind, naming the field", () => {
      for (const field of fields) {
        if (valueAt(sample.form, field.path) === undefined) continue;
        const spoil = (value: unknown) =>
          problemsOf(withValueAt(sample.form, field.path, value)).map(
            ({ path, rule }) => `${path} ${rule}`,
          );
        expect(spoil({})).toContain(`${field.path} type`);
        if (field.minimum !== null)
          expect(spoil(field.minimum - 1)).toContain(`${field.path} minimum`);
        if (field.options.length > 0 && field.type === "string")
          expect(spoil("no such choice")).toContain(`${field.path} enum`);
        if (field.format === "date")
          expect(spoil("2026-02-30")).toContain(`${field.path} format`);
      }
    });

    test("refuses a field that it doesn't have", () => {
      expect(problemsOf({ ...sample.form, favouriteColour: "red" })).toEqual([
        { path: "/favouriteColour", rule: "unknownField", params: {} },
      ]);
    });

    test("is filled in with the answers, for every combination of them", () => {
      for (const answers of answerCombinations(item)) {
        const dictionary = Object.fromEntries(
          Object.entries(answers).map(([key, value]) => [
            `answers.${key}`,
            value,
          ]),
        );
        expect(prefill(form, commonDefinitions, dictionary)).toEqual(answers);
      }
    });
  },
);

test("the applicant is filled in from the person that is known", () => {
  expect(
    prefill(formOf("np-homestead"), commonDefinitions, {
      "person.name": "周望舒",
      "person.phone": "10000000506",
    }),
  ).toEqual({ applicant: { name: "周望舒", phone: "10000000506" } });
});
