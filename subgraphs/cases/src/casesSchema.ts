import type { SchemaParts } from "@onedoor/subgraph-host/subgraphSchema";
import { readFile } from "node:fs/promises";
import { resolvers } from "./resolvers/resolvers.ts";

/** What the subgraph's schema is made of. */
export async function casesSchema(): Promise<SchemaParts> {
  return {
    typeDefs: await readFile(
      new URL("../cases.graphql", import.meta.url),
      "utf8",
    ),
    resolvers,
    // A push never fails for what is in it [D12].
    unchecked: ["pushEntries"],
  };
}
