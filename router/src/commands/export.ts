import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { ASKS_COUNTY, askCounty } from "./askCounty.ts";
import { type Command, onlyArgument } from "./Command.ts";
import { exportLines } from "./exportLines.ts";

export const exportFeed: Command = {
  name: ["export"],
  takes: "FILE [--router URL]",
  does: "write the whole feed to a file, with everything that proves it",
  help: `A JSON object a line; "verify" checks it, and schema/domain/src/exportLine.ts says what each line is. Bodies stay out of it. ${ASKS_COUNTY}`,
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { router: { type: "string" } },
    });
    const file = onlyArgument(positionals, "file");
    const lines = await askCounty(values.router, "export", (ask) =>
      write(ask, file),
    );
    tell(`${lines} lines`);
    return 0;
  },
};

async function write(ask: AskGraph, file: string): Promise<number> {
  const out = createWriteStream(file, { flags: "wx", mode: 0o600 });
  await once(out, "open");
  let lines = 0;
  for await (const line of exportLines(ask)) {
    lines += 1;
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
  return lines;
}
