import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { publishCalendarYear } from "@onedoor/items/commands/publishCalendarYear";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

export const importCalendar: Command = {
  name: ["calendar", "import"],
  takes: "FILE [--amends]",
  does: "publish the work calendar of a year by the State Council's notice",
  help: `FILE is JSON: { "year": 2027, "notice": "…", "holidays": [{ "date": "2027-01-01", "name": "元旦" }], "makeUpDays": ["2027-01-03"] }. A year that is published changes only with --amends. ${OPENS_DATABASE}`,
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { amends: { type: "boolean", default: false } },
    });
    const file = onlyArgument(positionals, "file");
    const { year, ...calendar } = JSON.parse(
      await readFile(file, "utf8"),
    ) as Record<string, unknown>;
    if (typeof year !== "number")
      throw new WrongUse(`${file} names no year, such as "year": 2027.`);
    const result = await withPool((pool) =>
      publishCalendarYear(pool, { year, calendar }, { amends: values.amends }),
    );
    tell(
      result.ok ? `${year}: ${result.outcome}` : `refused: ${result.reason}`,
    );
    return result.ok ? 0 : 1;
  },
};
