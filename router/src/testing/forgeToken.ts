import {
  createHmac,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";

interface Forged {
  header: Record<string, unknown>;
  payload: Record<string, unknown>;
}

/** A token of any header and payload, signed by a key, a shared secret or not at all: by somebody who knows what tokens look like. */
export function forgeToken(
  { header, payload }: Forged,
  key: KeyObject | string | null,
): string {
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${text}.${signatureOf(text, key)}`;
}

function signatureOf(text: string, key: KeyObject | string | null): string {
  if (key === null) return "";
  return typeof key === "string"
    ? createHmac("sha256", key).update(text).digest("base64url")
    : sign(null, Buffer.from(text), key).toString("base64url");
}

/** Header and payload of a token as they stand in it. */
export function partsOfToken(token: string): Forged {
  const [header = {}, payload = {}] = token
    .split(".")
    .slice(0, 2)
    .map(
      (part) =>
        JSON.parse(Buffer.from(part, "base64url").toString()) as Record<
          string,
          unknown
        >,
    );
  return { header, payload };
}

/** An Ed25519 key of nobody in the county, with its public half as a JWKS shows it. */
export function strangersKey(): { privateKey: KeyObject; jwk: object } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const jwk = publicKey.export({ format: "jwk" });
  return {
    privateKey,
    jwk: { ...jwk, kid: "stranger", alg: "EdDSA", use: "sig" },
  };
}
