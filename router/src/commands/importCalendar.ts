import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type MovedCase, movedDates } from "@onedoor/cases/queries/movedDates";
import { openSqlCaseStore } from "@onedoor/cases/store/sqlCaseStore";
import { publishCalendarYear } from "@onedoor/items/commands/publishCalendarYear";
import { openItemsStore } from "@onedoor/items/openItemsStore";
import type { WorkCalendar } from "@onedoor/domain/workCalendar";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { OPENS_DATABASE, withPool } from "./withCounty.ts";

const MOST_NAMED = 20;

export const importCalendar: Command = {
  name: ["calendar", "import"],
  takes: "FILE [--amends]",
  does: "publish the work calendar of a year by the State Council's notice, and say which cases it moves",
  help: `FILE is JSON: { "year": 2027, "notice": "…", "holidays": [{ "date": "2027-01-01", "name": "元旦" }], "makeUpDays": ["2027-01-03"] }. A year that is published changes only with --amends. Says in how many open cases somebody has to act by another day, and names the first ${MOST_NAMED} of them. ${OPENS_DATABASE}`,
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
    return withPool(async (pool) => {
      const items = await openItemsStore(pool);
      // Opened before anything is published: what was moved is told once.
      const cases = await openSqlCaseStore(pool);
      const before = await items.calendar();
      const result = await publishCalendarYear(
        pool,
        { year, calendar },
        { amends: values.amends },
      );
      if (!result.ok) {
        tell(`refused: ${result.reason}`);
        return 1;
      }
      tell(`${year}: ${result.outcome}`);
      if (result.outcome === "written")
        await tellMoved(cases, [before, await items.calendar()], tell);
      return 0;
    });
  },
};

async function tellMoved(
  cases: Parameters<typeof movedDates>[0],
  [before, after]: readonly [WorkCalendar, WorkCalendar],
  tell: (line: string) => void,
): Promise<void> {
  let count = 0;
  for await (const moved of movedDates(cases, before, after)) {
    count += 1;
    if (count <= MOST_NAMED) tell(lineOf(moved));
  }
  if (count > MOST_NAMED) tell(`… and ${count - MOST_NAMED} more`);
  tell(
    `${count} open cases have another day. The county reads them anew when it runs; stations and offices say so to whoever has them.`,
  );
}

function lineOf({
  caseId,
  caseNumber,
  from,
  to,
  wasProvisional,
  isProvisional,
}: MovedCase): string {
  const was = wasProvisional ? `${from} (provisional)` : from;
  const is = isProvisional ? `${to} (provisional)` : to;
  return `${caseNumber ?? caseId}: ${was} → ${is}`;
}
