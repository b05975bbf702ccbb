/** A benchmark by name. Figures are by key; ratios are taken within one run, so that machines compare. */
export interface Benchmark {
  name: string;
  about: string;
  run(
    tell: (line: string) => void,
    options: BenchmarkOptions,
  ): Promise<Record<string, number | string>>;
}

/** What the command line may ask for; each benchmark says which of it it knows. */
export interface BenchmarkOptions {
  engine?: "pglite" | "postgresql";
  cases?: number;
  stations?: number;
  streams?: number;
  items?: number;
}
