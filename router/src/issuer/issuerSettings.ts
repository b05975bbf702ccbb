import {
  ACCESS_MINUTES,
  AUDIENCE,
  type Claims,
} from "@onedoor/subgraph-host/claims";
import { issuerKeyOf } from "@onedoor/subgraph-host/issuerKey";
import { type Configuration, errors } from "oidc-provider";
import { pageHeaders } from "../http/pageHeaders.ts";
import { SIGN_IN, TOKEN, USER_INFO } from "./issuerPaths.ts";
import type { IssuerParts } from "./openIssuer.ts";
import { shortLived } from "./shortLived.ts";
import { brokenOffPage } from "./signInPage.ts";

/** What is asked for to read the county's graph in the name of who signs in. */
const GRAPH_SCOPE = "graph";
const GRAPH = "urn:onedoor:graph";
const HOUR = 3600;

/** Authorization code with PKCE and nothing else, for software that the operator has named himself: it needs no consent. */
export function issuerSettings({
  issuer,
  secret,
  clients,
  register,
}: IssuerParts): Configuration {
  const { privateKey, jwk } = issuerKeyOf(secret);
  return {
    adapter: shortLived(),
    clients: clients.map((client) => ({
      ...client,
      token_endpoint_auth_method:
        client.client_secret === undefined ? "none" : "client_secret_basic",
      grant_types: ["authorization_code"],
      response_types: ["code"],
    })),
    clientDefaults: { id_token_signed_response_alg: "EdDSA" },
    jwks: {
      keys: [{ ...privateKey.export({ format: "jwk" }), ...jwk }] as never,
    },
    enabledJWA: {
      idTokenSigningAlgValues: ["EdDSA"],
      clientAuthSigningAlgValues: ["EdDSA"],
    },
    responseTypes: ["code"],
    pkce: { required: () => true },
    scopes: ["openid"],
    claims: { openid: ["sub"] },
    routes: {
      authorization: "/oidc/authorize",
      token: TOKEN,
      userinfo: USER_INFO,
      jwks: "/.well-known/jwks.json",
    },
    interactions: { url: (_, { uid }) => `${SIGN_IN}${uid}` },
    ttl: {
      AccessToken: ACCESS_MINUTES * 60,
      AuthorizationCode: 60,
      IdToken: ACCESS_MINUTES * 60,
      Interaction: HOUR / 6,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
    clientBasedCORS: (_, origin, client) =>
      client.redirectUris?.some((uri) => new URL(uri).origin === origin) ===
      true,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: ({ oidc }) =>
          isOfGraph(oidc.params?.["scope"]) ? GRAPH : (undefined as never),
        useGrantedResource: () => true,
        getResourceServerInfo(_, resource) {
          if (resource !== GRAPH) throw new errors.InvalidTarget();
          return {
            scope: GRAPH_SCOPE,
            audience: AUDIENCE,
            accessTokenFormat: "jwt",
            accessTokenTTL: ACCESS_MINUTES * 60,
            jwt: { sign: { alg: "EdDSA" } },
          };
        },
      },
    },
    async findAccount(_, accountId) {
      const claims = await register.accountOf(issuer, accountId);
      return claims === null
        ? undefined
        : { accountId, claims: async () => ({ sub: accountId }) };
    },
    async extraTokenClaims(_, token) {
      if (token.kind !== "AccessToken" || token.aud !== AUDIENCE)
        return undefined;
      return { claims: await claimsFor(token.accountId) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope("openid");
      grant.addResourceScope(GRAPH, GRAPH_SCOPE);
      await grant.save();
      return grant;
    },
    renderError(context, { error }) {
      context.set({ ...pageHeaders });
      context.type = "html";
      context.body = brokenOffPage(error);
    },
  };

  /** As the register has it now: an official may have moved since he signed in. */
  async function claimsFor(accountId: string): Promise<Claims> {
    const claims = await register.accountOf(issuer, accountId);
    if (claims === null)
      throw new errors.InvalidGrant("the account is there no more");
    return claims;
  }
}

function isOfGraph(scope: unknown): boolean {
  return typeof scope === "string" && scope.split(" ").includes(GRAPH_SCOPE);
}
