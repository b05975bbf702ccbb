import { thumbnailIdOf } from "@onedoor/domain/materialBytes";
import type { MaterialRefusal } from "@onedoor/domain/materialRefusals";
import { parseHeader } from "@onedoor/domain/parseEntry";
import type { OutboxRow, ScanRow } from "@onedoor/replication/documents";
import type { RxCollection } from "rxdb";
import { type Observable, Subscription } from "rxjs";
import { BatchSize } from "./BatchSize.ts";
import type { CaseRows } from "./CaseRows.ts";
import { HubFailure, type HubLine } from "./HubLine.ts";
import type { MaterialVault } from "./MaterialVault.ts";
import { LinePace } from "./LinePace.ts";
import type { Outbox } from "./Outbox.ts";
import type { ScanBudget } from "./ScanBudget.ts";
import type { PageUpload } from "./uploadPage.ts";

interface Parts {
  scans: RxCollection<ScanRow>;
  vault: MaterialVault;
  outbox: Outbox;
  cases: CaseRows;
  line: HubLine;
  budget: Pick<ScanBudget, "allows" | "note">;
  fetch: (input: string, init: RequestInit) => Promise<Response>;
}

/** Eight seconds on the weakest of lines. */
export const FIRST_PIECE_BYTES = 65_536;
/** What a cut costs at most where something on the way lets nobody have half a request: ten cuts are a tenth of 50 MB. */
const MOST_PIECE_BYTES = 524_288;

/**
 * Sends pages to the county, each after its case is there: the small pictures of all of them first, then the pages, as
 * many as the day's budget allows; those that were asked for go before, and whatever the budget. One sender for all tabs: the one that leads.
 */
export class ScanUploads {
  readonly #parts: Parts;
  readonly #size = new BatchSize({
    most: MOST_PIECE_BYTES,
    first: FIRST_PIECE_BYTES,
  });
  readonly #pace = new LinePace();
  readonly #following = new Subscription();
  readonly #begun = new Set<Promise<void>>();
  #round: Promise<void> | undefined;
  #again = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Sends whenever something may go: now, after each acknowledgement of an own entry, and as often as `mayGo$` says that
   * what had to wait may go after all.
   */
  follow(mayGo$: Observable<unknown>): void {
    this.#following.add(
      this.#parts.outbox.acknowledged$.subscribe((row) => {
        const material = materialOf(row);
        if (material !== undefined)
          this.#begin(() => this.#mark(material, "due"));
      }),
    );
    this.#following.add(
      mayGo$.subscribe(() => this.#begin(() => this.#findDue())),
    );
    this.#begin(() => this.#findDue());
  }

  /** Lets a round that runs come to its end; none begins after. */
  async close(): Promise<void> {
    this.#following.unsubscribe();
    this.#again = false;
    await Promise.allSettled(this.#begun);
  }

  /** Notes the case that a page was put into. */
  async noteCase(materialId: string, caseId: string): Promise<void> {
    await this.#mark({ materialId, caseId }, "captured");
  }

  /** Does `first` at once, beside a round that may run, and has a round look at what came of it. */
  #begin(first: () => Promise<void>): void {
    if (this.#parts.line.closed.aborted) return;
    const begun = first()
      .then(() => this.#run())
      .catch((failure: unknown) => {
        if (!(failure instanceof HubFailure && failure.code === "closed"))
          throw failure;
      })
      .finally(() => this.#begun.delete(begun));
    this.#begun.add(begun);
  }

  async #mark(
    material: { materialId: string; caseId: string },
    state: "captured" | "due",
  ): Promise<void> {
    const scan = await this.#parts.scans.findOne(material.materialId).exec();
    await scan?.incrementalModify((now) => ({
      ...now,
      state: now.state === "captured" ? state : now.state,
      sealed: { ...now.sealed, caseId: material.caseId },
    }));
  }

  /** Pages whose entry was acknowledged just before an earlier page of the app died. */
  async #findDue(): Promise<void> {
    const { scans, cases } = this.#parts;
    for (const scan of await scans
      .find({ selector: { state: "captured" } })
      .exec()) {
      const { caseId } = scan._data.sealed;
      const { materialId } = scan._data;
      if (caseId === null) continue;
      const isAcknowledged = (await cases.journal(caseId)).some(
        (entry) =>
          entry.header?.kind === "materialAdded" &&
          entry.header.facts.materialId === materialId &&
          entry.acknowledgement?.verdict === "counted",
      );
      if (isAcknowledged) await this.#mark({ materialId, caseId }, "due");
    }
  }

  /** Works off what may go. A second call while one runs makes it look again before the next page. */
  async #run(): Promise<void> {
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
      const queued = await vault.queued();
      for (const { materialId } of queued) {
        if (line.closed.aborted) return;
        await this.#sendThumbnail(materialId);
      }
      for (const materialId of await this.#askedFor()) {
        if (line.closed.aborted) return;
        await this.#send(materialId, "whateverTheBudget");
      }
      for (const { materialId, seq } of queued) {
        if (line.closed.aborted) return;
        // More is due than a moment ago: its small pictures go before the next page.
        if (this.#again) break;
        const sent = await this.#send(materialId, "withinTheBudget");
        // The cursor stops at the first page that still waits for its case; those behind it are sent all the same.
        unbroken &&= sent;
        if (unbroken) await vault.moveCursor(seq);
      }
    } while (this.#again);
  }

  async #sendThumbnail(materialId: string): Promise<void> {
    const scan = await this.#parts.scans.findOne(materialId).exec();
    const { thumbnail, caseId } = scan?._data.sealed ?? {};
    if (scan?.state !== "due" || thumbnail === undefined || thumbnail.isSent)
      return;
    const bytes = Uint8Array.from(atob(thumbnail.base64), (one) =>
      one.charCodeAt(0),
    );
    const end = await this.#upload(() => ({
      uploadUrl: null,
      metadata: {
        materialId: thumbnailIdOf(materialId),
        caseId: caseId ?? "",
        sha256: thumbnail.sha256,
        mediaType: "image/jpeg",
      },
      bytes: bytes.length,
      chunk: () => Promise.resolve(bytes),
      onUrl: () => undefined,
    }));
    // One that the county won't have is nothing to tell anybody of: the page itself follows.
    if (end === "notNow") return;
    await scan.incrementalModify((now) => ({
      ...now,
      sealed: { ...now.sealed, thumbnail: { ...thumbnail, isSent: true } },
    }));
  }

  /** Pages that may go and whose originals somebody who decides has asked for [U9]. */
  async #askedFor(): Promise<string[]> {
    const { scans, cases } = this.#parts;
    const due = await scans.find({ selector: { state: "due" } }).exec();
    const inCases = new Set(
      due.flatMap(({ _data }) => _data.sealed.caseId ?? []),
    );
    const asked = new Set<string>();
    for (const caseId of inCases)
      for (const { header, acknowledgement } of await cases.journal(caseId))
        if (
          header?.kind === "originalRequested" &&
          acknowledgement?.verdict === "counted"
        )
          asked.add(header.facts.materialId);
    return due
      .map(({ _data }) => _data.materialId)
      .filter((materialId) => asked.has(materialId));
  }

  /** False where it waits. */
  async #send(
    materialId: string,
    going: "withinTheBudget" | "whateverTheBudget",
  ): Promise<boolean> {
    const { scans, vault, budget } = this.#parts;
    const scan = await scans.findOne(materialId).exec();
    if (scan === null || scan.state === "captured") return false;
    if (scan.state === "uploaded" || scan.state === "refused") return true;
    const page = await vault.find(materialId);
    if (page === null) return false;
    if (going === "withinTheBudget" && !(await budget.allows(page.bytes)))
      return false;
    const noted: Promise<unknown>[] = [];
    const end = await this.#upload(async () => {
      const now = await scans.findOne(materialId).exec();
      const { sha256, mediaType, caseId, uploadUrl } = (now ?? scan)._data
        .sealed;
      return {
        uploadUrl,
        metadata: { materialId, caseId: caseId ?? "", sha256, mediaType },
        bytes: page.bytes,
        chunk: (index) => vault.chunk(materialId, index),
        onUrl: (url) =>
          void scan.incrementalModify((row) => ({
            ...row,
            sealed: { ...row.sealed, uploadUrl: url },
          })),
        onSent: (bytes) =>
          noted.push(budget.note(bytes).catch(() => undefined)),
      };
    });
    await Promise.all(noted);
    if (end === "notNow") return false;
    // What is refused nobody sends again; it stays here, and can be looked at.
    await scan.incrementalModify((now) =>
      end === "arrived"
        ? { ...now, state: "uploaded" }
        : {
            ...now,
            state: "refused",
            sealed: { ...now.sealed, refusal: end.refused },
          },
    );
    return true;
  }

  /** Until it has arrived, is refused, or can't go now; asks what to send before each attempt. */
  async #upload(what: () => Sending | Promise<Sending>): Promise<UploadEnd> {
    const { line, fetch } = this.#parts;
    // A day without a scanned page never needs it, and the first page of the app doesn't wait for it.
    const { PageRefused, uploadPage } = await import("./uploadPage.ts");
    for (let failures = 0; ; failures += 1) {
      const sending = await what();
      try {
        return await line.send(async (signal, patience) => {
          try {
            await uploadPage({
              ...sending,
              endpoint: `${line.baseUrl}/materials`,
              token: line.token,
              signal,
              pieceBytes: () => this.#size.size,
              timer: () => line.timer(),
              onSend: (bytes) => patience.wait(this.#pace.timeoutMs(bytes)),
              onSent: (bytes, ms) => {
                this.#size.took(ms, bytes);
                this.#pace.note({ bytes, ms });
                sending.onSent?.(bytes);
              },
              onBroken: (ms) => this.#size.failed(ms),
              fetch,
            });
            return "arrived";
          } catch (failure) {
            // The line did its part; the page is what isn't taken.
            if (failure instanceof PageRefused)
              return { refused: failure.reason };
            throw failure;
          }
        });
      } catch (failure) {
        if (!(failure instanceof HubFailure)) throw failure;
        if (failure.code === "closed") return "notNow";
        // What the server won't have now it won't have in a minute either: the next round asks again.
        if (failure.code === "tooLarge") return "notNow";
        await line.pause(failures, failure.retryAfterMs);
      }
    }
  }
}

type Sending = Pick<
  PageUpload,
  "uploadUrl" | "metadata" | "bytes" | "chunk" | "onUrl"
> & { onSent?: (bytes: number) => void };

type UploadEnd = "arrived" | "notNow" | { refused: MaterialRefusal };

function materialOf(
  row: OutboxRow,
): { materialId: string; caseId: string } | undefined {
  if (row.sealed.kind !== "materialAdded" || row.state !== "counted")
    return undefined;
  const header = parseHeader(row.sealed.header);
  if (!header.ok || !header.value.recognised) return undefined;
  const { header: known } = header.value;
  return known.kind === "materialAdded"
    ? { materialId: known.facts.materialId, caseId: known.caseId }
    : undefined;
}
