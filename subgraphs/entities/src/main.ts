import { leaseDaysIn, seedIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createEntitiesSubgraph } from "./subgraph.ts";

// HUB_KEY: 64 hexadecimal digits, the same as the hub's. DEVICE_LEASE_DAYS: how long a computer may be without a line.
await runSubgraph("entities", 4002, (environment) => {
  const hubKey = seedIn(environment, "HUB_KEY");
  const leaseDays = leaseDaysIn(environment);
  return (settings) =>
    createEntitiesSubgraph({ ...settings, hubKey, leaseDays });
});
