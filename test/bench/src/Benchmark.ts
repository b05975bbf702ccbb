/** A benchmark by name. Figures are numbers by key; ratios are taken within one run, so that machines compare. */
export interface Benchmark {
  name: string;
  about: string;
  run(tell: (line: string) => void): Promise<Record<string, number>>;
}
