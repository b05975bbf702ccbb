import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { OfferedVersion } from "@onedoor/items/commands/checkVersion";
import { publishItemVersions } from "@onedoor/items/commands/publishItemVersions";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const importItems: Command = {
  name: ["import", "items"],
  takes: "FILE",
  does: "publish versions of items, all of them or none",
  help: `FILE is a JSON list of { "elements", "form", "formDefinitions", "alsoCalled" }. Every refusal is listed with its place. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const file = onlyArgument(positionals, "file");
    const versions: unknown = JSON.parse(await readFile(file, "utf8"));
    if (!Array.isArray(versions)) throw new WrongUse(`${file} is no list.`);
    // What each of them holds is for the catalogue to check.
    const result = await withPool((pool) =>
      publishItemVersions(pool, versions as OfferedVersion[]),
    );
    if (!result.ok) {
      for (const { at, reason, details } of result.refusals)
        tell(`${at}: ${[reason, ...details].join("; ")}`);
      return 1;
    }
    tell(
      `${result.published.length} published, ${result.unchanged.length} unchanged`,
    );
    return 0;
  },
};
