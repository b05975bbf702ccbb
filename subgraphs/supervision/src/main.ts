import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import {
  ACCESS_HOURS,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import { textIn } from "@onedoor/subgraph-host/environment";
import { failureWords } from "@onedoor/subgraph-host/failureWords";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createSupervisionSubgraph } from "./subgraph.ts";

const READ_FEED_EVERY_MS = 1_000;

// GRAPH_URL: the county's graph.
await runSubgraph("supervision", 4005, async (settings, environment) => {
  const subgraph = await createSupervisionSubgraph({
    ...settings,
    askGraph: askGraphAt(textIn(environment, "GRAPH_URL"), () =>
      signSession(
        serviceClaims("supervision"),
        settings.sessionSecret,
        ACCESS_HOURS,
        settings.issuer,
      ),
    ),
  });
  subgraph.follow(READ_FEED_EVERY_MS, (failure) =>
    console.error(`supervision could not read on: ${failureWords(failure)}`),
  );
  return subgraph;
});
