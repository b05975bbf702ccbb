import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import type { Benchmark } from "./Benchmark.ts";
import { fold } from "./fold.ts";
import { graph } from "./graph.ts";
import { initialSyncBenchmark } from "./initialSync.ts";
import { push } from "./push.ts";

const benchmarks: readonly Benchmark[] = [
  graph,
  fold,
  push,
  initialSyncBenchmark,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" } },
});
const wanted = positionals[0];
const benchmark = benchmarks.find(({ name }) => name === wanted);

if (benchmark === undefined) {
  if (wanted !== undefined) console.error(`There is no benchmark "${wanted}".`);
  for (const { name, about } of benchmarks)
    console.log(`${name.padEnd(8)} ${about}`);
  process.exit(wanted === undefined ? 0 : 1);
}

const tell = (line: string) => {
  if (values.json !== true) console.log(line);
};
const figures = await benchmark.run(tell);
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
if (values.json === true)
  console.log(JSON.stringify({ name: benchmark.name, ...figures, machine }));
else {
  for (const [key, value] of Object.entries(figures))
    console.log(`${key.padEnd(32)} ${round(value)}`);
  console.log(
    `${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, Node ${machine.node}`,
  );
}
process.exit(0);

function round(value: number): number {
  return Math.abs(value) >= 100
    ? Math.round(value)
    : Math.round(value * 1000) / 1000;
}
