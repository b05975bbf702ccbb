import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import type { FileStore } from "@tus/file-store";
import { join } from "node:path";
import type { HubParts } from "../hub/HubParts.ts";
import { checkMaterial } from "./checkMaterial.ts";
import {
  parseUploadMetadata,
  type UploadMetadata,
} from "./parseUploadMetadata.ts";
import type { SharedBlobs } from "./SharedBlobs.ts";

/** `kept`: durable and on record; `otherBytes`: they don't have the hash that was announced. */
export type UploadEnd = "kept" | "otherBytes" | MaterialRefusal;

interface Parts {
  hub: Pick<HubParts, "store" | "now">;
  blobs: Pick<SharedBlobs, "keep">;
  uploads: Pick<FileStore, "directory" | "getUpload" | "remove">;
}

const MOST_REMEMBERED = 1_000;

/**
 * What becomes of uploads whose last byte is there: each is judged, kept and put on record, or refused and let go of.
 * Whoever asks while that goes on joins it. Where it failed, or its process was killed, the next one who asks has it
 * done again from what lies on the disk.
 */
export class UploadEnds {
  readonly #parts: Parts;
  readonly #running = new Map<string, Promise<UploadEnd>>();
  /** By hash and announced type: what was said of the same bytes before. */
  readonly #refused = new Map<string, MaterialRefusal>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Rejects where it can't be told now, and as tus does for an upload that isn't there, or isn't any more. */
  endOf(uploadId: string): Promise<UploadEnd> {
    const known = this.#running.get(uploadId);
    if (known !== undefined) return known;
    const mine = this.#finish(uploadId).finally(() =>
      this.#running.delete(uploadId),
    );
    this.#running.set(uploadId, mine);
    return mine;
  }

  /**
   * Why these bytes were refused, as far as this process knows: who lost that answer is told before he sends them
   * again.
   */
  refusalOf(about: UploadMetadata): MaterialRefusal | undefined {
    return this.#refused.get(nameOf(about));
  }

  async #finish(uploadId: string): Promise<UploadEnd> {
    const { hub, blobs, uploads } = this.#parts;
    const upload = await uploads.getUpload(uploadId);
    const about = parseUploadMetadata(upload.metadata ?? {});
    // None was created without.
    if (about === undefined) throw new Error("an upload of nothing known");
    const recorded = await hub.store.fileOf(about.materialId, about.caseId);
    if (recorded?.sha256 === about.sha256) return "kept";
    const file = join(uploads.directory, uploadId);
    const refused = await checkMaterial(file, about);
    if (refused !== undefined) {
      // Bytes that are others than announced say nothing of those that were.
      if (refused !== "otherBytes") this.#remember(about, refused);
      await uploads.remove(uploadId);
      return refused;
    }
    // The upload stays: a client that lost the last answer asks for its offset and learns that all is here.
    await blobs.keep(about.sha256, file, () =>
      hub.store.recordArrival({
        ...about,
        bytes: upload.size ?? upload.offset,
        arrivedAt: hub.now(),
      }),
    );
    return "kept";
  }

  #remember(about: UploadMetadata, refused: MaterialRefusal): void {
    const [oldest] = this.#refused.keys();
    if (this.#refused.size >= MOST_REMEMBERED && oldest !== undefined)
      this.#refused.delete(oldest);
    this.#refused.set(nameOf(about), refused);
  }
}

function nameOf({ sha256, mediaType }: UploadMetadata): string {
  return `${sha256} ${mediaType}`;
}
