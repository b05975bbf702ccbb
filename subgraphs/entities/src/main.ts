import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createEntitiesSubgraph } from "./subgraph.ts";

await runSubgraph("entities", 4002, () => createEntitiesSubgraph);
