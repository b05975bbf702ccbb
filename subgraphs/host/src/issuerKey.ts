import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
} from "node:crypto";
import { PKCS8_OF_ED25519 } from "./ed25519.ts";

/** The public half, as a JWKS shows it (RFC 8037). */
export interface IssuerJwk {
  kty: "OKP";
  crv: "Ed25519";
  x: string;
  kid: string;
  alg: "EdDSA";
  use: "sig";
}

/** What the county's own issuer signs with. */
export interface IssuerKey {
  privateKey: KeyObject;
  jwk: IssuerJwk;
}

const known = new Map<string, IssuerKey>();

/** The issuer's key pair, made from the county's session secret, so that all processes that have it sign alike. */
export function issuerKeyOf(secret: string): IssuerKey {
  const before = known.get(secret);
  if (before !== undefined) return before;
  const made = makeKey(secret);
  known.set(secret, made);
  return made;
}

function makeKey(secret: string): IssuerKey {
  const seed = hkdfSync("sha256", secret, "onedoor", "access tokens", 32);
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_OF_ED25519, Buffer.from(seed)]),
    format: "der",
    type: "pkcs8",
  });
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  if (x === undefined) throw new Error("an Ed25519 key without its point");
  const kid = thumbprintOf(x);
  return {
    privateKey,
    jwk: { kty: "OKP", crv: "Ed25519", x, kid, alg: "EdDSA", use: "sig" },
  };
}

/** RFC 7638. */
function thumbprintOf(x: string): string {
  return createHash("sha256")
    .update(JSON.stringify({ crv: "Ed25519", kty: "OKP", x }))
    .digest("base64url");
}
