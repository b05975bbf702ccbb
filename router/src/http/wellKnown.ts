import { issuerKeyOf } from "@onedoor/subgraph-host/issuerKey";
import { jsonResponse } from "../jsonResponse.ts";

const DISCOVERY = "/.well-known/openid-configuration";
const KEYS = "/.well-known/jwks.json";

/** What the county's own issuer publishes, for software that reads its tokens; undefined for any other address. */
export function wellKnown(
  pathname: string,
  { issuer, secret }: { issuer: string; secret: string },
): Response | undefined {
  if (pathname === KEYS) return published({ keys: [issuerKeyOf(secret).jwk] });
  if (pathname !== DISCOVERY) return undefined;
  return published({
    issuer,
    jwks_uri: new URL(KEYS, issuer).href,
    // Sessions are opened and renewed by the graph's signIn and renewSession; no other grant is offered.
    response_types_supported: [],
    grant_types_supported: [],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["EdDSA"],
  });
}

function published(document: unknown): Response {
  const response = jsonResponse(200, document);
  response.headers.set("cache-control", "public, max-age=300");
  response.headers.set("access-control-allow-origin", "*");
  return response;
}
