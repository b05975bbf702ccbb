import type { StaffActor, StaffRole } from "@onedoor/domain/entries";
import { randomUUID } from "node:crypto";
import { createLocalJWKSet, jwtVerify, SignJWT } from "jose";
import { issuerKeyOf } from "./issuerKey.ts";

/** What a session says about its holder. Made by the server at sign-in; a client can add nothing to it. */
export interface Claims {
  accountId: string;
  role: StaffRole | "citizen" | "company" | "service";
  staffId: string | null;
  postId: string | null;
  stationId: string | null;
  /** Unified social credit code of the body that the post belongs to. */
  body: string | null;
  /** 12-digit division of the station or body. */
  division: string | null;
  deviceId: string | null;
  personId: string | null;
  creditCode: string | null;
}

/** Who has issued the county's own tokens, where its operator names no public address. */
export const OWN_ISSUER = "http://localhost:4000";
/** Whom tokens are for: the county's graph. */
export const AUDIENCE = "onedoor-graph";
/** An access token can't be taken back, so that it ends soon; what goes on is the session. */
export const ACCESS_MINUTES = 15;
export const ACCESS_HOURS = ACCESS_MINUTES / 60;
/** How far the clocks of issuer and reader may differ. */
export const LEEWAY_SECONDS = 5;

/**
 * How long a session can be renewed after its last renewal. One on an enrolled device outlives weeks without a line,
 * so that a station that comes back syncs before it asks for a password; others end with the working day.
 */
export function sessionHours({ deviceId }: Pick<Claims, "deviceId">): number {
  return deviceId === null ? 12 : 30 * 24;
}

/**
 * An access token as RFC 9068 has it. `secret`: at least 32 characters, which the issuer's key is made from; `hours`:
 * how long the token holds.
 */
export async function signSession(
  claims: Claims,
  secret: string,
  hours: number = ACCESS_HOURS,
  issuer: string = OWN_ISSUER,
): Promise<string> {
  const { privateKey, jwk } = issuerKeyOf(secret);
  return new SignJWT({ client_id: CLIENT, claims })
    .setProtectedHeader({ alg: "EdDSA", typ: "at+jwt", kid: jwk.kid })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(claims.accountId)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${Math.round(hours * 3600)}s`)
    .sign(privateKey);
}

const CLIENT = "onedoor";

/** What the county's own issuer has signed, while it holds. Throws jose's errors for anything else. */
export async function verifySession(
  token: string,
  secret: string,
  issuer: string = OWN_ISSUER,
): Promise<{ claims: Claims; until: number }> {
  const { payload } = await jwtVerify<{ claims: Claims }>(
    token,
    keySetOf(secret),
    {
      issuer,
      audience: AUDIENCE,
      algorithms: ["EdDSA"],
      typ: "at+jwt",
      requiredClaims: ["exp", "iat", "sub", "jti"],
      clockTolerance: LEEWAY_SECONDS,
    },
  );
  return { claims: payload.claims, until: (payload.exp ?? 0) * 1000 };
}

const keySets = new Map<string, ReturnType<typeof createLocalJWKSet>>();

/** As it is published: a token of any other key is refused by its `kid` already. */
function keySetOf(secret: string): ReturnType<typeof createLocalJWKSet> {
  const before = keySets.get(secret);
  if (before !== undefined) return before;
  const made = createLocalJWKSet({ keys: [issuerKeyOf(secret).jwk] });
  keySets.set(secret, made);
  return made;
}

/** The token of a request; undefined without one. */
export function bearerOf(headers: Headers): string | undefined {
  const token = headers.get("authorization")?.replace(/^Bearer /, "");
  return token === "" ? undefined : token;
}

/** The official as entries name him; null for sessions that aren't an official's. */
export function actorOf(claims: Claims): StaffActor | null {
  const { role, staffId, postId, stationId, body, division } = claims;
  if (role === "citizen" || role === "company" || role === "service")
    return null;
  if (staffId === null || postId === null || body === null || division === null)
    return null;
  return {
    type: "staff",
    staffId,
    postId,
    role,
    stationId,
    body,
    division,
    delegation: null,
  };
}

/** Claims of a part of the county that reads the graph for its own work, such as supervision. */
export function serviceClaims(name: string): Claims {
  return {
    accountId: `service:${name}`,
    role: "service",
    staffId: null,
    postId: null,
    stationId: null,
    body: null,
    division: null,
    deviceId: null,
    personId: null,
    creditCode: null,
  };
}
