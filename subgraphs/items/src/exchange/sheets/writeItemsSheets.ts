import { contentHashOfShared } from "../../store/contentHash.ts";
import type { ItemsStore, VersionRecord } from "../../store/ItemsStore.ts";
import { UnreadableFile } from "../UnreadableFile.ts";
import { cellName } from "../workbook/readWorkbook.ts";
import { type WrittenSheet, writeWorkbook } from "../workbook/writeWorkbook.ts";
import { writeCell } from "./cellKinds.ts";
import {
  DEFINITIONS_SHEET,
  FORMS_SHEET,
  type ItemSheet,
  KEY_COLUMNS,
  OPTIONS_SHEET,
  PLAIN_SHEETS,
  SITUATIONS_SHEET,
  VERSIONS_SHEET,
} from "./itemSheets.ts";

/** A district and a half. Beyond it nobody looks at a catalogue that way; a JSON document has no such limit. */
export const MOST_VERSIONS = 3_000;
const VERSIONS_A_READ = 200;
const PIECE = 30_000;
/** What a cell holds at most, in the programs that open such files. */
const LONGEST_CELL = 32_767;

type Row = (string | number)[];

/**
 * Every published version as an .xlsx file: one sheet with a row for each, and a sheet for each of their lists.
 * `readItemsSheets` gives it back. Throws `UnreadableFile` for a catalogue that no spreadsheet can hold.
 */
export async function writeItemsSheets(store: ItemsStore): Promise<Buffer> {
  const sheets = new Map<ItemSheet, Row[]>(
    [
      VERSIONS_SHEET,
      ...PLAIN_SHEETS,
      SITUATIONS_SHEET,
      OPTIONS_SHEET,
      FORMS_SHEET,
      DEFINITIONS_SHEET,
    ].map((sheet) => [sheet, []]),
  );
  const put = (sheet: ItemSheet, key: Row, value: unknown) =>
    sheets
      .get(sheet)
      ?.push([
        ...key,
        ...sheet.columns.map(({ path, kind }) =>
          writeCell(kind, valueAt(value, path)),
        ),
      ]);
  const definitions = new Map<string, unknown>();
  let count = 0;
  for await (const record of everyVersion(store)) {
    count += 1;
    if (count > MOST_VERSIONS)
      throw new UnreadableFile("tooLarge", `${MOST_VERSIONS} versions`);
    const { elements, alsoCalled } = record;
    const formDefinitions = contentHashOfShared(record.formDefinitions);
    definitions.set(formDefinitions, record.formDefinitions);
    const key = KEY_COLUMNS.map(({ path, kind }) =>
      writeCell(kind, valueAt(elements, path)),
    );
    put(VERSIONS_SHEET, key, { ...elements, alsoCalled, formDefinitions });
    for (const sheet of [...PLAIN_SHEETS, SITUATIONS_SHEET])
      for (const one of listOf(elements, sheet.list)) put(sheet, key, one);
    for (const { id, options } of elements.situations)
      for (const option of options)
        put(OPTIONS_SHEET, key, { ...option, question: id });
    for (const piece of piecesOf(record.form)) put(FORMS_SHEET, key, { piece });
  }
  for (const [name, one] of definitions)
    for (const piece of piecesOf(one))
      put(DEFINITIONS_SHEET, [], { name, piece });
  return writeWorkbook(
    [...sheets].map(([sheet, rows]) => written(sheet, rows)),
  );
}

/** The columns of a sheet with those that say whose a row is. */
export function columnsOf(sheet: ItemSheet): ItemSheet["columns"] {
  return sheet === DEFINITIONS_SHEET
    ? sheet.columns
    : [...KEY_COLUMNS, ...sheet.columns];
}

function written(sheet: ItemSheet, rows: readonly Row[]): WrittenSheet {
  const columns = columnsOf(sheet);
  const head = [
    columns.map(({ title }) => title),
    columns.map(({ path }) => path),
  ];
  const all = [...head, ...rows];
  for (const [r, row] of all.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === "string" && cell.length > LONGEST_CELL)
        throw new UnreadableFile(
          "tooLarge",
          `${sheet.title}!${cellName(r, c)}`,
        );
  return { name: sheet.title, headRows: head.length, rows: all };
}

async function* everyVersion(store: ItemsStore): AsyncGenerator<VersionRecord> {
  for (let seq = 0; ;) {
    const records = await store.publishedAfter(seq, VERSIONS_A_READ, null);
    yield* records;
    const last = records.at(-1);
    if (last === undefined || records.length < VERSIONS_A_READ) return;
    seq = last.seq;
  }
}

function piecesOf(value: unknown): string[] {
  const text = JSON.stringify(value);
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE)
    pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

function listOf(elements: object, list: string | null): readonly unknown[] {
  const found = list === null ? undefined : valueAt(elements, list);
  return Array.isArray(found) ? found : [];
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === "object" && inner !== null
          ? (inner as Readonly<Record<string, unknown>>)[name]
          : undefined,
      value,
    );
}
