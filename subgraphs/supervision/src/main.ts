import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import { serviceClaims, signSession } from "@onedoor/subgraph-host/claims";
import { textIn } from "@onedoor/subgraph-host/environment";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { tellOperator } from "@onedoor/subgraph-host/operatorLog";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createSupervisionSubgraph } from "./subgraph.ts";

const READ_FEED_EVERY_MS = 1_000;

// GRAPH_URL: the county's graph.
await runSubgraph("supervision", 4005, (environment) => {
  const graphUrl = textIn(environment, "GRAPH_URL");
  return async (settings) => {
    const subgraph = await createSupervisionSubgraph({
      ...settings,
      askGraph: askGraphAt(graphUrl, () =>
        signSession(serviceClaims("supervision"), settings.sessionSecret, 1),
      ),
    });
    subgraph.follow(READ_FEED_EVERY_MS, (failure) =>
      tellOperator(`supervision could not read on: ${failureWords(failure)}`),
    );
    return subgraph;
  };
});
