import { parseConditionText } from "./conditionText.ts";
import { isBlock, valueAt } from "./formData.ts";
import type { ItemSheet } from "./itemSheet.ts";
import { ITEM_SHEET_FORM } from "./itemSheetForm.ts";
import type { PlainDate } from "./time.ts";
import { type FormRuleName, validateForm } from "./validateForm.ts";

/** What is wrong with a sheet, cell by cell, before its rules as an item are asked. */
export interface SheetObjection {
  reason:
    | FormRuleName
    /** A text that is no condition. */
    | "noCondition"
    /** Two rows with one key. */
    | "repeatedKey"
    /** Comes into force before it is published. */
    | "inThePast";
  /** The cell, as a JSON pointer. */
  at: string;
}

/** Whether the sheet is filled in as `ITEM_SHEET_FORM` asks; empty where it is. */
export function objectionsToSheet(
  sheet: ItemSheet,
  today: PlainDate,
): SheetObjection[] {
  const filled = validateForm(ITEM_SHEET_FORM, ITEM_SHEET_FORM, sheet, {
    today,
    allowTestRegion: true,
  }).map(({ rule, path }) => ({ reason: rule, at: path }));
  const from = sheet["effectiveFrom"];
  return [
    ...filled,
    ...conditionCells(sheet)
      .filter(({ text }) => !parseConditionText(text).ok)
      .map(({ at }) => ({ reason: "noCondition" as const, at })),
    ...repeatedKeys(sheet),
    ...(typeof from === "string" && from < today
      ? [{ reason: "inThePast" as const, at: "/effectiveFrom" }]
      : []),
  ];
}

/** Tables whose rows have a condition, and its column. */
const CONDITIONS = [
  ["situations", "askedWhen"],
  ["materials", "condition"],
  ["fields", "shownWhen"],
] as const;

function conditionCells(sheet: ItemSheet): { at: string; text: string }[] {
  return CONDITIONS.flatMap(([table, column]) =>
    rowsOf(sheet[table]).flatMap((row, index) => {
      const text = row[column];
      return typeof text === "string" && text.trim() !== ""
        ? [{ at: `/${table}/${index}/${column}`, text }]
        : [];
    }),
  );
}

function repeatedKeys(sheet: ItemSheet): SheetObjection[] {
  const keys = rowsOf(sheet["fields"]).map((row) => valueAt(row, "/key"));
  return keys.flatMap((key, index) =>
    key !== undefined && keys.indexOf(key) !== index
      ? [{ reason: "repeatedKey" as const, at: `/fields/${index}/key` }]
      : [],
  );
}

function rowsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isBlock) : [];
}
