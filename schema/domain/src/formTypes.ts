/**
 * A form as data: JSON Schema draft 2020-12, with a few layout words. `x-…` words are annotations, so any
 * validator may read the schema too.
 *
 * | word | says |
 * | --- | --- |
 * | `x-title-en`, `x-description-en`, `x-unit`, `x-unit-en`, `x-enum-titles` | wording in two languages |
 * | `x-sections` (root), `x-section`, `x-order` | where a field stands |
 * | `x-widget` | how it is drawn |
 * | `x-shown-when` | drawn when any of these conditions holds; the field names a sibling |
 * | `x-dictionary` | which shared datum it is (`sharedData.ts`), or the answer to which question; inside a block it continues the block's own binding |
 * | `x-check` | a check that a pattern can't express: `residentId` or `creditCode` |
 */
export type FormSchema = {
  $id?: string;
  $ref?: string;
  $defs?: Record<string, FormSchema>;
  title?: string;
  description?: string;
  type?: string;
  properties?: Record<string, FormSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: FormSchema;
  allOf?: FormSchema[];
  if?: FormSchema;
  then?: FormSchema;
  enum?: FormValue[];
  const?: FormValue;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  readOnly?: boolean;
  "x-title-en"?: string;
  "x-description-en"?: string;
  "x-unit"?: string;
  "x-unit-en"?: string;
  "x-enum-titles"?: Record<string, { zh: string; en: string }>;
  "x-sections"?: { key: string; title: string; titleEn: string }[];
  "x-section"?: string;
  "x-order"?: number;
  "x-widget"?: string;
  "x-shown-when"?: { field: string; in: FormValue[] }[];
  "x-dictionary"?: string;
  "x-check"?: string;
};

export type FormValue = string | number | boolean;

export type FormWidget =
  | "text"
  | "number"
  | "date"
  | "select"
  | "radio"
  | "checkbox"
  | "textarea"
  | "table";

/** A field has one of these values; `field` is a path. */
export type FormCondition = { field: string; in: readonly FormValue[] };

/** All of the lists have to hold, each by any of its conditions. The empty rule always holds. */
export type FormRule = readonly (readonly FormCondition[])[];

export type FormSection = {
  key: string;
  title: string;
  titleEn: string;
  fields: FormField[];
};

/** A leaf of the form, ready to draw. Absent limits are null. */
export type FormField = {
  /** A JSON pointer from the form's root, e.g. `/applicant/name`; in a table's column, from the row. */
  path: string;
  /** The block that the field is in (applicant, agent …), for a heading. Null at the top level. */
  group: FormGroup | null;
  title: string;
  titleEn: string;
  help: string | null;
  helpEn: string | null;
  unit: string | null;
  unitEn: string | null;
  widget: FormWidget;
  type: "string" | "number" | "integer" | "boolean" | "array";
  /** Null: never required. Ask `isRequired`, which also knows about a block that may stay empty. */
  required: FormRule | null;
  shown: FormRule;
  readOnly: boolean;
  options: { value: FormValue; title: string; titleEn: string }[];
  format: string | null;
  pattern: string | null;
  minimum: number | null;
  maximum: number | null;
  multipleOf: number | null;
  minLength: number | null;
  maxLength: number | null;
  minItems: number | null;
  maxItems: number | null;
  dictionary: string | null;
  check: "residentId" | "creditCode" | null;
  /** The columns of a table. */
  columns: FormField[];
};

export type FormGroup = {
  path: string;
  title: string;
  titleEn: string;
  required: FormRule | null;
};
