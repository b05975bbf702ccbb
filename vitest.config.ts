import { existsSync } from "node:fs";
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
  },
});
const dom = (name: string, folder: string) => {
  const own = `${folder}/vitest.config.ts`;
  if (existsSync(own)) return own;
  const project = node(name, folder);
  return { test: { ...project.test, environment: "jsdom" } };
};

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
      node("replica", "client/replica", 60_000),
      node("tabs", "test/tabs", 120_000),
      dom("ui", "client/ui"),
      dom("station", "client/station"),
      dom("office", "client/office"),
      node("simulation", "test/simulation", 120_000),
      {
        test: {
          ...node("graph", "test/graph", 120_000).test,
          globalSetup: ["./src/county.setup.ts"],
        },
      },
      {
        test: {
          ...node("stories", "test/stories", 120_000).test,
          globalSetup: ["./src/county.setup.ts"],
        },
      },
    ],
  },
});
