import { decodeJwt, errors } from "jose";
import { bearerOf, type Claims, OWN_ISSUER, verifySession } from "./claims.ts";
import type { OutsideIssuer } from "./OutsideIssuer.ts";

export interface SessionReaderParts {
  /** The county's session secret. */
  secret: string;
  issuer?: string | undefined;
  /** An issuer beside the county's own. */
  outside?: OutsideIssuer | undefined;
  /** The operator hears of refused tokens, once a minute at most. */
  tell?: ((line: string) => void) | undefined;
  now?: (() => number) | undefined;
}

/** What is wrong with a token. */
type RefusedToken =
  "malformed" | "otherIssuer" | "forged" | "notForHere" | "expired" | "unknown";

const MOST_REMEMBERED = 10_000;
const TOLD_EVERY_MS = 60_000;

/**
 * Reads whose a request is from its bearer token. Of the county's own issuer the token says it; of an outside one, the
 * register of accounts.
 */
export class SessionReader {
  readonly #parts: SessionReaderParts;
  readonly #now: () => number;
  /** By token; each as long as it holds. */
  #remembered = new Map<string, { claims: Claims; until: number }>();
  #refused = 0;
  #toldAt = -Infinity;

  constructor(parts: SessionReaderParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Null without a token, or with one that doesn't hold. */
  async read(headers: Headers): Promise<Claims | null> {
    const token = bearerOf(headers);
    if (token === undefined) return null;
    const known = this.#remembered.get(token);
    if (known !== undefined && known.until > this.#now()) return known.claims;
    const read = await this.#verify(token);
    if (typeof read === "string") {
      this.#refuse(read);
      return null;
    }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(token, read);
    return read.claims;
  }

  async #verify(
    token: string,
  ): Promise<{ claims: Claims; until: number } | RefusedToken> {
    const { secret, issuer = OWN_ISSUER, outside } = this.#parts;
    try {
      // Says only whose key to hold against it.
      const { iss } = decodeJwt(token);
      if (iss === issuer) return await verifySession(token, secret, issuer);
      if (outside === undefined || iss !== outside.issuer) return "otherIssuer";
      return (await outside.verify(token, this.#now())) ?? "unknown";
    } catch (error) {
      // Anything else isn't the token's fault: its holder may come again.
      if (!(error instanceof errors.JOSEError) || isOfNetwork(error))
        throw error;
      return reasonOf(error);
    }
  }

  #refuse(reason: RefusedToken): void {
    this.#refused += 1;
    const now = this.#now();
    if (now - this.#toldAt < TOLD_EVERY_MS) return;
    this.#toldAt = now;
    this.#parts.tell?.(
      `router: ${this.#refused} × refused a session; last: ${reason}`,
    );
    this.#refused = 0;
  }
}

/** Keys that couldn't be fetched. */
function isOfNetwork({ code }: errors.JOSEError): boolean {
  return code === "ERR_JWKS_TIMEOUT" || code === "ERR_JOSE_GENERIC";
}

function reasonOf(error: errors.JOSEError): RefusedToken {
  if (error instanceof errors.JWTExpired) return "expired";
  if (error instanceof errors.JWTClaimValidationFailed) return "notForHere";
  return error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid
    ? "malformed"
    : "forged";
}
