import { createHash, randomBytes } from "node:crypto";

const SESSION_BYTES = 16;
const SECRET_BYTES = 32;
const TOKEN = /^([\w-]{22})\.([\w-]{43})$/;

/** Names its session, so that one that was given out long ago is known for what it is though nobody keeps it. */
export function newRefreshToken(
  sessionId: string = randomBytes(SESSION_BYTES).toString("base64url"),
): { token: string; sessionId: string; hash: string } {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { token: `${sessionId}.${secret}`, sessionId, hash: hashOf(secret) };
}

/** Undefined for a text that was never a refresh token. */
export function parseRefreshToken(
  text: string,
): { sessionId: string; hash: string } | undefined {
  const [, sessionId, secret] = TOKEN.exec(text) ?? [];
  return sessionId === undefined || secret === undefined
    ? undefined
    : { sessionId, hash: hashOf(secret) };
}

/** Of 256 random bits: nothing to be guessed, so that a plain hash does. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
