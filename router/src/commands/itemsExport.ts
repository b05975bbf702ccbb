import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { writeItemsSheets } from "@onedoor/items/exchange/sheets/writeItemsSheets";
import { UnreadableFile } from "@onedoor/items/exchange/UnreadableFile";
import { writeItemsJson } from "@onedoor/items/exchange/writeItemsJson";
import { openItemsStore } from "@onedoor/items/openItemsStore";
import type { ItemsStore } from "@onedoor/items/store/ItemsStore";
import { type Command, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const itemsExport: Command = {
  name: ["items", "export"],
  takes: "--json FILE | --xlsx FILE",
  does: "write every published version of every item to a file",
  help: `As one JSON document, an item a line, with the departments and bundles; or as a workbook with a row an item and sheets for their materials, steps and so on. "items import" takes both. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { values } = parseArgs({
      args,
      options: { json: { type: "string" }, xlsx: { type: "string" } },
    });
    const { json, xlsx } = values;
    if ((json === undefined) === (xlsx === undefined))
      throw new WrongUse("Say --json or --xlsx with one file.");
    const versions = await withPool(async (pool) => {
      const store = await openItemsStore(pool);
      if (json !== undefined) await writeJson(store, json);
      if (xlsx !== undefined) await writeSheets(store, xlsx);
      return (await store.head()).seq;
    });
    tell(`${versions} versions`);
    return 0;
  },
};

/** A file that is there already isn't written over. */
const NEW_FILE = { flag: "wx", flags: "wx", mode: 0o600 } as const;

async function writeJson(store: ItemsStore, file: string): Promise<void> {
  await pipeline(
    Readable.from(writeItemsJson(store)),
    createWriteStream(file, NEW_FILE),
  );
}

async function writeSheets(store: ItemsStore, file: string): Promise<void> {
  try {
    await writeFile(file, await writeItemsSheets(store), NEW_FILE);
  } catch (failure) {
    if (!(failure instanceof UnreadableFile)) throw failure;
    throw new WrongUse(
      `No workbook can hold it (${failure.message}): --json can.`,
    );
  }
}
