import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { seedIn, textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createCasesSubgraph } from "./subgraph.ts";

// GRAPH_URL: the county's graph, or the items subgraph alone. HUB_KEY: 64 hexadecimal digits, the same for ever.
await runSubgraph("cases", 4004, (environment) => {
  const hubKey = seedIn(environment, "HUB_KEY");
  const graphUrl = textIn(environment, "GRAPH_URL");
  const materialsFolder = textIn(environment, "MATERIALS_FOLDER");
  return (settings) =>
    createCasesSubgraph({
      ...settings,
      hubKey,
      materialsFolder,
      askGraph: askGraphAt(graphUrl, () =>
        signSession(serviceClaims("cases"), settings.sessionSecret, 1),
      ),
    });
});
