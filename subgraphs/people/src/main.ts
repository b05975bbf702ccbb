import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import {
  ACCESS_HOURS,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createPeopleSubgraph } from "./subgraph.ts";

// GRAPH_URL: the county's graph.
await runSubgraph("people", 4001, (environment) => {
  const identityKey = textIn(environment, "IDENTITY_KEY", 32);
  const graphUrl = textIn(environment, "GRAPH_URL");
  return (settings) =>
    createPeopleSubgraph({
      ...settings,
      identityKey,
      askGraph: askGraphAt(graphUrl, () =>
        signSession(
          serviceClaims("people"),
          settings.sessionSecret,
          ACCESS_HOURS,
          settings.issuer,
        ),
      ),
    });
});
