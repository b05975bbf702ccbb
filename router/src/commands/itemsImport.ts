import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import {
  importCatalogue,
  type ImportResult,
} from "@onedoor/items/exchange/importCatalogue";
import { readItemsJson } from "@onedoor/items/exchange/readItemsJson";
import {
  importSheets,
  type SheetsResult,
} from "@onedoor/items/exchange/sheets/importSheets";
import { MOST_FILE_BYTES } from "@onedoor/items/exchange/workbook/readWorkbook";
import { openItemsStore } from "@onedoor/items/openItemsStore";
import { parseArgs } from "node:util";
import { type Command, onlyArgument } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const itemsImport: Command = {
  name: ["items", "import"],
  takes: "FILE",
  does: "publish versions of items, all of them or none",
  help: `FILE is what "items export" writes: an .xlsx workbook, or JSON; also a JSON list of { "elements", "form", "formDefinitions", "alsoCalled" }. An item's versions stand in it oldest first. Everything that is wrong is listed with its sheet and cell, or its item. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const file = onlyArgument(positionals, "file");
    const workbook = await readAsWorkbook(file);
    const result = await withPool(async (pool) => {
      const store = await openItemsStore(pool);
      return workbook === undefined
        ? importCatalogue(store, readItemsJson(createReadStream(file)))
        : importSheets(store, workbook);
    });
    for (const line of wordsOf(result)) tell(line);
    return result.ok ? 0 : 1;
  },
};

const ZIP_MARK = "PK";

/** The file's bytes, if it is called a workbook or begins like one; of one that is too large only so many as show it. */
async function readAsWorkbook(file: string): Promise<Buffer | undefined> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const isZip = buffer.toString("latin1", 0, bytesRead) === ZIP_MARK;
    if (!isZip && !/\.xls[xmb]?$/i.test(file)) return undefined;
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, MOST_FILE_BYTES + 1));
    const read = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, read.bytesRead);
  } finally {
    await handle.close();
  }
}

function wordsOf(result: ImportResult | SheetsResult): string[] {
  if (result.ok)
    return [
      `${result.published.length} published, ${result.unchanged.length} unchanged`,
    ];
  if ("unreadable" in result)
    return [`${result.unreadable.at}: ${result.unreadable.reason}`];
  if ("cells" in result)
    return result.cells.map(
      ({ sheet, cell, reason, details }) =>
        `${sheet}!${cell}: ${[reason, ...details].join("; ")}`,
    );
  return result.refusals.map(
    ({ at, reason, details }) => `${at}: ${[reason, ...details].join("; ")}`,
  );
}
