import { parseHeader } from "@onedoor/domain/parseEntry";
import type { OutboxRow, ScanRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import type { HubLine } from "./HubLine.ts";
import { HubFailure } from "./HubLine.ts";
import type { MaterialVault } from "./MaterialVault.ts";
import type { Outbox } from "./Outbox.ts";
import { uploadPage } from "./uploadPage.ts";

interface Parts {
  scans: RxCollection<ScanRow>;
  vault: MaterialVault;
  outbox: Outbox;
  line: HubLine;
  fetch: (input: string, init: RequestInit) => Promise<Response>;
}

/** Sends pages to the county, each after its case is there. One sender for all tabs: the one that leads. */
export class ScanUploads {
  readonly #parts: Parts;
  #round: Promise<void> | undefined;
  #again = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Notes which pages may go now that the hub has acknowledged an own entry. */
  async noteAcknowledged(row: OutboxRow): Promise<void> {
    const material = materialOf(row);
    if (material === undefined) return;
    const scan = await this.#parts.scans.findOne(material.materialId).exec();
    if (scan === null || scan.state === "uploaded") return;
    await scan.incrementalModify((now) => ({
      ...now,
      state: now.state === "uploaded" ? now.state : "due",
      sealed: { ...now.sealed, caseId: material.caseId },
    }));
  }

  /** Sends whenever something may go: now, after an acknowledgement, and when the hub was out of reach. */
  follow(line: HubLine): void {
    this.#parts.outbox.acknowledged$.subscribe((row) => {
      void this.noteAcknowledged(row).then(() => this.run());
    });
    void this.run();
    line.closed.addEventListener("abort", () => {
      this.#again = false;
    });
  }

  /** Works off what may go. A second call while one runs makes it look again when it is done. */
  async run(): Promise<void> {
    if (this.#round !== undefined) {
      this.#again = true;
      return this.#round;
    }
    this.#round = this.#work();
    try {
      await this.#round;
    } finally {
      this.#round = undefined;
    }
  }

  async #work(): Promise<void> {
    const { vault, line } = this.#parts;
    do {
      this.#again = false;
      let unbroken = true;
      for (const { materialId, seq } of await vault.queued()) {
        if (line.closed.aborted) return;
        const sent = await this.#send(materialId);
        // The cursor stops at the first page that still waits for its case; those behind it are sent all the same.
        unbroken &&= sent;
        if (unbroken) await vault.moveCursor(seq);
      }
    } while (this.#again);
  }

  async #send(materialId: string): Promise<boolean> {
    const { scans, vault, line, fetch } = this.#parts;
    for (;;) {
      const scan = await scans.findOne(materialId).exec();
      if (scan === null || scan.state === "captured") return false;
      if (scan.state === "uploaded") return true;
      const page = await vault.find(materialId);
      if (page === null) return false;
      const { sha256, mediaType, caseId, uploadUrl } = scan._data.sealed;
      const note = (url: string | null) =>
        scan.incrementalModify((now) => ({
          ...now,
          sealed: { ...now.sealed, uploadUrl: url },
        }));
      try {
        await line.send(() =>
          uploadPage({
            endpoint: `${line.baseUrl}/materials`,
            token: line.token,
            uploadUrl,
            metadata: {
              materialId,
              caseId: caseId ?? "",
              sha256,
              mediaType,
            },
            bytes: page.bytes,
            chunk: (index) => vault.chunk(materialId, index),
            onUrl: (url) => void note(url),
            fetch,
          }),
        );
        await scan.incrementalPatch({ state: "uploaded" });
        return true;
      } catch (failure) {
        if (!(failure instanceof HubFailure)) throw failure;
        if (failure.code === "closed") return false;
        // What the server won't have now it won't have in a minute either: the next round asks again.
        if (failure.code === "tooLarge") return false;
        await line.pause(failure.retryAfterMs);
      }
    }
  }
}

function materialOf(
  row: OutboxRow,
): { materialId: string; caseId: string } | undefined {
  if (row.sealed.kind !== "materialAdded") return undefined;
  const header = parseHeader(row.sealed.header);
  if (!header.ok || !header.value.recognised) return undefined;
  const { header: known } = header.value;
  return known.kind === "materialAdded"
    ? { materialId: known.facts.materialId, caseId: known.caseId }
    : undefined;
}
