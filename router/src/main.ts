import { startFailureWords } from "@onedoor/subgraph-host/failureWords";
import { tellFailure } from "@onedoor/subgraph-host/operatorLog";
import { runRouter } from "./runRouter.ts";

// The router in a process of its own. PEOPLE_URL, ENTITIES_URL, ITEMS_URL, CASES_URL and SUPERVISION_URL name
// the subgraphs' endpoints; SESSION_SECRET, ROUTER_SECRET and DEMONSTRATION are theirs too. CLIENTS_FILE: the
// developers' clients that "npm run onedoor -- client add" has registered.
try {
  await runRouter(process.env);
} catch (error) {
  tellFailure(`router: ${startFailureWords(error)}`);
  process.exit(1);
}
