import { valueAt, withValueAt } from "@onedoor/domain/formData";
import type { FormField, FormSection } from "@onedoor/domain/formTypes";
import {
  maskAddress,
  maskBankAccount,
  maskName,
  maskPhone,
  maskResidentId,
} from "@onedoor/domain/masking";

/** The form with what says who somebody is hidden, also in the rows of its tables; what is hidden stays in its place. */
export function maskedForm(
  sections: readonly FormSection[],
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return maskFields(
    sections.flatMap(({ fields }) => fields),
    data,
  );
}

function maskFields(
  fields: readonly FormField[],
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const people = new Set(
    fields
      .filter(({ check }) => check === "residentId")
      .map(({ path }) => blockOf(path)),
  );
  return fields.reduce<Record<string, unknown>>(
    (masked, field) => {
      const value = valueAt(masked, field.path);
      const hidden = maskValue(field, value, people);
      return hidden === value
        ? masked
        : withValueAt(masked, field.path, hidden);
    },
    { ...data },
  );
}

/** `people`: the blocks that are about somebody with an identity number. A firm's name and address are public. */
function maskValue(
  field: FormField,
  value: unknown,
  people: ReadonlySet<string>,
): unknown {
  if (Array.isArray(value) && field.columns.length > 0)
    return value.map((row: unknown) =>
      isRecord(row) ? maskFields(field.columns, row) : row,
    );
  if (typeof value !== "string") return value;
  if (field.check === "residentId") return maskResidentId(value);
  const isOfPerson = people.has(blockOf(field.path));
  const leaf = leafOf(field.path);
  if (/phone$/iu.test(leaf)) return maskPhone(value);
  if (ACCOUNT.test(field.path)) return maskBankAccount(value);
  if (NAME.test(leaf) || (isOfPerson && leaf === "name"))
    return maskName(value);
  if (ADDRESS.test(leaf) || (isOfPerson && leaf === "address"))
    return maskAddress(value);
  return value;
}

const ACCOUNT = /(?:bankAccount\/number|bankAccount|accountNumber)$/iu;
const NAME =
  /^(?:representative|holder|recipient|\w*(?:contact|child|carer|insured|beneficiary|relative)Name)$/iu;
const ADDRESS = /^(?:residence|post|register)Address$/u;

function blockOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function leafOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
