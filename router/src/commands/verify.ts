import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type Command, onlyArgument } from "./Command.ts";
import { verifyFeed } from "./verifyFeed.ts";

const MOST_SHOWN = 20;

export const verify: Command = {
  name: ["verify"],
  takes: "FILE",
  does: "check an export of the feed, without the county",
  help: "Checks that no number is missing, that every body is the one that its header commits to, and that chains link. Ends with 1 where something doesn't hold.",
  async run(args, tell) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const file = onlyArgument(positionals, "file");
    const { problems, ...counts } = await verifyFeed(
      createInterface({ input: createReadStream(file) }),
    );
    for (const [name, count] of Object.entries(counts))
      tell(`${name.padEnd(15)} ${count}`);
    for (const { line, problem } of problems.slice(0, MOST_SHOWN))
      tell(`line ${line}: ${problem}`);
    if (problems.length > MOST_SHOWN)
      tell(`… and ${problems.length - MOST_SHOWN} more`);
    tell(problems.length === 0 ? "holds" : "DOES NOT HOLD");
    return problems.length === 0 ? 0 : 1;
  },
};
