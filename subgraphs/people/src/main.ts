import { textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createPeopleSubgraph } from "./subgraph.ts";

await runSubgraph("people", 4001, (settings, environment) =>
  createPeopleSubgraph({
    ...settings,
    identityKey: textIn(environment, "IDENTITY_KEY", 32),
  }),
);
