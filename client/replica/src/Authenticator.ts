/**
 * What a computer has, or its user carries, that knows him by finger, face or PIN and makes a secret of a salt
 * (WebAuthn's PRF). It counts wrong tries by itself.
 */
export interface Authenticator {
  /** False where it is known that this browser has nothing of the kind; what was made tells for certain. */
  isOffered(): Promise<boolean>;
  /** Makes a key for the account. `noPrf`: it can't make secrets; `notVerified`: nobody said yes, or in vain. */
  create(
    accountId: string,
    salt: Uint8Array<ArrayBuffer>,
  ): Promise<Made | "noPrf" | "notVerified">;
  /** The secret that this key makes of the salt, the same each time; undefined where nobody said yes. */
  secretOf(
    credentialId: Uint8Array<ArrayBuffer>,
    salt: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

interface Made {
  credentialId: Uint8Array<ArrayBuffer>;
  secret: Uint8Array<ArrayBuffer>;
}

/** The browser's, by WebAuthn. Nothing is sent anywhere: a signature is made, and thrown away. */
export function browserAuthenticator(): Authenticator {
  return {
    async isOffered() {
      if (typeof PublicKeyCredential === "undefined") return false;
      // A key is bound to a name: an address in digits has none.
      if (/^[\d.]+$|:/.test(location.hostname.replace(/[[\]]/g, "")))
        return false;
      const known = await PublicKeyCredential.getClientCapabilities?.();
      return known?.["extension:prf"] !== false;
    },

    async create(accountId, salt) {
      const made = await asked(() =>
        navigator.credentials.create({
          publicKey: {
            rp: { name: "Onedoor" },
            // The authenticator shows it, and may keep it: no more than the entrance shows.
            user: {
              id: random(16),
              name: accountId,
              displayName: accountId,
            },
            challenge: random(32),
            pubKeyCredParams: [
              { type: "public-key", alg: ES256 },
              { type: "public-key", alg: RS256 },
            ],
            authenticatorSelection: {
              userVerification: "required",
              residentKey: "preferred",
            },
            attestation: "none",
            extensions: { prf: { eval: { first: salt } } },
          },
        }),
      );
      if (made === undefined) return "notVerified";
      const { prf } = made.getClientExtensionResults();
      if (prf?.enabled !== true) return "noPrf";
      const credentialId = new Uint8Array(made.rawId);
      // Many tell it only when they are asked for it a second time.
      const secret =
        bytesOf(prf.results?.first) ??
        (await this.secretOf(credentialId, salt));
      return secret === undefined ? "notVerified" : { credentialId, secret };
    },

    async secretOf(credentialId, salt) {
      const shown = await asked(() =>
        navigator.credentials.get({
          publicKey: {
            challenge: random(32),
            allowCredentials: [{ type: "public-key", id: credentialId }],
            userVerification: "required",
            extensions: { prf: { eval: { first: salt } } },
          },
        }),
      );
      return bytesOf(shown?.getClientExtensionResults().prf?.results?.first);
    },
  };
}

const ES256 = -7;
const RS256 = -257;

/** Undefined where it was refused, broken off, or not there in time: browsers don't tell which. */
async function asked(
  ask: () => Promise<Credential | null>,
): Promise<PublicKeyCredential | undefined> {
  try {
    const answer = await ask();
    return answer instanceof PublicKeyCredential ? answer : undefined;
  } catch (failure) {
    if (failure instanceof DOMException) return undefined;
    throw failure;
  }
}

function bytesOf(
  source: BufferSource | undefined,
): Uint8Array<ArrayBuffer> | undefined {
  if (source === undefined) return undefined;
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(
        source.buffer as ArrayBuffer,
        source.byteOffset,
        source.byteLength,
      );
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
