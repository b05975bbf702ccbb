import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createItemsSubgraph } from "./subgraph.ts";

await runSubgraph("items", 4003, () => createItemsSubgraph);
