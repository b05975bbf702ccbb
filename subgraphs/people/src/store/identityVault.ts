import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";

/** Keeps identity numbers sealed, and lets them be looked up without opening any. */
export interface IdentityVault {
  /** HMAC-SHA-256 in hexadecimal: the same number gives the same text. */
  hashOf(residentId: string): string;
  /** AES-256-GCM, bound to the person: the text of one row can't be moved to another. */
  seal(residentId: string, personId: string): string;
  /** Throws where the text was changed, moved, or sealed with another key. */
  open(sealed: string, personId: string): string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `identityKey`: at least 32 characters, kept outside the database. */
export function identityVault(identityKey: string): IdentityVault {
  const lookUpKey = derive(identityKey, "look-up of identity numbers");
  const sealingKey = derive(identityKey, "sealing of identity numbers");
  return {
    hashOf: (residentId) =>
      createHmac("sha256", lookUpKey).update(residentId).digest("hex"),
    seal(residentId, personId) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", sealingKey, iv, {
        authTagLength: TAG_BYTES,
      }).setAAD(Buffer.from(personId));
      const text = Buffer.concat([cipher.update(residentId), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString(
        "base64url",
      );
    },
    open(sealed, personId) {
      const bytes = Buffer.from(sealed, "base64url");
      const textAt = IV_BYTES + TAG_BYTES;
      const decipher = createDecipheriv(
        "aes-256-gcm",
        sealingKey,
        bytes.subarray(0, IV_BYTES),
        { authTagLength: TAG_BYTES },
      )
        .setAAD(Buffer.from(personId))
        .setAuthTag(bytes.subarray(IV_BYTES, textAt));
      return Buffer.concat([
        decipher.update(bytes.subarray(textAt)),
        decipher.final(),
      ]).toString();
    },
  };
}

function derive(identityKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", identityKey, "onedoor", purpose, 32));
}
