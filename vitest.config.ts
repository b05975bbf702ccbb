import { defineConfig } from "vitest/config";

const node = (name: string, folder: string, timeout = 20_000) => ({
  test: {
    name,
    root: folder,
    include: ["{src,testing}/**/*.test.{ts,tsx}"],
    exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
    environment: "node",
    testTimeout: timeout,
    hookTimeout: 60_000,
    // A second, the runner's own, is a busy machine's pause.
    expect: { poll: { timeout: 20_000 } },
    // Loading the modules anew for each file costs more than most files' tests.
    isolate: false,
  },
});
/** Each file in a process of its own: RxDB counts what a process has open, and is never told of another file's. */
const isolated = (...project: Parameters<typeof node>) => ({
  test: { ...node(...project).test, isolate: true },
});

export default defineConfig({
  test: {
    // Tests wait for databases and counties as much as they compute: two at a time, also on two cores.
    maxWorkers: 2,
    projects: [
      node("domain", "schema/domain"),
      node("replication", "schema/replication"),
      node("demonstration", "schema/demonstration"),
      node("host", "subgraphs/host", 60_000),
      node("people", "subgraphs/people", 60_000),
      node("entities", "subgraphs/entities", 60_000),
      node("items", "subgraphs/items", 60_000),
      node("cases", "subgraphs/cases", 60_000),
      node("supervision", "subgraphs/supervision", 60_000),
      node("router", "router", 60_000),
      node("mock", "client/mock"),
      isolated("replica", "client/replica", 60_000),
      node("tabs", "test/tabs", 120_000),
      isolated("crash", "test/crash", 480_000),
      // RxDB's suite asks for the runner's functions as globals, and writes over `console.log`.
      {
        test: {
          ...isolated("rxdb", "test/rxdb", 120_000).test,
          globals: true,
          globalSetup: ["./src/county.setup.ts"],
        },
      },
      "client/ui",
      "client/station",
      "client/office",
      node("simulation", "test/simulation", 120_000),
      {
        test: {
          ...node("graph", "test/graph", 120_000).test,
          globalSetup: ["./src/county.setup.ts"],
        },
      },
      {
        test: {
          ...isolated("stories", "test/stories", 120_000).test,
          globalSetup: ["./src/county.setup.ts"],
        },
      },
    ],
  },
});
