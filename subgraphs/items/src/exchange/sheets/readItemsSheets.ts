import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import type { OfferedVersion } from "../../commands/checkVersion.ts";
import { itemKeyOf } from "../../store/ItemsStore.ts";
import { UnreadableFile } from "../UnreadableFile.ts";
import {
  readWorkbook,
  type WorkbookObjection,
} from "../workbook/readWorkbook.ts";
import {
  DEFINITIONS_SHEET,
  FORMS_SHEET,
  type ItemSheet,
  OPTIONS_SHEET,
  PLAIN_SHEETS,
  SITUATIONS_SHEET,
  VERSIONS_SHEET,
} from "./itemSheets.ts";
import {
  type CellProblem,
  SheetTable,
  type TableReason,
} from "./SheetTable.ts";

export type SheetProblem = CellProblem<
  | TableReason
  | WorkbookObjection["reason"]
  /** The row belongs to a version, or an answer to a question, that no row of this workbook is. */
  | "belongsToNothing"
  /** A form or definitions that are no JSON when their pieces are put together. */
  | "brokenPieces"
  /** The row is no item: the details say what is expected, as the checks of items call it. */
  | "malformed"
>;

export type ReadSheets =
  | {
      ok: true;
      versions: readonly OfferedVersion[];
      /** The row of a version, by `itemCode:version`. */
      placeOf(key: string): Pick<CellProblem, "sheet" | "cell">;
    }
  | { ok: false; problems: readonly SheetProblem[] };

const MOST_PROBLEMS = 1_000;

/** A workbook as `writeItemsSheets` makes it. Throws `UnreadableFile` for what is none. */
export function readItemsSheets(bytes: Buffer): ReadSheets {
  const { sheets, objections } = readWorkbook(bytes);
  if (objections.length > 0)
    return {
      ok: false,
      problems: objections.map((one) => ({ ...one, details: [] })),
    };
  if (!sheets.some(({ name }) => name === VERSIONS_SHEET.title))
    throw new UnreadableFile("notItems", VERSIONS_SHEET.title);
  const tableOf = (sheet: ItemSheet) =>
    new SheetTable(
      sheet,
      sheets.find(({ name }) => name === sheet.title),
    );
  return new ItemsReading(tableOf).result();
}

class ItemsReading {
  readonly #problems: SheetProblem[] = [];
  readonly #versions: SheetTable;
  /** By list, then by version: its rows in their order. */
  readonly #lists = new Map<string, ListRows>();

  constructor(tableOf: (sheet: ItemSheet) => SheetTable) {
    this.#versions = this.#taken(tableOf(VERSIONS_SHEET));
    const keys = new Set(this.#versions.rows.map(({ value }) => keyOf(value)));
    for (const sheet of [
      ...PLAIN_SHEETS,
      SITUATIONS_SHEET,
      OPTIONS_SHEET,
      FORMS_SHEET,
    ]) {
      const table = this.#taken(tableOf(sheet));
      const byKey = Map.groupBy(table.rows, ({ value }) => keyOf(value));
      this.#lists.set(sheet.list ?? "", { table, byKey });
      for (const [key, rows] of byKey)
        if (!keys.has(key))
          for (const { row } of rows)
            this.#problems.push(
              table.problemAt(row, "itemCode", "belongsToNothing", [key]),
            );
    }
    const definitions = this.#taken(tableOf(DEFINITIONS_SHEET));
    this.#lists.set("definitions", {
      table: definitions,
      byKey: Map.groupBy(definitions.rows, ({ value }) =>
        String(value["name"]),
      ),
    });
  }

  result(): ReadSheets {
    const definitions = new Map(
      [...(this.#lists.get("definitions")?.byKey.keys() ?? [])].map((name) => [
        name,
        this.#whole("definitions", name),
      ]),
    );
    // What a cell lacks would be told again as what the item lacks.
    const versions =
      this.#problems.length > 0
        ? []
        : this.#versions.rows.map(({ row, value }) =>
            this.#versionOf(row, value, definitions),
          );
    if (this.#problems.length > 0)
      return { ok: false, problems: this.#problems.slice(0, MOST_PROBLEMS) };
    const rows = new Map(
      this.#versions.rows.map(({ row, value }) => [keyOf(value), row]),
    );
    return {
      ok: true,
      versions,
      placeOf: (key) => ({
        sheet: VERSIONS_SHEET.title,
        cell: this.#versions.cellOf(rows.get(key) ?? 0, "itemCode"),
      }),
    };
  }

  #taken(table: SheetTable): SheetTable {
    this.#problems.push(...table.problems);
    return table;
  }

  #versionOf(
    row: number,
    value: Readonly<Record<string, unknown>>,
    definitions: ReadonlyMap<string, unknown>,
  ): OfferedVersion {
    const key = keyOf(value);
    const { alsoCalled, formDefinitions, ...scalars } = value;
    const elements: Record<string, unknown> = { ...scalars };
    for (const { list } of PLAIN_SHEETS)
      if (list !== null)
        elements[list] = this.#rowsOf(list, key).map(elementOf);
    elements["situations"] = this.#situationsOf(key);
    const parsed = parseItemVersion(elements);
    if (!parsed.ok)
      for (const problem of parsed.problems)
        this.#problems.push(this.#locate(problem, row, key));
    return {
      elements,
      form: this.#whole("form", key),
      formDefinitions: definitions.get(String(formDefinitions)),
      alsoCalled: alsoCalled as string[],
    };
  }

  #situationsOf(key: string): unknown[] {
    const questions = this.#rowsOf("situations", key);
    const options = this.#rowsOf("options", key);
    const ids = new Set(questions.map(({ value }) => value["id"]));
    for (const { row, value } of options)
      if (!ids.has(value["question"]))
        this.#problems.push(
          this.#tableOf("options").problemAt(
            row,
            "question",
            "belongsToNothing",
            [String(value["question"])],
          ),
        );
    return questions.map((question) => ({
      ...elementOf(question),
      options: options
        .filter(({ value }) => value["question"] === question.value["id"])
        .map(({ value }) => {
          const { question: _, ...option } = elementOf({ value });
          return option;
        }),
    }));
  }

  /** `materials.3.originals: too_big` as the cell of the fourth row of the version's materials. */
  #locate(problem: string, row: number, key: string): SheetProblem {
    const [path = "", ...words] = problem.split(": ");
    const [list = "", index, ...rest] = path.split(".");
    const rows = this.#lists.get(list);
    const found = rows?.byKey.get(key)?.[Number(index)];
    if (rows === undefined || found === undefined)
      return this.#versions.problemAt(row, path, "malformed", words);
    const [inner, place, ...deeper] = rest;
    const option =
      inner === "options"
        ? this.#rowsOf("options", key).filter(
            ({ value }) => value["question"] === found.value["id"],
          )[Number(place)]
        : undefined;
    return option === undefined
      ? rows.table.problemAt(found.row, rest.join("."), "malformed", words)
      : this.#tableOf("options").problemAt(
          option.row,
          deeper.join("."),
          "malformed",
          words,
        );
  }

  /** Pieces put together. */
  #whole(list: string, key: string): unknown {
    const rows = this.#rowsOf(list, key);
    try {
      return JSON.parse(
        rows.map(({ value }) => String(value["piece"])).join(""),
      ) as unknown;
    } catch {
      const [first] = rows;
      this.#problems.push(
        first === undefined
          ? this.#versions.problemAt(
              this.#versions.rows.find(({ value }) => keyOf(value) === key)
                ?.row ?? 0,
              "itemCode",
              "brokenPieces",
              [list],
            )
          : this.#tableOf(list).problemAt(
              first.row,
              "piece",
              "brokenPieces",
              [],
            ),
      );
      return undefined;
    }
  }

  #rowsOf(list: string, key: string): SheetTable["rows"] {
    return this.#lists.get(list)?.byKey.get(key) ?? [];
  }

  #tableOf(list: string): SheetTable {
    return this.#lists.get(list)?.table ?? this.#versions;
  }
}

interface ListRows {
  table: SheetTable;
  byKey: ReadonlyMap<string, SheetTable["rows"]>;
}

function keyOf(value: Readonly<Record<string, unknown>>): string {
  return itemKeyOf({
    itemCode: String(value["itemCode"]),
    version: Number(value["version"]),
  });
}

/** A row's object without what says whose it is. */
function elementOf({
  value,
}: {
  value: Readonly<Record<string, unknown>>;
}): Record<string, unknown> {
  const { itemCode: _, version: __, ...element } = value;
  return element;
}
