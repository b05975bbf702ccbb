import { CURVE, type ReceiverKey } from "./receiverKey.ts";

// A parcel's key comes of a pair that is made for it and forgotten, and of its receiver's: who made the parcel can't
// open it again, and nobody but the receiver can.

/** What a parcel is sealed with; `ephemeral` goes along with it in the clear. */
export interface ParcelKey {
  seal: CryptoKey;
  ephemeral: Uint8Array<ArrayBuffer>;
}

export async function newParcelKey(
  parcelId: string,
  receiver: Uint8Array<ArrayBuffer>,
): Promise<ParcelKey> {
  const { subtle } = crypto;
  const pair = await subtle.generateKey(CURVE, false, ["deriveBits"]);
  const ephemeral = new Uint8Array(
    await subtle.exportKey("raw", pair.publicKey),
  );
  const shared = await agree(pair.privateKey, receiver);
  return {
    ephemeral,
    seal: await derive(shared, { parcelId, ephemeral, receiver }),
  };
}

/** The key as the receiver finds it; another's pair finds one that opens nothing. */
export async function findParcelKey(
  parcelId: string,
  ephemeral: Uint8Array<ArrayBuffer>,
  own: ReceiverKey,
): Promise<ParcelKey> {
  const shared = await agree(own.privateKey, ephemeral);
  const receiver = own.publicKey;
  return {
    ephemeral,
    seal: await derive(shared, { parcelId, ephemeral, receiver }),
  };
}

async function agree(
  own: CryptoKey,
  other: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey("raw", other, CURVE, false, []);
  return subtle.deriveBits({ name: "ECDH", public: theirs }, own, 256);
}

async function derive(
  shared: ArrayBuffer,
  parts: {
    parcelId: string;
    ephemeral: Uint8Array;
    receiver: Uint8Array;
  },
): Promise<CryptoKey> {
  const { subtle } = crypto;
  const material = await subtle.importKey("raw", shared, "HKDF", false, [
    "deriveKey",
  ]);
  return subtle.deriveKey(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: Uint8Array.from([...parts.ephemeral, ...parts.receiver]),
      info: new TextEncoder().encode(`onedoor hand-over|${parts.parcelId}`),
    },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}
