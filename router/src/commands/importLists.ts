import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { instantOfEpochMs } from "@onedoor/domain/time";
import { publishListRows } from "@onedoor/items/commands/publishListRows";
import { openListStore } from "@onedoor/items/openItemsStore";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const importLists: Command = {
  name: ["import", "lists"],
  takes: "FILE",
  does: "change rows of the county's lists, all of them or none",
  help: `FILE is a JSON list of changes, made one after the other: { "change": "added", "content": { "kind": "power", … }, "effectiveFrom", "reason", "approver", "publication" }, or { "change": "cancelled", "kind", "number", "version", … }. Every refusal is listed with its place. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const file = onlyArgument(positionals, "file");
    const changes: unknown = JSON.parse(await readFile(file, "utf8"));
    if (!Array.isArray(changes)) throw new WrongUse(`${file} is no list.`);
    const result = await withPool(async (pool) =>
      publishListRows(await openListStore(pool), changes, {
        by: null,
        now: instantOfEpochMs(Date.now()),
      }),
    );
    if (!result.ok) {
      for (const { at, reason, details } of result.refusals)
        tell(`changes[${at}]: ${[reason, ...details].join("; ")}`);
      return 1;
    }
    tell(`${result.published.length} versions published`);
    return 0;
  },
};
