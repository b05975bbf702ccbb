/**
 * Where the bytes of scans lie, each under the SHA-256 of it: the same bytes are there once. A county decides who may
 * read which; a store knows nothing of cases.
 */
export interface BlobStore {
  /** Durable once it resolves. The file stays where it is. Putting what is there already changes nothing. */
  put(sha256: string, file: string): Promise<void>;
  /** Undefined where it isn't. */
  get(sha256: string): Promise<ReadableStream<Uint8Array> | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Gone once it resolves, also where it wasn't there. */
  remove(sha256: string): Promise<void>;
}
