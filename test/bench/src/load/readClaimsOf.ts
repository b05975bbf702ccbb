import type { Claims } from "@onedoor/subgraph-host/claims";

/** What a session says of its holder, read without its key. */
export function readClaimsOf(token: string): Claims {
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url");
  return (JSON.parse(payload.toString()) as { claims: Claims }).claims;
}
