import { createRequire } from "node:module";
import type { GatewayConfig } from "@graphql-hive/gateway-runtime";

type Handler = NonNullable<
  Extract<GatewayConfig, { supergraph: unknown }>["unifiedGraphHandler"]
>;

export interface Planner {
  name: "rust" | "javascript";
  /** Left out for the planner that the gateway brings along. */
  handler?: Handler;
  /** Why the Rust planner isn't used. */
  reason?: string;
}

/**
 * The Rust planner where its binary loads: it is twice as fast, and its subscriptions carry no stale fields of
 * other subgraphs. There is none for Windows and musl.
 */
export async function loadPlanner(): Promise<Planner> {
  try {
    const runtime = import.meta.resolve("@graphql-hive/router-runtime");
    // The runtime loads the binary only at the first request: too late to choose another planner.
    createRequire(runtime)("@graphql-hive/router-query-planner");
    const { unifiedGraphHandler } =
      await import("@graphql-hive/router-runtime");
    return { name: "rust", handler: unifiedGraphHandler as Handler };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name: "javascript", reason: reason.split("\n")[0] ?? "" };
  }
}
