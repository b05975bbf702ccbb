import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { KeptHead } from "@onedoor/domain/exportLine";
import { ASKS_COUNTY, askCounty } from "./askCounty.ts";
import { type Command, onlyArgument } from "./Command.ts";

const HEAD = "{ hub { hubId head { epoch size root at signature } } }";

export const head: Command = {
  name: ["head"],
  takes: "[FILE] [--router URL]",
  does: "print the hub's signed head, or save it, to be kept elsewhere",
  help: `One line: keep it where whoever runs the county can't reach, on paper if need be. "verify --head" holds exports against it for ever. ${ASKS_COUNTY}`,
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { router: { type: "string" } },
    });
    const file =
      positionals.length === 0 ? null : onlyArgument(positionals, "file");
    const { hub } = await askCounty(values.router, "head", (ask) =>
      ask<{ hub: { hubId: string; head: Omit<KeptHead, "hubId"> } }>(HEAD),
    );
    const { hubId, head: signed } = hub;
    const line = JSON.stringify({ hubId, ...signed });
    if (file === null) tell(line);
    else await writeFile(file, `${line}\n`, { flag: "wx" });
    return 0;
  },
};
