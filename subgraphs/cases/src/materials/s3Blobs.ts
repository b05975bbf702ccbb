import { openAsBlob } from "node:fs";
import type { BlobStore } from "./BlobStore.ts";
import { type S3Keys, SHA256_OF_NOTHING, signS3 } from "./signS3.ts";

export interface S3Settings extends S3Keys {
  /** Of the bucket, path style: `https://s3.example/scans`, with a prefix behind it if one is wanted. */
  bucketUrl: string;
}

/** A store that hasn't answered by then is taken for one that won't. */
const PATIENCE_MS = 60_000;
/** So many times longer where it has to take the bytes first. */
const PUTS_TAKE = 10;

/** Blobs as objects of a bucket of S3, or of what speaks its language: MinIO, Ceph, and the clouds of Chinese vendors. */
export function s3Blobs(
  settings: S3Settings,
  now: () => number,
  send: typeof fetch = fetch,
): BlobStore {
  const ask = async (method: string, sha256: string, body?: Blob) => {
    const url = new URL(`${settings.bucketUrl.replace(/\/$/, "")}/${sha256}`);
    const payloadSha256 = body === undefined ? SHA256_OF_NOTHING : sha256;
    const headers = signS3(
      { method, url, payloadSha256, now: now() },
      settings,
    );
    const giveUp = new AbortController();
    // Until it begins to answer: how long the bytes take is the reader's line, or ours.
    const timer = setTimeout(
      () => giveUp.abort(new Error("the blob store doesn't answer")),
      body === undefined ? PATIENCE_MS : PATIENCE_MS * PUTS_TAKE,
    );
    const response = await send(url, {
      method,
      headers,
      signal: giveUp.signal,
      ...(body === undefined ? {} : { body }),
    }).finally(() => clearTimeout(timer));
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    // Never its text: it may name keys.
    throw new Error(
      `the blob store answered ${method} with ${response.status}`,
    );
  };
  const has = async (sha256: string) =>
    (await ask("HEAD", sha256)).status !== 404;
  return {
    has,
    async put(sha256, file) {
      if (await has(sha256)) return;
      // The store checks the bytes against the hash that the signature names, and keeps none that have another.
      const { status } = await ask("PUT", sha256, await openAsBlob(file));
      if (status === 404) throw new Error("the blob store has no such bucket");
    },
    async get(sha256) {
      const response = await ask("GET", sha256);
      if (response.status !== 404 && response.body !== null)
        return response.body;
      await response.body?.cancel();
      return undefined;
    },
    async remove(sha256) {
      const response = await ask("DELETE", sha256);
      await response.body?.cancel();
    },
  };
}
