import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import {
  ACCESS_HOURS,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import {
  leaseDaysIn,
  seedIn,
  textIn,
} from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createEntitiesSubgraph } from "./subgraph.ts";

// GRAPH_URL: the county's graph. HUB_KEY: 64 hexadecimal digits, the same as the hub's. DEVICE_LEASE_DAYS: how long a
// computer may be without a line.
await runSubgraph("entities", 4002, (environment) => {
  const hubKey = seedIn(environment, "HUB_KEY");
  const leaseDays = leaseDaysIn(environment);
  const graphUrl = textIn(environment, "GRAPH_URL");
  return (settings) =>
    createEntitiesSubgraph({
      ...settings,
      hubKey,
      leaseDays,
      askGraph: askGraphAt(graphUrl, () =>
        signSession(
          serviceClaims("entities"),
          settings.sessionSecret,
          ACCESS_HOURS,
          settings.issuer,
        ),
      ),
    });
});
