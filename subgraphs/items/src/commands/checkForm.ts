import type { FormSchema } from "@onedoor/domain/formTypes";
import { parseForm } from "@onedoor/domain/parseForm";
import { objectionsToBindings } from "@onedoor/domain/sharedData";
import { objectionsToReferences } from "./formReferences.ts";
import type { PublishRefusalReason } from "./PublishResult.ts";

export type FormCheck =
  | { ok: true; form: FormSchema; formDefinitions: FormSchema }
  | { ok: false; refusals: readonly FormRefusal[] };

interface FormRefusal {
  reason: PublishRefusalReason;
  details: readonly string[];
}

/** Checks a form with the definitions that it refers to. Items that share both, as objects, share the answer. */
export function checkForm(form: unknown, definitions: unknown): FormCheck {
  if (!isObject(form) || !isObject(definitions))
    return checkAnew(form, definitions);
  const ofForm = answers.get(form) ?? new WeakMap<object, FormCheck>();
  answers.set(form, ofForm);
  const answer = ofForm.get(definitions) ?? checkAnew(form, definitions);
  ofForm.set(definitions, answer);
  return answer;
}

const answers = new WeakMap<object, WeakMap<object, FormCheck>>();

function checkAnew(form: unknown, definitions: unknown): FormCheck {
  const parsedForm = parseForm(form);
  if (!parsedForm.ok) return malformed([parsedForm.reason]);
  const parsed = parseForm(definitions);
  if (!parsed.ok) return malformed([`definitions: ${parsed.reason}`]);
  const objections = objectionsToReferences(parsedForm.value, parsed.value);
  const refusals: FormRefusal[] = (
    ["malformedForm", "unresolvedReference"] as const
  ).flatMap((reason) => {
    const details = objections
      .filter((one) => one.reason === reason)
      .map((one) => one.at);
    return details.length === 0 ? [] : [{ reason, details }];
  });
  const bindings = objectionsToBindings(parsedForm.value, parsed.value);
  if (bindings.length > 0)
    refusals.push({
      reason: "wrongBinding",
      details: bindings.map((one) => `${one.reason}: ${one.at}`),
    });
  return refusals.length > 0
    ? { ok: false, refusals }
    : { ok: true, form: parsedForm.value, formDefinitions: parsed.value };
}

function malformed(details: readonly string[]): FormCheck {
  return { ok: false, refusals: [{ reason: "malformedForm", details }] };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
