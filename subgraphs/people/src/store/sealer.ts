import {
  createCipheriv,
  createDecipheriv,
  hkdfSync,
  randomBytes,
} from "node:crypto";

/** Keeps texts sealed in the table: AES-256-GCM, bound to whose they are, so that none can be moved to another row. */
export interface Sealer {
  seal(text: string, boundTo: string): string;
  /** Throws where the text was changed, moved, or sealed with another key. */
  open(sealed: string, boundTo: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `identityKey`: at least 32 characters, kept outside the database. Each purpose has a key of its own. */
export function sealer(identityKey: string, purpose: string): Sealer {
  const key = keyFor(identityKey, purpose);
  return {
    seal(text, boundTo) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv, {
        authTagLength: TAG_BYTES,
      }).setAAD(Buffer.from(boundTo));
      const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString(
        "base64url",
      );
    },
    open(sealed, boundTo) {
      const bytes = Buffer.from(sealed, "base64url");
      const textAt = IV_BYTES + TAG_BYTES;
      const decipher = createDecipheriv(
        "aes-256-gcm",
        key,
        bytes.subarray(0, IV_BYTES),
        { authTagLength: TAG_BYTES },
      )
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(bytes.subarray(IV_BYTES, textAt));
      return Buffer.concat([
        decipher.update(bytes.subarray(textAt)),
        decipher.final(),
      ]).toString();
    },
  };
}

/** A key of the identity key's, for one purpose. */
export function keyFor(identityKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", identityKey, "onedoor", purpose, 32));
}
