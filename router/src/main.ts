import { startFailureWords } from "@onedoor/subgraph-host/failureWords";
import { tellFailure } from "@onedoor/subgraph-host/operatorLog";
import { runRouter } from "./runRouter.ts";

// The router in a process of its own. PEOPLE_URL, ENTITIES_URL, ITEMS_URL, CASES_URL and SUPERVISION_URL name
// the subgraphs' endpoints; SESSION_SECRET, ROUTER_SECRET, ISSUER and DEMONSTRATION are theirs too. CLIENTS_FILE: the
// developers' clients that "npm run onedoor -- client add" has registered.
// OIDC_ISSUER and OIDC_AUDIENCE name an identity service beside the county's own issuer, ISSUER_CLIENTS software that
// people sign in to with their accounts here.
try {
  await runRouter(process.env);
} catch (error) {
  tellFailure(`router: ${startFailureWords(error)}`);
  process.exit(1);
}
