import { cellName, type WorkbookSheet } from "../workbook/readWorkbook.ts";
import { type CellValue, EXPECTED, readCell } from "./cellKinds.ts";
import type { ItemSheet, SheetColumn } from "./itemSheets.ts";
import { columnsOf } from "./writeItemsSheets.ts";

/** Something wrong at one place of a workbook. */
export interface CellProblem<Reason extends string = string> {
  sheet: string;
  /** `C17`. */
  cell: string;
  reason: Reason;
  details: readonly string[];
}

export type TableReason =
  /** The second line of the head lacks a column that the sheet needs. */
  | "missingColumn"
  | "unknownColumn"
  /** Not what stands in such a column; the details say what does. */
  | "unexpectedValue";

/** The first line is for people, the second names the columns. */
const NAMES_ROW = 1;

export interface TableRow {
  /** From 0, as the workbook counts. */
  row: number;
  value: Readonly<Record<string, unknown>>;
}

/** The rows of one sheet as objects, with the cell that each part of one came from. */
export class SheetTable {
  readonly rows: readonly TableRow[];
  readonly problems: CellProblem<TableReason>[] = [];
  readonly #sheet: ItemSheet;
  readonly #places = new Map<string, number>();

  constructor(sheet: ItemSheet, found: WorkbookSheet | undefined) {
    this.#sheet = sheet;
    const columns = columnsOf(sheet);
    const known = new Map(columns.map((column) => [column.path, column]));
    for (const [place, name] of found?.rows.get(NAMES_ROW) ?? [])
      if (known.has(String(name))) this.#places.set(String(name), place);
      else this.#object(NAMES_ROW, place, "unknownColumn", [String(name)]);
    for (const { path } of columns)
      if (found !== undefined && !this.#places.has(path))
        this.#object(NAMES_ROW, 0, "missingColumn", [path]);
    this.rows =
      this.problems.length > 0
        ? []
        : [...(found?.rows ?? [])]
            .filter(([row]) => row > NAMES_ROW)
            .sort(([a], [b]) => a - b)
            .map(([row, cells]) => ({
              row,
              value: this.#objectOf(columns, row, cells),
            }));
  }

  /** The cell of a row that a path leads to or into; the row's first where there is none. */
  cellOf(row: number, path: string): string {
    const column = [...this.#places].find(
      ([name]) => path === name || path.startsWith(`${name}.`),
    );
    return cellName(row, column?.[1] ?? 0);
  }

  problemAt<Reason extends string>(
    row: number,
    path: string,
    reason: Reason,
    details: readonly string[],
  ): CellProblem<Reason> {
    return {
      sheet: this.#sheet.title,
      cell: this.cellOf(row, path),
      reason,
      details,
    };
  }

  #objectOf(
    columns: readonly SheetColumn[],
    row: number,
    cells: ReadonlyMap<number, CellValue>,
  ): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const { path, kind } of columns) {
      const place = this.#places.get(path) ?? 0;
      const read = readCell(kind, cells.get(place));
      if (read === undefined)
        this.#object(row, place, "unexpectedValue", [EXPECTED[kind]]);
      else setAt(value, path, read.value);
    }
    return value;
  }

  #object(
    row: number,
    column: number,
    reason: TableReason,
    details: readonly string[],
  ): void {
    this.problems.push({
      sheet: this.#sheet.title,
      cell: cellName(row, column),
      reason,
      details,
    });
  }
}

/** Paths are this program's own. */
function setAt(
  root: Record<string, unknown>,
  path: string,
  value: unknown,
): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let at = root;
  for (const name of names) {
    const inner = (at[name] ?? {}) as Record<string, unknown>;
    at[name] = inner;
    at = inner;
  }
  at[last] = value;
}
