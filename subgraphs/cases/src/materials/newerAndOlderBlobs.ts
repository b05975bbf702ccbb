import type { BlobStore } from "./BlobStore.ts";

/**
 * A store that a county has gone over to, with what it kept before: found in both, put into the newer one, and removed
 * from both, so that what the law erases is gone from either.
 */
export function newerAndOlderBlobs(
  newer: BlobStore,
  older: BlobStore,
): BlobStore {
  return {
    put: (sha256, file) => newer.put(sha256, file),
    get: async (sha256) => (await newer.get(sha256)) ?? older.get(sha256),
    has: async (sha256) => (await newer.has(sha256)) || older.has(sha256),
    async remove(sha256) {
      await older.remove(sha256);
      await newer.remove(sha256);
    },
  };
}
