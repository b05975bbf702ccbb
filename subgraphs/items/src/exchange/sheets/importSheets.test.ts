import { deflateRawSync } from "node:zlib";
import { testPools } from "@onedoor/subgraph-host/testing/testPool";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openItemsStore } from "../../openItemsStore.ts";
import { publishItemVersions } from "../../commands/publishItemVersions.ts";
import { seedItems } from "../../seed/seed.ts";
import type { ItemsStore } from "../../store/ItemsStore.ts";
import { anOfferedVersion } from "../../testing/anOfferedVersion.ts";
import { readWorkbook } from "../workbook/readWorkbook.ts";
import { writeWorkbook } from "../workbook/writeWorkbook.ts";
import { writeZip } from "../workbook/zipFile.ts";
import { importSheets } from "./importSheets.ts";
import { writeItemsSheets } from "./writeItemsSheets.ts";

let store: ItemsStore;
let close: () => Promise<void>;
let file: Buffer;

beforeAll(async () => {
  const [pglite] = testPools();
  if (pglite === undefined) throw new Error("there is no engine");
  const opened = await pglite.open();
  ({ close } = opened);
  await seedItems(opened.pool);
  const awkward = [
    "=1+1",
    "'quoted",
    "+86",
    '""',
    "_x000D_",
    "\u0007bell & <tag>",
    "two\nlines",
    " spaces ",
  ];
  const elements = {
    version: 2,
    remarks: "",
    conditions: awkward,
    refusal: ["[not JSON"],
    responsibilityList: [""],
    consultPhone: "-1",
  };
  const result = await publishItemVersions(opened.pool, [
    { ...anOfferedVersion("np-homestead", elements), alsoCalled: ["=cmd|x"] },
  ]);
  expect(result).toMatchObject({ ok: true });
  store = await openItemsStore(opened.pool);
  file = await writeItemsSheets(store);
});
afterAll(() => close());

type Cells = (string | number | boolean)[][];

/** The exported workbook with changes to one sheet, whose rows count from 0. */
function changed(sheet: string, change: (rows: Cells) => void): Buffer {
  return writeWorkbook(
    readWorkbook(file).sheets.map(({ name, rows }) => {
      const table: Cells = [];
      for (const [row, cells] of rows) {
        table[row] = [];
        for (const [column, value] of cells) table[row][column] = value;
      }
      const whole = Array.from(table, (row) =>
        Array.from(row ?? [], (cell) => cell ?? ""),
      );
      if (name === sheet) change(whole);
      return { name, headRows: 2, rows: whole as (string | number)[][] };
    }),
  );
}

const columnOf = (rows: Cells, path: string) => rows[1]?.indexOf(path) ?? -1;

/** Puts a value into a column of a row. */
function put(rows: Cells, row: number, path: string, value: string | number) {
  const cells = rows[row];
  if (cells !== undefined) cells[columnOf(rows, path)] = value;
}

async function refused(bytes: Buffer) {
  const before = await store.head();
  const result = await importSheets(store, bytes);
  expect(result.ok).toBe(false);
  expect(await store.head()).toEqual(before);
  return result;
}

describe("a catalogue as a workbook", () => {
  test("changes nothing where it comes from, whatever its texts look like", async () => {
    const result = await importSheets(store, file);
    expect(result).toMatchObject({ ok: true, published: [] });
    expect(result.ok ? result.unchanged : []).toHaveLength(28);
    expect(await writeItemsSheets(store)).toEqual(file);
  });

  test("has codes as texts, and nothing that another program takes for a formula", () => {
    const { sheets } = readWorkbook(file);
    const values = sheets.flatMap(({ rows }) =>
      [...rows.values()].flatMap((cells) => [...cells.values()]),
    );
    expect(values).toContain("'=cmd|x");
    for (const value of values)
      if (typeof value === "string") expect(value).not.toMatch(/^[=+\-@\t]/);
    const codes = sheets[0]?.rows.get(2)?.get(0);
    expect(codes).toMatch(/^[0-9A-Z]{31}$/);
  });

  test("with a new version publishes it, whatever the order of its columns", async () => {
    const bytes = changed("事项", (rows) => {
      const width = rows[0]?.length ?? 0;
      for (const row of rows) {
        while (row.length < width) row.push("");
        row.reverse();
      }
    });
    expect(await importSheets(store, bytes)).toMatchObject({ ok: true });
  });
});

describe("what is wrong is told by sheet and cell, and nothing is published", () => {
  test.each([
    ["材料", "originals", "many", "unexpectedValue"],
    ["材料", "originals", 100, "malformed"],
    ["材料", "originals", -1, "unexpectedValue"],
    ["材料", "deferrable", "maybe", "unexpectedValue"],
    ["材料", "condition", "{", "unexpectedValue"],
    ["材料", "necessity", "sometimes", "malformed"],
    ["材料", "code", 17, "unexpectedValue"],
    ["步骤", "limit", "ten days", "unexpectedValue"],
    ["步骤", "creditCode", "1", "malformed"],
    ["情形", "question", "", "malformed"],
    ["情形选项", "flow", "slow", "malformed"],
    ["情形选项", "question", "nobody", "belongsToNothing"],
    ["事项", "promisedLimit.limit", "1 year", "unexpectedValue"],
    ["事项", "audience", "everybody", "malformed"],
    ["事项", "extension", "[]", "malformed"],
    ["表单", "piece", "{", "brokenPieces"],
  ])("%s, %s: %j", async (sheet, path, value, reason) => {
    let cell = "";
    const bytes = changed(sheet, (rows) => {
      put(rows, 2, path, value);
      cell = `${String.fromCharCode(65 + (columnOf(rows, path) % 26))}3`;
    });
    const result = await refused(bytes);
    const [first] = "cells" in result ? result.cells : [];
    expect(first).toMatchObject({ sheet, reason });
    expect(first?.cell.slice(-2)).toBe(cell);
  });

  test("a row of a version that isn't there", async () => {
    const bytes = changed("步骤", (rows) => put(rows, 2, "version", 9));
    expect(await refused(bytes)).toMatchObject({
      cells: [{ sheet: "步骤", cell: "A3", reason: "belongsToNothing" }],
    });
  });

  test("columns that are missing or not known", async () => {
    const bytes = changed("步骤", (rows) => put(rows, 1, "role", "roll"));
    expect(await refused(bytes)).toMatchObject({
      cells: [
        { sheet: "步骤", reason: "unknownColumn", details: ["roll"] },
        { sheet: "步骤", reason: "missingColumn", details: ["role"] },
      ],
    });
  });

  test("what contradicts what is published, at its row", async () => {
    const bytes = changed("事项", (rows) => put(rows, 4, "name", "改名"));
    expect(await refused(bytes)).toMatchObject({
      cells: [{ sheet: "事项", cell: "A5", reason: "versionIsPublished" }],
    });
  });

  test("every problem at once", async () => {
    const bytes = changed("材料", (rows) => {
      put(rows, 2, "originals", "x");
      put(rows, 3, "copies", "x");
    });
    const result = await refused(bytes);
    expect("cells" in result ? result.cells : []).toHaveLength(2);
  });
});

describe("a file that can't be read is refused", () => {
  const sheet = (body: string) =>
    writeZip(
      new Map([
        [
          "xl/workbook.xml",
          '<workbook><sheets><sheet name="事项" sheetId="1" r:id="a"/></sheets></workbook>',
        ],
        [
          "xl/_rels/workbook.xml.rels",
          '<Relationships><Relationship Id="a" Target="sheet.xml"/></Relationships>',
        ],
        [
          "xl/sheet.xml",
          `<worksheet><sheetData>${body}</sheetData></worksheet>`,
        ],
      ]),
    );

  test.each([
    [
      "a formula",
      '<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>',
      "formula",
      "B1",
    ],
    [
      "an error",
      '<row r="1"><c r="B1" t="e"><v>#REF!</v></c></row>',
      "errorValue",
      "B1",
    ],
    [
      "merged cells",
      '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><sheetData>',
      "mergedCells",
      "A1:B2",
    ],
  ])("with %s", async (_, body, reason, cell) => {
    expect(await refused(sheet(body))).toMatchObject({
      cells: [{ sheet: "事项", cell, reason }],
    });
  });

  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    ).join("");

  test.each([
    [
      "an old workbook",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "notSpreadsheet",
    ],
    ["nothing", Buffer.alloc(0), "notSpreadsheet"],
    ["a text", Buffer.from("实施编码,版本\n"), "notSpreadsheet"],
    [
      "half a workbook",
      () => file.subarray(0, file.length / 2),
      "notSpreadsheet",
    ],
    [
      "programs in it",
      writeZip(new Map([["xl/vbaProject.bin", ""]])),
      "macros",
    ],
    [
      "an archive of something else",
      writeZip(new Map([["a.txt", "a"]])),
      "notSpreadsheet",
    ],
    [
      "a document type",
      sheet('<!DOCTYPE a [<!ENTITY b "c">]>'),
      "notSpreadsheet",
    ],
    [
      "another encoding",
      withFile("xl/sharedStrings.xml", Buffer.of(0xc4, 0xe3)),
      "notUtf8",
    ],
    [
      "other sheets",
      writeWorkbook([{ name: "Sheet1", headRows: 1, rows: [["a"]] }]),
      "notItems",
    ],
    ["a million rows", () => sheet(rows(100_001)), "tooLarge"],
    [
      "a bomb",
      () =>
        withFile(
          "xl/sharedStrings.xml",
          deflateRawSync(Buffer.alloc(251_000_000, " "), { level: 1 }),
          8,
        ),
      "tooLarge",
    ],
  ])("%s", async (_, bytes, reason) => {
    const given = typeof bytes === "function" ? bytes() : bytes;
    expect(await refused(given)).toMatchObject({ unreadable: { reason } });
  });
});

/** An archive with one file, of which it says nothing true: stored as it is, unless another method is named. */
function withFile(name: string, content: Buffer, method = 0): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  const named = Buffer.from(name);
  return Buffer.concat([local, named, content, central, named, end]);
}
