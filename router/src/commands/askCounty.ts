import { askGraphAt } from "@onedoor/subgraph-host/askGraphAt";
import {
  ACCESS_HOURS,
  serviceClaims,
  signSession,
} from "@onedoor/subgraph-host/claims";
import type { AskGraph } from "@onedoor/subgraph-host/Subgraph";
import { readCountyConfig } from "../county/CountyConfig.ts";
import { keptKey } from "../county/keptKey.ts";
import { withCounty } from "./withCounty.ts";

/** Said in the help of every command that takes --router. */
export const ASKS_COUNTY =
  "With --router it asks a county that runs, by the session key of DATA_DIR or SESSION_SECRET. Without, the county that DATA_DIR or DATABASE_URL name; an embedded one has to be stopped first.";

/** Has the graph of a county at hand for one piece of work, whether it runs or has to be opened. */
export function askCounty<Result>(
  router: string | undefined,
  service: string,
  work: (ask: AskGraph) => Promise<Result>,
): Promise<Result> {
  return router === undefined
    ? withCounty((county) => work(county.askAs(service)))
    : work(askRunning(router, service));
}

function askRunning(router: string, service: string): AskGraph {
  const config = readCountyConfig(process.env);
  const secret = config.sessionSecret ?? keptKey(config.dataFolder, "session");
  return askGraphAt(new URL("/graphql", router).href, () =>
    signSession(serviceClaims(service), secret, ACCESS_HOURS, config.issuer),
  );
}
