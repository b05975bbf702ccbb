import type { VaultKeys } from "./vaultKeys.ts";

// AES-256-GCM with a random 96-bit IV for every value. What it belongs to is bound to it as additional data, so that
// a sealed value moved to another document or field doesn't open.

const IV_BYTES = 12;

/** The IV, then the ciphertext with its tag. `belongsTo` must be the same when it is opened. */
export async function sealBytes(
  keys: Pick<VaultKeys, "seal">,
  belongsTo: string,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const ciphertext = await crypto.subtle.encrypt(
    gcm(iv, belongsTo),
    keys.seal,
    plain,
  );
  const sealed = new Uint8Array(IV_BYTES + ciphertext.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(ciphertext), IV_BYTES);
  return sealed;
}

/** Throws for another key, another owner or a changed byte. */
export async function unsealBytes(
  keys: Pick<VaultKeys, "seal">,
  belongsTo: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await crypto.subtle.decrypt(
    gcm(sealed.slice(0, IV_BYTES), belongsTo),
    keys.seal,
    sealed.subarray(IV_BYTES),
  );
  return new Uint8Array(plain);
}

/** JSON as text: the key's id, a dot, base64. */
export async function sealJson(
  keys: VaultKeys,
  belongsTo: string,
  value: unknown,
): Promise<string> {
  const sealed = await sealBytes(
    keys,
    belongsTo,
    encoder.encode(JSON.stringify(value)),
  );
  return `${keys.kid}.${base64Of(sealed)}`;
}

export async function unsealJson(
  keys: VaultKeys,
  belongsTo: string,
  text: string,
): Promise<unknown> {
  const dot = text.indexOf(".");
  const kid = text.slice(0, dot);
  if (kid !== keys.kid)
    throw new Error(`${belongsTo} is sealed with the key ${kid}`);
  const plain = await unsealBytes(
    keys,
    belongsTo,
    bytesOf(text.slice(dot + 1)),
  );
  return JSON.parse(decoder.decode(plain)) as unknown;
}

/** The same value gives the same key in this vault, and tells nothing to who hasn't its key. 32 characters. */
export async function blindKey(
  keys: VaultKeys,
  value: string,
): Promise<string> {
  const mac = await crypto.subtle.sign(
    "HMAC",
    keys.blind,
    encoder.encode(value),
  );
  return hexOf(new Uint8Array(mac, 0, 16));
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function gcm(iv: Uint8Array<ArrayBuffer>, belongsTo: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: encoder.encode(belongsTo) };
}

// String.fromCharCode takes its characters as arguments, and there is a limit to those.
const SLICE = 0x8000;

// Browsers since 2025 know base64 themselves.
const Bytes: Uint8ArrayConstructor & {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
} = Uint8Array;

function base64Of(bytes: Uint8Array & { toBase64?(): string }): string {
  if (bytes.toBase64 !== undefined) return bytes.toBase64();
  let binary = "";
  for (let i = 0; i < bytes.length; i += SLICE)
    binary += String.fromCharCode.apply(
      null,
      // Spread, the bytes would be read one by one through an iterator: ten times as slow.
      bytes.subarray(i, i + SLICE) as unknown as number[],
    );
  return btoa(binary);
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (Bytes.fromBase64 !== undefined) return Bytes.fromBase64(base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
