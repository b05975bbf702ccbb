import { bytesOfBase64Url } from "@onedoor/domain/base64Url";
import type { PublicKey, Signature } from "@onedoor/domain/signatures";

/** Whether the key's owner signed the text. Asked of the browser; old ones load the curve for it. */
export type VerifySignature = (
  publicKey: PublicKey,
  text: string,
  signature: Signature,
) => Promise<boolean>;

export const verifySignature: VerifySignature = async (
  publicKey,
  text,
  signature,
) => {
  try {
    const key = await crypto.subtle.importKey(
      "raw",
      new Uint8Array(bytesOfBase64Url(publicKey)),
      "Ed25519",
      false,
      ["verify"],
    );
    return await crypto.subtle.verify(
      "Ed25519",
      key,
      new Uint8Array(bytesOfBase64Url(signature)),
      new TextEncoder().encode(text),
    );
  } catch {
    // Not every 32 bytes are a key, and before Chromium 137 nothing is.
    const { checkSignature } = await import("@onedoor/domain/ed25519");
    return checkSignature(publicKey, text, signature);
  }
};
