import { parsePlainDate, type PlainDate } from "@onedoor/domain/time";
import type { Wording } from "@onedoor/ui/words/wording";
import type { ActField } from "./ActPlan.ts";
import { fieldLabels } from "./fieldLabels.ts";

type LabelledField = keyof typeof fieldLabels;

export function textField(
  name: LabelledField,
  more: {
    required?: boolean;
    initial?: string;
    suggestions?: readonly string[];
    most?: number;
  } = {},
): ActField {
  return {
    name,
    label: fieldLabels[name],
    input: "text",
    initial: "",
    required: false,
    most: 4000,
    ...more,
  };
}

export function choiceField(
  name: LabelledField,
  choices: readonly { value: string; label: Wording }[],
  initial?: string,
): ActField {
  return {
    name,
    label: fieldLabels[name],
    input: "choice",
    choices,
    initial: initial ?? choices[0]?.value ?? "",
    required: true,
  };
}

/** Every member of a closed set, to choose from. */
export function optionsOf<K extends string>(
  words: Readonly<Record<K, Wording>>,
): { value: string; label: Wording }[] {
  return Object.entries<Wording>(words).map(([value, label]) => ({
    value,
    label,
  }));
}

/** The chosen member of a closed set; the choices offered are its keys. */
export function memberOf<K extends string>(
  words: Readonly<Record<K, Wording>>,
  value: string,
  otherwise: NoInfer<K>,
): K {
  const keys: readonly string[] = Object.keys(words);
  return keys.includes(value) ? (value as K) : otherwise;
}

/** Null for what is no date, also for nothing. */
export function dateFrom(text: string): PlainDate | null {
  const date = parsePlainDate(text);
  return date.ok ? date.value : null;
}
