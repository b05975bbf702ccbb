import type { BlobStore } from "./BlobStore.ts";

/**
 * Blobs that several cases may hold. What is put and recorded, and what is looked at and removed, happens by turns for
 * each blob: none is removed while somebody else is recording that he holds it. The turns are of this process, the one
 * that takes a county's uploads and erases them.
 */
export class SharedBlobs {
  readonly #blobs: BlobStore;
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(blobs: BlobStore) {
    this.#blobs = blobs;
  }

  get(sha256: string): Promise<ReadableStream<Uint8Array> | undefined> {
    return this.#blobs.get(sha256);
  }

  /** `record` notes who holds it, once it is durable. */
  keep(
    sha256: string,
    file: string,
    record: () => Promise<void>,
  ): Promise<void> {
    return this.#inTurn(sha256, async () => {
      await this.#blobs.put(sha256, file);
      await record();
    });
  }

  /** Removes it unless somebody holds it. */
  release(sha256: string, isHeld: () => Promise<boolean>): Promise<void> {
    return this.#inTurn(sha256, async () => {
      if (!(await isHeld())) await this.#blobs.remove(sha256);
    });
  }

  async #inTurn(sha256: string, work: () => Promise<void>): Promise<void> {
    const before = this.#turns.get(sha256) ?? Promise.resolve();
    // What befell the one before is his own affair.
    const mine = before.catch(() => undefined).then(work);
    this.#turns.set(sha256, mine);
    try {
      await mine;
    } finally {
      if (this.#turns.get(sha256) === mine) this.#turns.delete(sha256);
    }
  }
}
