import type { Instant } from "@onedoor/domain/time";
import type { ScanRow } from "@onedoor/replication/documents";
import { map, type Observable } from "rxjs";
import type { RxCollection } from "rxdb";
import type { MaterialVault } from "./MaterialVault.ts";
import type { RefusedScan } from "./Replica.ts";
import { hexOf } from "./sealing.ts";

/** Scanned pages of a vault, and what is known of each. */
export class Scans {
  readonly #rows: RxCollection<ScanRow>;
  readonly #pages: MaterialVault;

  constructor(rows: RxCollection<ScanRow>, pages: MaterialVault) {
    this.#rows = rows;
    this.#pages = pages;
  }

  /** On the disk when it resolves. Goes on where a computer died in the middle. */
  async keep(
    materialId: string,
    page: Blob,
    keptAt: Instant,
    thumbnail: Blob | null = null,
  ): Promise<{ bytes: number; sha256: string }> {
    const bytes = new Uint8Array(await page.arrayBuffer());
    const sha256 = await hashOf(bytes);
    // The page first: a row without one would promise what isn't there.
    if ((await this.#pages.find(materialId)) === null)
      await this.#pages.keep(materialId, bytes, keptAt);
    await this.#rows.insert({
      materialId,
      state: "captured",
      sealed: {
        bytes: bytes.length,
        sha256,
        mediaType: page.type,
        keptAt,
        caseId: null,
        uploadUrl: null,
        ...(thumbnail === null
          ? {}
          : { thumbnail: await keptThumbnail(thumbnail) }),
      },
    });
    return { bytes: bytes.length, sha256 };
  }

  async has(materialId: string): Promise<boolean> {
    return (await this.#rows.findOne(materialId).exec()) !== null;
  }

  /** Null where it isn't here. */
  async read(materialId: string): Promise<Blob | null> {
    const bytes = await this.#pages.read(materialId);
    if (bytes === null) return null;
    const row = await this.#rows.findOne(materialId).exec();
    return new Blob([bytes], { type: row?._data.sealed.mediaType ?? "" });
  }

  /** What the county won't have. */
  refused(): Observable<readonly RefusedScan[]> {
    return this.#rows.find({ selector: { state: "refused" } }).$.pipe(
      map((rows) =>
        rows.map(({ _data: { materialId, sealed } }) => ({
          materialId,
          caseId: sealed.caseId,
          mediaType: sealed.mediaType,
          // A row of that state has one.
          reason: sealed.refusal ?? "unreadable",
        })),
      ),
    );
  }

  async remove(materialId: string): Promise<void> {
    const row = await this.#rows.findOne(materialId).exec();
    await row?.remove();
    await this.#pages.remove(materialId);
  }
}

async function keptThumbnail(
  picture: Blob,
): Promise<{ sha256: string; base64: string; isSent: boolean }> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const base64 = btoa(String.fromCharCode(...bytes));
  return { sha256: await hashOf(bytes), base64, isSent: false };
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
