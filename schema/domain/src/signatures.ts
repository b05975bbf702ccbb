import { type Hash, hashText } from "./hash.ts";
import { type ParseResult, parsed, unparsed } from "./parseResult.ts";

declare const publicKey: unique symbol;
declare const signature: unique symbol;

/** An Ed25519 public key: 32 bytes as base64url without padding, 43 characters. */
export type PublicKey = string & { readonly [publicKey]: true };
/** An Ed25519 signature: 64 bytes as base64url without padding, 86 characters. */
export type Signature = string & { readonly [signature]: true };

/** Whether the key's owner signed the text, as UTF-8. False, not an error, for a key that is no point of the curve. */
export type SignatureCheck = (
  publicKey: PublicKey,
  text: string,
  signature: Signature,
) => boolean;

/** The name of a hub in everything that is signed for it. It stays when the hub's key is changed [P1]. */
export function hubIdOf(firstPublicKey: PublicKey): string {
  const hash: Hash = hashText(firstPublicKey);
  return hash.slice(0, 32);
}

// The last character carries bits that no byte uses. They have to be zero, or one key would have four spellings.
const PUBLIC_KEY = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const SIGNATURE = /^[\w-]{85}[AQgw]$/;

export function parsePublicKey(
  text: string,
): ParseResult<PublicKey, "malformed"> {
  return PUBLIC_KEY.test(text)
    ? parsed(text as PublicKey)
    : unparsed("malformed");
}

export function parseSignature(
  text: string,
): ParseResult<Signature, "malformed"> {
  return SIGNATURE.test(text)
    ? parsed(text as Signature)
    : unparsed("malformed");
}
