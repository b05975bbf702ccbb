import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { type Claims, LEEWAY_SECONDS } from "./claims.ts";

export interface OutsideIssuerParts {
  /** As its tokens name it; its discovery document stands below. */
  issuer: string;
  /** What its tokens name the county's graph. */
  audience: string;
  /** Asks the county's register whose a subject is; null where nobody's. */
  accountOf(issuer: string, subject: string): Promise<Claims | null>;
  fetch?: typeof fetch;
}

/** Keys that both ends share, and no key at all, are refused by standing nowhere here. */
const ALGORITHMS = [
  "EdDSA",
  "Ed25519",
  "ES256",
  "ES384",
  "PS256",
  "PS384",
  "RS256",
];
/** How long the register's answer holds: who is unlinked is out after that. */
const ACCOUNT_HOLDS_MS = 60_000;
const DISCOVERY_TIMEOUT_MS = 5_000;

/** An OpenID Connect issuer that the county's operator trusts beside its own. */
export class OutsideIssuer {
  readonly issuer: string;
  readonly #parts: OutsideIssuerParts;
  #keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  constructor(parts: OutsideIssuerParts) {
    this.issuer = parts.issuer;
    this.#parts = parts;
  }

  /** Whose the token is; null where its subject is linked to no account. Throws jose's errors for one that doesn't hold. */
  async verify(
    token: string,
    now: number,
  ): Promise<{ claims: Claims; until: number } | null> {
    const { issuer, audience, accountOf } = this.#parts;
    const { payload } = await jwtVerify(token, await this.#keySet(), {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ["exp", "iat", "sub"],
      clockTolerance: LEEWAY_SECONDS,
    });
    if (payload.sub === undefined)
      throw new errors.JWTInvalid("a token without a subject");
    const claims = await accountOf(issuer, payload.sub);
    const until = Math.min((payload.exp ?? 0) * 1000, now + ACCOUNT_HOLDS_MS);
    return claims === null ? null : { claims, until };
  }

  #keySet(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    this.#keys ??= this.#discover().catch((error: unknown) => {
      // Asked again at the next token.
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }

  async #discover(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const ask = this.#parts.fetch ?? fetch;
    const response = await ask(
      `${this.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) },
    );
    const { issuer, jwksUri } = parseDiscovery(await response.json());
    // OpenID Connect Discovery 1.0, 4.3: another name would be another issuer's word.
    if (issuer !== this.issuer)
      throw new Error(`${this.issuer} says that it is ${issuer}`);
    return createRemoteJWKSet(new URL(jwksUri));
  }
}

function parseDiscovery(document: unknown): {
  issuer: string;
  jwksUri: string;
} {
  const { issuer, jwks_uri: jwksUri } = Object(document) as {
    issuer?: unknown;
    jwks_uri?: unknown;
  };
  if (typeof issuer !== "string" || typeof jwksUri !== "string")
    throw new Error("the issuer's discovery document names no keys");
  return { issuer, jwksUri };
}
