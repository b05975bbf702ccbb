import { leaseDaysIn, textIn } from "@onedoor/subgraph-host/environment";
import { runSubgraph } from "@onedoor/subgraph-host/runSubgraph";
import { createEntitiesSubgraph } from "./subgraph.ts";

// HUB_KEY: 64 hexadecimal digits, the same as the hub's. DEVICE_LEASE_DAYS: how long a computer may be without a line.
await runSubgraph("entities", 4002, (settings, environment) =>
  createEntitiesSubgraph({
    ...settings,
    hubKey: textIn(environment, "HUB_KEY", 64),
    leaseDays: leaseDaysIn(environment),
  }),
);
