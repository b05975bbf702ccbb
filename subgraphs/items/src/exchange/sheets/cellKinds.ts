import type { TimeLimit } from "@onedoor/domain/timeLimit";

/** How a value of an item stands in a cell. */
export type CellKind =
  | "text"
  /** Empty is null; an empty text is written as `""`. */
  | "optionalText"
  /** 是 or 否. */
  | "yesNo"
  | "count"
  | "optionalCount"
  /** Texts, one a line; as JSON where one of them has lines itself. */
  | "lines"
  /** `10 WD`; empty is null. */
  | "limit"
  /** What has a structure of its own; empty is null. */
  | "json";

export type CellValue = string | number | boolean;

/** What a cell of the kind should be, for whoever filled it in. */
export const EXPECTED: Readonly<Record<CellKind, string>> = {
  text: "text",
  optionalText: "text or empty",
  yesNo: "是 or 否",
  count: "a whole number from 0 on",
  optionalCount: "a whole number from 0 on, or empty",
  lines: "texts, one a line",
  limit: "a limit such as 10 WD (WD, CD, H, INSTANT), or empty",
  json: "JSON, or empty",
};

const YES = "是";
const NO = "否";
const EMPTY_TEXT = '""';
const DEEPEST = 30;
/** A program that makes another kind of file of it, as CSV, would take such a text for a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r']/;

export function writeCell(kind: CellKind, value: unknown): string | number {
  switch (kind) {
    case "text":
      return guarded(String(value));
    case "optionalText":
      return writeOptionalText(value as string | null);
    case "yesNo":
      return value === true ? YES : NO;
    case "count":
    case "optionalCount":
      return value === null ? "" : Number(value);
    case "lines":
      return writeLines(value as readonly string[]);
    case "limit": {
      if (value === null) return "";
      const limit = value as TimeLimit;
      return `${limit.value} ${limit.unit}`;
    }
    case "json":
      return value === null ? "" : JSON.stringify(value);
  }
}

/** Undefined for what is none of the kind. */
export function readCell(
  kind: CellKind,
  cell: CellValue | undefined,
): { value: unknown } | undefined {
  if (kind === "count" || kind === "optionalCount") {
    if (cell === undefined)
      return kind === "count" ? undefined : { value: null };
    const isCount =
      typeof cell === "number"
        ? Number.isInteger(cell) && cell >= 0
        : typeof cell === "string" && /^\d{1,9}$/.test(cell);
    return isCount ? { value: Number(cell) } : undefined;
  }
  if (kind === "yesNo") {
    if (typeof cell === "boolean") return { value: cell };
    return cell === YES || cell === NO ? { value: cell === YES } : undefined;
  }
  // A number has lost what a code had: zeros before it, digits behind the fifteenth.
  if (cell !== undefined && typeof cell !== "string") return undefined;
  const text = cell ?? "";
  switch (kind) {
    case "text":
      return { value: unguarded(text) };
    case "optionalText":
      if (text === "") return { value: null };
      return { value: text === EMPTY_TEXT ? "" : unguarded(text) };
    case "lines":
      return readLines(text);
    case "limit": {
      if (text === "") return { value: null };
      const [, value, unit] = /^(\d{1,6}) (WD|CD|H|INSTANT)$/.exec(text) ?? [];
      return unit === undefined
        ? undefined
        : { value: { value: Number(value), unit } };
    }
    case "json":
      return text === "" ? { value: null } : readJson(text);
  }
}

function writeOptionalText(text: string | null): string {
  if (text === null) return "";
  if (text === "") return EMPTY_TEXT;
  return text === EMPTY_TEXT ? `'${EMPTY_TEXT}` : guarded(text);
}

function writeLines(lines: readonly string[]): string {
  const isPlain =
    !lines.some((line) => line === "" || /[\r\n]/.test(line)) &&
    lines[0]?.startsWith("[") !== true;
  return isPlain ? guarded(lines.join("\n")) : JSON.stringify(lines);
}

function readLines(text: string): { value: string[] } | undefined {
  if (text === "") return { value: [] };
  if (!text.startsWith("[")) return { value: unguarded(text).split(/\r?\n/) };
  const read = readJson(text);
  return isTexts(read?.value) ? { value: read.value } : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function readJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, DEEPEST) ? undefined : { value };
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (
    levels === 0 ||
    Object.values(value).some((inner) => isDeeper(inner, levels - 1))
  );
}

function guarded(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
