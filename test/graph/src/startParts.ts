import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePort } from "@onedoor/test-support/freePort";

export const SUBGRAPHS = [
  "entities",
  "people",
  "items",
  "cases",
  "supervision",
] as const;
type Part = (typeof SUBGRAPHS)[number];

export const IDENTITY_KEY = "identity key of the tests, 32 and more";

/** A county as production runs it: five subgraphs and the router, a process each, on one PostgreSQL. */
export interface PartsOfCounty {
  /** The router's. */
  url: string;
  /** A part's own, past the router. */
  addressOf(part: Part): string;
  /** What all processes have printed. */
  printed(): string;
  /** Pulls the plug of one part. */
  kill(part: Part): Promise<void>;
  /** Starts it again where it was. */
  start(part: Part): Promise<void>;
  close(): Promise<void>;
}

export async function startParts(databaseUrl: string): Promise<PartsOfCounty> {
  const folder = mkdtempSync(join(tmpdir(), "onedoor-parts-"));
  const [routerPort, ...ports] = await Promise.all(
    ["router", ...SUBGRAPHS].map(freePort),
  );
  const graphUrl = `http://127.0.0.1:${routerPort}/graphql`;
  const addressOf = (part: Part) =>
    `http://127.0.0.1:${ports[SUBGRAPHS.indexOf(part)]}`;
  const running = new Map<string, ChildProcess>();
  let printed = "";

  const run = async (name: string, script: string, env: object) => {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", script],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          HOST: "127.0.0.1",
          DATABASE_URL: databaseUrl,
          SESSION_SECRET: "session secret of the tests, 32 and more",
          ROUTER_SECRET: "router secret of the tests, 32 and more",
          HUB_KEY: "0b".repeat(32),
          IDENTITY_KEY,
          DEMONSTRATION: "true",
          GRAPH_URL: graphUrl,
          MATERIALS_FOLDER: folder,
          ...env,
        },
      },
    );
    running.set(name, child);
    child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString()));
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => (printed += `${line}\n`));
    // Its address is the first thing that it says.
    await Promise.race([
      once(lines, "line"),
      once(child, "exit").then(() => {
        throw new Error(`${name} ended: ${printed}`);
      }),
    ]);
  };
  const start = (part: Part) =>
    run(part, scriptOf(`subgraphs/${part}`), {
      PORT: new URL(addressOf(part)).port,
    });
  const kill = async (name: string) => {
    const child = running.get(name);
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };

  for (const part of SUBGRAPHS) await start(part);
  await run("router", scriptOf("router"), {
    PORT: `${routerPort}`,
    ...Object.fromEntries(
      SUBGRAPHS.map((part) => [
        `${part.toUpperCase()}_URL`,
        `${addressOf(part)}/graphql`,
      ]),
    ),
  });
  return {
    url: new URL(graphUrl).origin,
    addressOf,
    printed: () => printed,
    kill,
    start,
    async close() {
      await Promise.all([...running.keys()].map(kill));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function scriptOf(folder: string): string {
  return fileURLToPath(
    new URL(`../../../${folder}/src/main.ts`, import.meta.url),
  );
}
