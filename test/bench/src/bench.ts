import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Benchmark, BenchmarkOptions } from "./Benchmark.ts";
import { catalogue } from "./catalogue.ts";
import { fold } from "./fold.ts";
import { form } from "./form.ts";
import { graph } from "./graph.ts";
import { initialSyncBenchmark } from "./initialSync.ts";
import { pullScale } from "./pullScale.ts";
import { push } from "./push.ts";
import { stream } from "./stream.ts";
import { storm } from "./storm.ts";
import { vault } from "./vault.ts";
import { wire } from "./wire.ts";

const benchmarks: readonly Benchmark[] = [
  graph,
  fold,
  push,
  storm,
  initialSyncBenchmark,
  wire,
  pullScale,
  stream,
  catalogue,
  form,
  vault,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean" },
    engine: { type: "string" },
    cases: { type: "string" },
    stations: { type: "string" },
    streams: { type: "string" },
    items: { type: "string" },
  },
});
const wanted = positionals[0];
const benchmark = benchmarks.find(({ name }) => name === wanted);

if (benchmark === undefined) {
  if (wanted !== undefined) console.error(`There is no benchmark "${wanted}".`);
  for (const { name, about } of benchmarks)
    console.log(`${name.padEnd(12)} ${about}`);
  process.exit(wanted === undefined ? 0 : 1);
}

const tell = (line: string) => {
  if (values.json !== true) console.log(line);
};
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  /** Of the minute before: what else the machine was doing. */
  loadBefore: loadavg()[0],
};
const figures = await benchmark.run(tell, optionsOf(values));
if (values.json === true)
  console.log(JSON.stringify({ name: benchmark.name, ...figures, machine }));
else {
  for (const [key, value] of Object.entries(figures))
    console.log(
      `${key.padEnd(32)} ${typeof value === "number" ? round(value) : value}`,
    );
  console.log(
    `${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, Node ${machine.node}, load ${machine.loadBefore?.toFixed(1)} before`,
  );
}
process.exit(0);

function optionsOf(given: {
  engine?: string | undefined;
  cases?: string | undefined;
  stations?: string | undefined;
  streams?: string | undefined;
  items?: string | undefined;
}): BenchmarkOptions {
  const { engine } = given;
  if (engine !== undefined && engine !== "pglite" && engine !== "postgresql")
    throw new Error("--engine is pglite or postgresql");
  return {
    ...(engine === undefined ? {} : { engine }),
    ...countOf("cases", given.cases),
    ...countOf("stations", given.stations),
    ...countOf("streams", given.streams),
    ...countOf("items", given.items),
  };
}

function countOf<Name extends string>(
  name: Name,
  text: string | undefined,
): { [Key in Name]?: number } {
  if (text === undefined) return {};
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name} is no count`);
  return { [name]: count } as { [Key in Name]?: number };
}

function round(value: number): number {
  return Math.abs(value) >= 100
    ? Math.round(value)
    : Math.round(value * 1000) / 1000;
}
