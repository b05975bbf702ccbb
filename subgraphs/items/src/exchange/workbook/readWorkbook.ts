import { UnreadableFile } from "../UnreadableFile.ts";
import { attribute, type XmlToken, xmlTokens } from "./xmlTokens.ts";
import { readZip } from "./zipFile.ts";

export interface WorkbookCell {
  /** A number is one only where the workbook says so: codes of digits alone are texts. */
  value: string | number | boolean;
}

export interface WorkbookSheet {
  name: string;
  /** By row and column, both from 0; empty cells are left out. */
  rows: ReadonlyMap<number, ReadonlyMap<number, WorkbookCell["value"]>>;
}

/** What a sheet may not have, since what it shows isn't what it holds. */
export interface WorkbookObjection {
  sheet: string;
  /** `C17`, or a range. */
  cell: string;
  reason: "formula" | "mergedCells" | "errorValue";
}

const BOUNDS = { mostBytes: 250_000_000, mostFiles: 500 };
export const MOST_FILE_BYTES = 60_000_000;
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;
const MOST_OBJECTIONS = 1_000;
const COLUMN_BASE = 26;

/** The sheets of an .xlsx file and what speaks against them. Throws `UnreadableFile` for a file that is none. */
export function readWorkbook(bytes: Buffer): {
  sheets: readonly WorkbookSheet[];
  objections: readonly WorkbookObjection[];
} {
  if (bytes.length > MOST_FILE_BYTES)
    throw new UnreadableFile("tooLarge", `${bytes.length} bytes`);
  const zip = readZip(bytes, BOUNDS);
  const macros = zip.names.find((name) =>
    /vbaProject|\/macrosheets\//i.test(name),
  );
  if (macros !== undefined) throw new UnreadableFile("macros", macros);
  const read = (name: string) => {
    const file = zip.read(name);
    if (file === undefined) throw new UnreadableFile("notSpreadsheet", name);
    return xmlTokens(file, name);
  };
  const texts = zip.names.includes("xl/sharedStrings.xml")
    ? [...textsIn(read("xl/sharedStrings.xml"), "si")]
    : [];
  const targets = new Map<string, string>();
  for (const token of read("xl/_rels/workbook.xml.rels"))
    if (token.kind === "open" && token.name === "Relationship")
      targets.set(
        attribute(token.attributes, "Id") ?? "",
        pathOf(attribute(token.attributes, "Target") ?? ""),
      );
  const objections: WorkbookObjection[] = [];
  const sheets: WorkbookSheet[] = [];
  for (const token of read("xl/workbook.xml")) {
    if (token.kind !== "open" || token.name !== "sheet") continue;
    const name = attribute(token.attributes, "name") ?? "";
    const target = targets.get(relationOf(token.attributes)) ?? "";
    sheets.push({
      name,
      rows: rowsOf(read(target), { name, texts, objections }),
    });
  }
  return { sheets, objections: objections.slice(0, MOST_OBJECTIONS) };
}

/** `A` is 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / COLUMN_BASE);
  return (
    (rest === 0 ? "" : columnName(rest - 1)) +
    String.fromCharCode(65 + (column % COLUMN_BASE))
  );
}

/** Not `sheetId`, which is something else. */
function relationOf(attributes: string): string {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
}

function pathOf(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The text of each element of this name: its runs together, without the readings that some programs add. */
function* textsIn(
  tokens: Iterable<XmlToken>,
  element: string,
): Generator<string> {
  let text: string | undefined;
  let isText = false;
  let isReading = false;
  for (const token of tokens) {
    if (token.kind === "text") {
      if (isText && !isReading && text !== undefined) text += token.text;
      continue;
    }
    const opens = token.kind === "open" && !token.isEmpty;
    if (token.name === "t") isText = opens;
    else if (token.name === "rPh") isReading = opens;
    else if (token.name === element) {
      if (opens) text = "";
      else {
        yield unescaped(text ?? "");
        text = undefined;
      }
    }
  }
}

interface SheetReading {
  name: string;
  texts: readonly string[];
  objections: WorkbookObjection[];
}

function rowsOf(
  tokens: Iterable<XmlToken>,
  { name, texts, objections }: SheetReading,
): WorkbookSheet["rows"] {
  const rows = new Map<number, Map<number, WorkbookCell["value"]>>();
  let row = -1;
  let column = -1;
  let type = "n";
  let text = "";
  let taken = false;
  const object = (cell: string, reason: WorkbookObjection["reason"]) => {
    if (objections.length < MOST_OBJECTIONS)
      objections.push({ sheet: name, cell, reason });
  };
  const put = () => {
    if (text === "" && type !== "inlineStr") return;
    if (type === "e") object(cellName(row, column), "errorValue");
    const value = valueOf(type, text, texts);
    if (value !== "") {
      const cells = rows.get(row) ?? new Map<number, WorkbookCell["value"]>();
      rows.set(row, cells.set(column, value));
    }
  };
  for (const token of tokens) {
    if (token.kind === "text") {
      if (taken) text += token.text;
      continue;
    }
    if (token.kind === "open")
      switch (token.name) {
        case "row":
          row = numberOf(attribute(token.attributes, "r")) ?? row + 1;
          column = -1;
          // Programs write rows that only have a height or a colour; cells make a row.
          break;
        case "c": {
          const reference = attribute(token.attributes, "r");
          column = reference === undefined ? column + 1 : columnOf(reference);
          type = attribute(token.attributes, "t") ?? "n";
          text = "";
          if (row >= MOST_ROWS)
            throw new UnreadableFile("tooLarge", `${name}!${row + 1}`);
          if (column >= MOST_COLUMNS)
            throw new UnreadableFile(
              "tooLarge",
              `${name}!${cellName(row, column)}`,
            );
          break;
        }
        case "f":
          object(cellName(row, column), "formula");
          break;
        case "mergeCell":
          object(attribute(token.attributes, "ref") ?? "", "mergedCells");
          break;
      }
    if (token.name === "v" || token.name === "t")
      taken = token.kind === "open" && !token.isEmpty;
    if (token.kind === "close" && token.name === "c") put();
  }
  return rows;
}

function valueOf(
  type: string,
  text: string,
  texts: readonly string[],
): WorkbookCell["value"] {
  switch (type) {
    case "s":
      return texts[Number(text)] ?? "";
    case "b":
      return text === "1";
    case "n":
      return Number(text);
    default:
      return unescaped(text);
  }
}

/** Row numbers count from 1. */
function numberOf(text: string | undefined): number | undefined {
  return text === undefined || !/^\d{1,7}$/.test(text)
    ? undefined
    : Number(text) - 1;
}

function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "";
  return (
    [...letters].reduce(
      (sum, letter) => sum * COLUMN_BASE + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Characters that XML can't hold are written as `_x000D_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
