import type { Instant } from "@onedoor/domain/time";
import { sealBytes, unsealBytes } from "./sealing.ts";
import type { VaultKeys } from "./vaultKeys.ts";

/** Bytes of a chunk before it is sealed: an upload that goes on after a break reads no more than it sends. */
export const CHUNK_BYTES = 1_048_576;

/** A page of the vault, read chunk by chunk. */
export interface VaultPage {
  bytes: number;
  chunks: number;
}

/**
 * Scanned pages, sealed before they are written, in one transaction each. Written once and never edited; their ids say
 * nothing. The changes of the database are the queue of uploads, and how far it was worked off stands beside it.
 */
export class MaterialVault {
  readonly #name: string;
  readonly #keys: VaultKeys;
  #opened: Promise<PouchDB.Database<PageDocument>> | undefined;

  constructor(name: string, keys: VaultKeys) {
    this.#name = name;
    this.#keys = keys;
  }

  // On the first use: PouchDB is large, and the first page of the app doesn't wait for it.
  get #database(): Promise<PouchDB.Database<PageDocument>> {
    return (this.#opened ??= openDatabase(this.#name));
  }

  /** On the disk when it resolves. */
  async keep(
    materialId: string,
    page: Uint8Array<ArrayBuffer>,
    keptAt: Instant,
  ): Promise<void> {
    const attachments: PouchDB.Core.Attachments = {};
    const chunks = Math.max(1, Math.ceil(page.length / CHUNK_BYTES));
    for (let i = 0; i < chunks; i += 1) {
      const plain = page.slice(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES);
      const sealed = await sealBytes(this.#keys, chunkOf(materialId, i), plain);
      attachments[String(i)] = {
        content_type: "application/octet-stream",
        data: attachable(sealed),
      };
    }
    const database = await this.#database;
    await database.put({
      _id: idOf(materialId),
      bytes: page.length,
      chunks,
      keptAt,
      _attachments: attachments,
    });
  }

  async find(materialId: string): Promise<VaultPage | null> {
    try {
      const database = await this.#database;
      const { bytes, chunks } = await database.get(idOf(materialId));
      return { bytes, chunks };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async chunk(
    materialId: string,
    index: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const database = await this.#database;
    const sealed = await database.getAttachment(
      idOf(materialId),
      String(index),
    );
    return unsealBytes(
      this.#keys,
      chunkOf(materialId, index),
      await bytesOf(sealed as Blob | Uint8Array),
    );
  }

  /** The whole page; null when it isn't here. */
  async read(materialId: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const page = await this.find(materialId);
    if (page === null) return null;
    const whole = new Uint8Array(page.bytes);
    for (let i = 0; i < page.chunks; i += 1)
      whole.set(await this.chunk(materialId, i), i * CHUNK_BYTES);
    return whole;
  }

  async remove(materialId: string): Promise<void> {
    try {
      const database = await this.#database;
      await database.remove(await database.get(idOf(materialId)));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  /** Pages that were kept before then. Of those that an older version kept nothing is known. */
  async keptBefore(then: Instant): Promise<readonly string[]> {
    const database = await this.#database;
    const { rows } = await database.allDocs({ include_docs: true });
    return rows.flatMap(({ id, doc }) =>
      doc?.keptAt !== undefined && doc.keptAt < then
        ? [id.slice(PREFIX.length)]
        : [],
    );
  }

  /** Pages that were kept since the cursor was moved last, oldest first. */
  async queued(): Promise<readonly { materialId: string; seq: number }[]> {
    const database = await this.#database;
    const { results } = await database.changes({
      since: await this.#cursor(),
    });
    return results
      .filter((change) => change.deleted !== true)
      .map((change) => ({
        materialId: change.id.slice(PREFIX.length),
        seq: Number(change.seq),
      }));
  }

  /** Everything up to `seq` has been sent. */
  async moveCursor(seq: number): Promise<void> {
    const before = await this.#cursorDocument();
    if (before !== null && before.seq >= seq) return;
    const local = await this.#local();
    await local.put({ ...before, _id: CURSOR, seq });
  }

  async close(): Promise<void> {
    await (await this.#opened)?.close();
  }

  async #cursor(): Promise<number> {
    return (await this.#cursorDocument())?.seq ?? 0;
  }

  async #cursorDocument(): Promise<CursorDocument | null> {
    try {
      const local = await this.#local();
      return await local.get(CURSOR);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  // Local documents have a shape of their own beside the pages.
  async #local(): Promise<PouchDB.Database<CursorFields>> {
    return (await this.#database) as unknown as PouchDB.Database<CursorFields>;
  }
}

async function openDatabase(
  name: string,
): Promise<PouchDB.Database<PageDocument>> {
  const [{ default: PouchDB }, { default: idbAdapter }] = await Promise.all([
    import("pouchdb-core"),
    import("pouchdb-adapter-idb"),
  ]);
  PouchDB.plugin(idbAdapter);
  return new PouchDB<PageDocument>(name, {
    adapter: "idb",
    // No revision is ever needed twice, and a removed page has to be gone.
    auto_compaction: true,
    revs_limit: 1,
  });
}

interface PageDocument {
  bytes: number;
  chunks: number;
  keptAt?: Instant;
}

interface CursorFields {
  seq: number;
}
type CursorDocument = PouchDB.Core.ExistingDocument<CursorFields>;

const PREFIX = "m:";
const CURSOR = "_local/uploaded";

function idOf(materialId: string): string {
  return `${PREFIX}${materialId}`;
}

/** What a sealed chunk is bound to. */
function chunkOf(materialId: string, index: number): string {
  return `vault|${materialId}|${index}`;
}

// PouchDB keeps a Blob in a browser, and a Buffer where there is none to be kept.
function attachable(bytes: Uint8Array<ArrayBuffer>): Blob {
  const node = globalThis as unknown as {
    Buffer?: { from(bytes: Uint8Array): Blob };
  };
  return node.Buffer === undefined
    ? new Blob([bytes])
    : node.Buffer.from(bytes);
}

async function bytesOf(
  data: Blob | Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return data instanceof Uint8Array
    ? new Uint8Array(data)
    : new Uint8Array(await data.arrayBuffer());
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "status" in error &&
    error.status === 404
  );
}
