import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./freePort.ts";

const START = fileURLToPath(
  new URL("../../../router/src/start.ts", import.meta.url),
);

/** A county in a process of its own, as an operator starts it, with a data folder that outlives it. */
export interface TestCounty {
  /** Without a slash at the end. The same after a restart. */
  url: string;
  dataFolder: string;
  /** Of the process that runs now. */
  pid(): number | undefined;
  /** What it has printed. */
  output(): string;
  /** Pulls the plug. */
  kill(): Promise<void>;
  /** Ends it as an operator would; answers with the exit code. */
  stop(): Promise<number | null>;
  /** Starts it again on the same port and folder. */
  restart(): Promise<void>;
}

export interface CountyOptions {
  env?: Record<string, string>;
  /** For Node itself, such as a profiler's. */
  nodeArguments?: readonly string[];
  dataFolder?: string;
  /** Another program than the county's, that is started and says `ready` in the same way. */
  program?: string;
}

export async function startCounty(
  options: CountyOptions = {},
): Promise<TestCounty> {
  const dataFolder =
    options.dataFolder ?? mkdtempSync(join(tmpdir(), "onedoor-county-"));
  const program = options.program ?? START;
  const port = await freePort();
  const scheme = options.env?.["TLS_CERT"] === undefined ? "http" : "https";
  let printed = "";
  let child: ChildProcess;

  const start = async () => {
    child = spawn(
      process.execPath,
      [...(options.nodeArguments ?? []), program],
      {
        env: {
          ...process.env,
          PORT: String(port),
          HOST: "127.0.0.1",
          DATA_DIR: dataFolder,
          DATABASE_URL: "",
          ...options.env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const ready = new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        printed += chunk.toString();
        if (/^ready\b/m.test(printed.slice(from))) resolve();
      };
      child.stdout?.on("data", listen);
      child.stderr?.on("data", listen);
      child.once("exit", (code) =>
        reject(new Error(`the county ended with ${code}:\n${printed}`)),
      );
    });
    const from = printed.length;
    await ready;
  };
  await start();

  return {
    url: `${scheme}://127.0.0.1:${port}`,
    dataFolder,
    pid: () => child.pid,
    output: () => printed,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null)
        return child.exitCode;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      return child.exitCode;
    },
    restart: start,
  };
}
