import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";

const PROJECT = path.resolve(import.meta.dirname, "../..");
/** A county in earnest, whose database is never reached: what is missing is said before anything is opened. */
const WHOLE = {
  DATABASE_URL: "postgresql://county@127.0.0.1:1/county",
  DEMONSTRATION: "",
  SESSION_SECRET: "session secret of this test alone",
  ROUTER_SECRET: "router secret of this test alone, 32",
  IDENTITY_KEY: "identity key of this test alone, 32",
  HUB_KEY: "0b".repeat(32),
  GRAPH_URL: "http://127.0.0.1:1/graphql",
  MATERIALS_FOLDER: "/nowhere",
  PEOPLE_URL: "http://127.0.0.1:1/graphql",
  ENTITIES_URL: "http://127.0.0.1:1/graphql",
  ITEMS_URL: "http://127.0.0.1:1/graphql",
  CASES_URL: "http://127.0.0.1:1/graphql",
  SUPERVISION_URL: "http://127.0.0.1:1/graphql",
};

const PARTS = ["people", "entities", "items", "cases", "supervision"].map(
  (name) => `subgraphs/${name}`,
);

test.each([
  ...[...PARTS, "router"].flatMap((part) => [
    [part, "SESSION_SECRET", ""],
    [part, "ROUTER_SECRET", ""],
  ]),
  ["router", "SESSION_SECRET", "too short"],
  ["router", "ROUTER_SECRET", WHOLE.SESSION_SECRET],
  ["subgraphs/items", "DATABASE_URL", ""],
  ["subgraphs/people", "IDENTITY_KEY", ""],
  ["subgraphs/cases", "HUB_KEY", ""],
  ["subgraphs/cases", "HUB_KEY", "hunter2".repeat(10)],
] as [string, string, string][])(
  "%s doesn't start without its %s (%o), and says so",
  async (part, variable, value) => {
    const { code, said } = await started(part, { [variable]: value });
    expect(code).toBe(1);
    expect(said).toContain(`${variable} `);
    expect(said).not.toContain("    at ");
    for (const secret of ["hunter2", "too short", WHOLE.SESSION_SECRET])
      expect(said).not.toContain(secret);
  },
);

async function started(
  part: string,
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(
    process.execPath,
    [path.join(PROJECT, part, "src/main.ts")],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...WHOLE, ...env },
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, said };
}
