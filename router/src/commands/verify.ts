import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type KeptHead, parseKeptHeads } from "@onedoor/domain/exportLine";
import {
  type ExportReport,
  ExportVerifier,
} from "@onedoor/domain/verifyExport";
import { checkSignature } from "@onedoor/subgraph-host/ed25519";
import "@onedoor/subgraph-host/nativeSha256";
import { type Command, onlyArgument, WrongUse } from "./Command.ts";
import { findingWords } from "./findingWords.ts";

const UNCHECKED: Record<ExportReport["unchecked"][number], string> = {
  hub: "that this is the hub that you mean: name it with --hub",
  outside:
    "that nothing was cut off at the end, or written anew with the hub's own key: give a head that was kept elsewhere with --head",
};

export const verify: Command = {
  name: ["verify"],
  takes: "FILE [--head HEAD] [--hub ID] [--json]",
  does: "prove an export with public keys alone, and name the first thing wrong",
  help: `Needs neither the county nor a connection. Checks that no row is missing, that each is what its device signed and what
the hub's signed heads cover, and that its time and its verdict are those that the rules give.

  --head HEAD  a head that was kept elsewhere, as "onedoor head" prints it: a file, or the text itself. May be given
               again. Only with one it shows that rows were cut off at the end, or that everything was written anew.
  --hub ID     the name that the hub is known by.
  --json       the whole report, for machines.

Ends with 0 where all holds, with 1 where something doesn't, with 2 where it couldn't be asked.`,
  async run(args, tell) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        head: { type: "string", multiple: true },
        hub: { type: "string" },
        json: { type: "boolean" },
      },
    });
    const file = onlyArgument(positionals, "file");
    const heads = (values.head ?? []).map(keptHeads);
    const verifier = new ExportVerifier({
      check: checkSignature,
      hubId: values.hub ?? null,
      heads: (await Promise.all(heads)).flat(),
    });
    for await (const line of createInterface({ input: createReadStream(file) }))
      verifier.read(line);
    const report = verifier.finish();
    const lines =
      values.json === true
        ? [JSON.stringify({ holds: report.problems === 0, ...report }, null, 2)]
        : reportWords(report);
    for (const line of lines) tell(line);
    return report.problems === 0 ? 0 : 1;
  },
};

async function keptHeads(written: string): Promise<readonly KeptHead[]> {
  const text = written.trimStart().startsWith("{")
    ? written
    : await readFile(written, "utf8");
  const heads = parseKeptHeads(text);
  if (!heads.ok) throw new WrongUse(`${written} is no head.`);
  return heads.value;
}

function reportWords(report: ExportReport): string[] {
  const { hub, head, findings, problems, counts, unchecked } = report;
  const [first] = findings;
  return [
    ...(first === undefined ? [] : [findingWords(first)]),
    ...(problems > 1 ? [`… and ${problems - 1} more after it`] : []),
    ...(hub === null ? [] : [`${"hub".padEnd(WIDTH)} ${hub.hubId}`]),
    ...(head === null
      ? []
      : [
          `${"last head".padEnd(WIDTH)} epoch ${head.epoch}, ${head.size} rows, ${head.at}`,
        ]),
    ...Object.entries(counts).map(
      ([name, count]) => `${name.padEnd(WIDTH)} ${count}`,
    ),
    ...unchecked.map((one) => `not checked: ${UNCHECKED[one]}`),
    problems === 0 ? "holds" : "DOES NOT HOLD",
  ];
}

const WIDTH = 16;
