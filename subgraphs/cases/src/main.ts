import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createCasesSubgraph } from "./subgraph.ts";

// GRAPH_URL: the county's graph. HUB_KEY: 64 hexadecimal digits, the same for ever.
await runSubgraph("cases", 4004, (settings, environment) =>
  createCasesSubgraph({
    ...settings,
    hubKey: textIn(environment, "HUB_KEY", 64),
    askGraph: askGraphAt(textIn(environment, "GRAPH_URL"), () =>
      signSession(serviceClaims("cases"), settings.sessionSecret, 1),
    ),
    materialsFolder: textIn(environment, "MATERIALS_FOLDER"),
  }),
);
