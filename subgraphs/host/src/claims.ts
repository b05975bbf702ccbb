import type { StaffActor, StaffRole } from "@onedoor/domain/entries";
import { jwtVerify, SignJWT } from "jose";

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

const ISSUER = "onedoor";
const remembered = new Map<string, { claims: Claims; until: number }>();
const MOST_REMEMBERED = 10_000;

/**
 * How long a session holds. One on an enrolled device outlives weeks without a line, so that a station that comes
 * back syncs before it asks for a password; others end with the working day.
 */
export function sessionHours({ deviceId }: Claims): number {
  return deviceId === null ? 12 : 30 * 24;
}

/** `secret`: at least 32 characters; `hours`: how long the token holds. */
export async function signSession(
  claims: Claims,
  secret: string,
  hours: number,
): Promise<string> {
  return new SignJWT({ claims })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(new TextEncoder().encode(secret));
}

/** The claims of a request's bearer token; null without one, or with one that doesn't hold. */
export async function readClaims(
  headers: Headers,
  secret: string,
): Promise<Claims | null> {
  const token = headers.get("authorization")?.replace(/^Bearer /, "");
  if (token === undefined || token === "") return null;
  const known = remembered.get(`${secret}.${token}`);
  if (known !== undefined && known.until > Date.now()) return known.claims;
  try {
    const { payload } = await jwtVerify<{ claims: Claims }>(
      token,
      new TextEncoder().encode(secret),
      {
        issuer: ISSUER,
        algorithms: ["HS256"],
      },
    );
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(`${secret}.${token}`, {
      claims: payload.claims,
      until: (payload.exp ?? 0) * 1000,
    });
    return payload.claims;
  } catch {
    return null;
  }
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
