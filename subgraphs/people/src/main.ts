import { textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createPeopleSubgraph } from "./subgraph.ts";

await runSubgraph("people", 4001, (environment) => {
  const identityKey = textIn(environment, "IDENTITY_KEY", 32);
  return (settings) => createPeopleSubgraph({ ...settings, identityKey });
});
