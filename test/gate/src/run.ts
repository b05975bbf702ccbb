import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The project's folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Playwright's command line: a package of the browser tests' own, so not among the root's programs. */
export const PLAYWRIGHT = `${ROOT}test/e2e/node_modules/@playwright/test/cli.js`;

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a program in the project's folder. Shows its output as it comes where `show` is set. */
export function run(
  program: string,
  args: readonly string[],
  { show = false } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
      shell: process.platform === "win32",
    });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
