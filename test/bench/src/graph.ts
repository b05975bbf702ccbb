import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CountyClient } from "@onedoor/test-support/CountyClient";
import type { Benchmark } from "./Benchmark.ts";
import { load } from "./load.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const GATEWAY = here("../apollo-gateway");
const CONNECTIONS = 16;
const SECONDS = 8;

/** Ten cases across all five subgraphs. The page and the alias vary, so that no two requests are alike. */
const nested = (n: number, after: readonly string[]) =>
  JSON.stringify({
    query: `query Nested($after: String, $first: Int!) { cases(first: $first, after: $after) { nodes { q${n % 97}: caseId
      stage dueOn lamp
      applicant { ... on Person { personId name } ... on LegalEntity { creditCode entityName: name } }
      itemVersion { name promisedLimit { value unit } department { name } }
      station { name level }
      alerts { rule lamp }
    } } }`,
    variables: { first: 10, after: after[n % after.length] ?? null },
  });

const single = (n: number, after: readonly string[]) =>
  JSON.stringify({
    query: `query Single($after: String, $first: Int!) { cases(first: $first, after: $after) { nodes { q${n % 97}: caseId stage dueOn updatedAt } } }`,
    variables: { first: 10, after: after[n % after.length] ?? null },
  });

export const graph: Benchmark = {
  name: "graph",
  about:
    "a nested query over five subgraphs and a single-subgraph one, beside @apollo/gateway and beside the subgraph",
  async run(tell) {
    await installGateway(tell);
    const { line, child } = await started([here("./openCounty.ts")], {});
    const county = JSON.parse(line) as {
      router: string;
      base: string;
      subgraphs: Record<string, string>;
      planner: string;
    };
    tell(`our query planner: ${county.planner}`);
    const apollo = await started([`${GATEWAY}/gateway.mjs`], {
      SUBGRAPH_URLS: JSON.stringify(county.subgraphs),
      SUPERGRAPH: here("../../../schema/supergraph/supergraph.graphql"),
    });
    const gateway = `http://127.0.0.1:${apollo.line.split(" ")[1]}/`;
    try {
      const reader = await CountyClient.signedIn(county.base, "zhen1");
      const pages = await firstPages(reader);
      const measure = async (
        name: string,
        url: string,
        bodyOf: (n: number) => string,
      ) => {
        await load({
          url,
          token: reader.token,
          connections: CONNECTIONS,
          seconds: 2,
          bodyOf,
        });
        const figures = await load({
          url,
          token: reader.token,
          connections: CONNECTIONS,
          seconds: SECONDS,
          bodyOf,
        });
        tell(
          `${name.padEnd(16)} ${Math.round(figures.perSecond)}/s  p50 ${figures.p50Ms.toFixed(1)} ms  p99 ${figures.p99Ms.toFixed(1)} ms`,
        );
        return figures.perSecond;
      };
      const nestedOurs = await measure("nested, ours", county.router, (n) =>
        nested(n, pages),
      );
      const nestedApollo = await measure("nested, Apollo", gateway, (n) =>
        nested(n, pages),
      );
      const singleDirect = await measure(
        "single, direct",
        county.subgraphs["cases"] ?? "",
        (n) => single(n, pages),
      );
      const singleOurs = await measure("single, ours", county.router, (n) =>
        single(n, pages),
      );
      const singleApollo = await measure("single, Apollo", gateway, (n) =>
        single(n, pages),
      );
      return {
        nestedPerSecond: nestedOurs,
        nestedRatioToApolloGateway: nestedOurs / nestedApollo,
        singlePerSecond: singleOurs,
        singleRatioToDirect: singleOurs / singleDirect,
        singleRatioToApolloGateway: singleOurs / singleApollo,
      };
    } finally {
      apollo.child.kill("SIGKILL");
      child.kill("SIGTERM");
    }
  },
};

async function firstPages(reader: CountyClient): Promise<string[]> {
  const cursors: string[] = [];
  let after: string | null = null;
  while (cursors.length < 40) {
    const {
      cases,
    }: {
      cases: { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    } = await reader.ask(
      `query ($after: String) { cases(first: 10, after: $after) { pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    after = cases.pageInfo.endCursor;
    if (after === null || !cases.pageInfo.hasNextPage) break;
    cursors.push(after);
  }
  return cursors;
}

async function installGateway(tell: (line: string) => void): Promise<void> {
  if (existsSync(`${GATEWAY}/node_modules/@apollo/gateway`)) return;
  tell("installing @apollo/gateway for the comparison …");
  await new Promise<void>((resolve, reject) => {
    const npm = spawn(
      "npm",
      ["install", "--no-package-lock", "--no-save", "--legacy-peer-deps"],
      {
        cwd: GATEWAY,
        stdio: "ignore",
        shell: process.platform === "win32",
      },
    );
    npm.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ended with ${code}`)),
    );
  });
}

/** Starts a program of Node's and waits for its first line. */
function started(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ line: string; child: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_ENV: "production", ...env },
    });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      const end = text.indexOf("\n");
      if (end >= 0) resolve({ line: text.slice(0, end), child });
    });
    child.on("exit", (code) =>
      reject(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}
