import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { signSession } from "@onedoor/subgraph-host/claims";
import { textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createPeopleSubgraph } from "./subgraph.ts";

// GRAPH_URL: the county's graph.
await runSubgraph("people", 4001, (settings, environment) => {
  const graphUrl = textIn(environment, "GRAPH_URL");
  return createPeopleSubgraph({
    ...settings,
    identityKey: textIn(environment, "IDENTITY_KEY", 32),
    askGraphAs: (reader) =>
      askGraphAt(graphUrl, () =>
        signSession(reader, settings.sessionSecret, 1),
      ),
  });
});
