import type { PresentedMaterial } from "@onedoor/domain/checklist";
import { isShown, valueAt, withValueAt } from "@onedoor/domain/formData";
import { fieldsOf } from "@onedoor/domain/formSchema";
import { prefill } from "@onedoor/domain/prefill";
import type { FormSchema, FormSection } from "@onedoor/domain/formTypes";
import { tidyForm } from "@onedoor/domain/tidyForm";
import { type FormProblem, validateForm } from "@onedoor/domain/validateForm";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import {
  birthDateOf,
  parseResidentId,
  sexOf,
} from "@onedoor/domain/residentId";
import type { PlainDate } from "@onedoor/domain/time";
import type { PersonView } from "@onedoor/replica/Replica";
import { OWN_DEFINITIONS } from "../itemElements.ts";
import type { IntakeDraft } from "./intakeDraft.ts";

/** Where a prefilled value comes from. */
export type PrefillSource = "register" | "identityNumber" | "above" | "answers";

export interface IntakeForm {
  sections: readonly FormSection[];
  data: Record<string, unknown>;
  sources: Record<string, PrefillSource>;
  problems: readonly FormProblem[];
}

/** The item's form as it stands: what is known already, and over it what was typed. */
export function intakeForm(
  draft: IntakeDraft,
  form: FormSchema,
  context: {
    /** The applicant as the register has him. */
    person: PersonView | null;
    today: PlainDate;
    allowTestRegion: boolean;
  },
): IntakeForm {
  const known = knownOf(draft, context);
  const prefilled = prefill(form, OWN_DEFINITIONS, known.dictionary);
  const sections = fieldsOf(form, OWN_DEFINITIONS);
  const fields = sections.flatMap((section) => section.fields);
  const data = fields.reduce<Record<string, unknown>>(
    (filled, { path, readOnly }) =>
      !readOnly && Object.hasOwn(draft.typed, path)
        ? withValueAt(filled, path, draft.typed[path] ?? undefined)
        : filled,
    prefilled,
  );
  const sources = Object.fromEntries(
    fields.flatMap(({ path, dictionary }) =>
      dictionary === null ||
      Object.hasOwn(draft.typed, path) ||
      valueAt(prefilled, path) === undefined
        ? []
        : [[path, known.sourceOf(dictionary)]],
    ),
  );
  const tidy = tidyForm(form, OWN_DEFINITIONS, data);
  return {
    sections: sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => isShown(field, data)),
    })),
    data,
    sources,
    problems: validateForm(form, OWN_DEFINITIONS, tidy, context),
  };
}

/** Codes of the materials that are the item's own form, filled in here. */
export function formMaterials(item: ItemVersion): string[] {
  return item.materials
    .filter(({ sample }) => sample === "form")
    .map(({ code }) => code);
}

/** What is known before anybody is asked, by binding, and where each value is from. */
export function knownOf(
  draft: IntakeDraft,
  context: {
    person: PersonView | null;
    today: PlainDate;
    allowTestRegion: boolean;
  },
): {
  dictionary: Record<string, unknown>;
  sourceOf: (key: string) => PrefillSource;
} {
  const { applicant, agent, answers } = draft;
  const dictionary: Record<string, unknown> = {};
  const fromRegister = new Set<string>();
  const fromNumber = new Set<string>();
  for (const [question, answer] of Object.entries(answers))
    dictionary[`answers.${question}`] = answer;
  if (applicant.kind === "person") {
    const { person } = context;
    // People who found a firm are its representative first; a newborn child doesn't come to the window himself.
    const insured = answers["who"] === "newborn" ? [] : ["insured"];
    for (const role of ["person", "representative", ...insured]) {
      dictionary[`${role}.name`] = applicant.name;
      dictionary[`${role}.residentId`] = applicant.residentId;
      dictionary[`${role}.phone`] = applicant.phone;
      dictionary[`${role}.address`] = applicant.address;
      const id = parseResidentId(applicant.residentId, context);
      if (id.ok) {
        dictionary[`${role}.birthDate`] = birthDateOf(id.value);
        dictionary[`${role}.sex`] = sexOf(id.value);
        fromNumber.add(`${role}.birthDate`).add(`${role}.sex`);
      }
      if (draft.division !== null)
        dictionary[`${role}.division`] = draft.division;
      if (person !== null)
        for (const key of [
          "name",
          "residentId",
          "phone",
          "address",
          "division",
        ])
          fromRegister.add(`${role}.${key}`);
    }
  } else {
    dictionary["entity.name"] = applicant.name;
    dictionary["entity.creditCode"] = applicant.creditCode ?? undefined;
    dictionary["entity.representative"] = applicant.representative;
    dictionary["entity.phone"] = applicant.phone;
    dictionary["entity.address"] = applicant.address;
    dictionary["premises.address"] = applicant.address;
    dictionary["representative.name"] = applicant.representative;
  }
  if (agent !== null)
    for (const role of ["agent", "handler"])
      for (const [key, value] of Object.entries(agent))
        dictionary[`${role}.${key}`] = value;
  return {
    dictionary,
    sourceOf: (key) =>
      key.startsWith("answers.")
        ? "answers"
        : fromNumber.has(key)
          ? "identityNumber"
          : fromRegister.has(key)
            ? "register"
            : "above",
  };
}

/** What the checklist counts: the papers handed in, and the item's own form once it is filled in. */
export function presentedOf(
  draft: IntakeDraft,
  item: ItemVersion | null,
  form: IntakeForm | null,
): PresentedMaterial[] {
  const filled =
    item !== null && form !== null && form.problems.length === 0
      ? formMaterials(item)
      : [];
  return [
    ...draft.papers,
    ...filled.map((materialCode) => ({
      materialCode,
      // Filled in here and signed on the print: what a paper form would be.
      how: "original" as const,
    })),
  ];
}
