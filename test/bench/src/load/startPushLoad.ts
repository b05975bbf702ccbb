import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type {
  FeedComparison,
  LoadFigures,
  LoadOrder,
  LoadReport,
} from "./loadMessages.ts";

export interface PushLoad {
  /** Bytes that wait to be sent. */
  bytes: number;
  /** Has the stations send everything, and answers when the last of them has its outcomes. */
  push(): Promise<LoadFigures>;
  /** Reads the whole feed for what was pushed. */
  verify(): Promise<FeedComparison>;
  stop(): void;
}

/** Stations in a process of their own, with everything packed that they will send. */
export async function startPushLoad(order: LoadOrder): Promise<PushLoad> {
  const child = fork(fileURLToPath(new URL("pushLoad.ts", import.meta.url)), {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  child.send(order);
  const prepared = await reported(child, "prepared");
  return {
    bytes: prepared.bytes,
    async push() {
      child.send("push");
      return (await reported(child, "pushed")).figures;
    },
    async verify() {
      child.send("verify");
      return (await reported(child, "verified")).comparison;
    },
    stop: () => child.kill("SIGKILL"),
  };
}

async function reported<Type extends LoadReport["type"]>(
  child: ChildProcess,
  type: Type,
): Promise<Extract<LoadReport, { type: Type }>> {
  const stop = new AbortController();
  try {
    const [report] = (await Promise.race([
      once(child, "message", { signal: stop.signal }),
      once(child, "exit", { signal: stop.signal }).then(([code]) => {
        throw new Error(`the stations' process ended with ${code}`);
      }),
    ])) as [LoadReport];
    if (report.type !== type)
      throw new Error(`${report.type} came, not ${type}`);
    return report as Extract<LoadReport, { type: Type }>;
  } finally {
    stop.abort();
  }
}
