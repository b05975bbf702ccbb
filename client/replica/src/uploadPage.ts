import {
  type MaterialRefusal,
  parseMaterialRefusal,
} from "@onedoor/domain/materialRefusals";
import { Upload } from "tus-js-client";
import { HubFailure, retryAfterMsOf } from "./HubLine.ts";
import { CHUNK_BYTES } from "./MaterialVault.ts";
import { FetchStack } from "./tusFetchStack.ts";

export interface PageUpload {
  endpoint: string;
  token: string | null;
  /** Where an upload that broke off goes on; null for a new one. */
  uploadUrl: string | null;
  metadata: Record<string, string>;
  bytes: number;
  chunk(index: number): Promise<Uint8Array<ArrayBuffer>>;
  onUrl(url: string | null): void;
  /** Bytes that the next request is to carry. */
  pieceBytes(): number;
  timer(): () => number;
  /** Before each request: so many bytes are going to be sent now, and are waited for anew. */
  onSend(bytes: number): void;
  /** So many were taken in that time; or a request broke off after it. */
  onSent(bytes: number, ms: number): void;
  onBroken(ms: number): void;
  /** Aborted when nothing is waited for any more. */
  signal: AbortSignal;
  fetch(input: string, init: RequestInit): Promise<Response>;
}

/**
 * Sends one page by tus, in pieces. Throws a `HubFailure` when it breaks off, and what was sent stays sent; a
 * `PageRefused` where the county has looked at it and won't have it.
 */
export function uploadPage(page: PageUpload): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer = page.timer();
    const options: ConstructorParameters<typeof Upload>[1] = {
      endpoint: page.endpoint,
      uploadUrl: page.uploadUrl,
      metadata: page.metadata,
      uploadSize: page.bytes,
      chunkSize: page.pieceBytes(),
      // Waiting for a lost line is the line's own business.
      retryDelays: [],
      storeFingerprintForResuming: false,
      headers:
        page.token === null ? {} : { authorization: `Bearer ${page.token}` },
      httpStack: new FetchStack((input, init) => {
        timer = page.timer();
        page.onSend(init.body instanceof Blob ? init.body.size : 0);
        return page.fetch(input, { ...init, signal: page.signal });
      }) as never,
      onChunkComplete: (bytes) => {
        page.onSent(bytes, timer());
        upload.options.chunkSize = page.pieceBytes();
      },
      fileReader: {
        openFile: () => Promise.resolve(chunkSource(page) as never),
      },
      onUploadUrlAvailable: () => page.onUrl(upload.url),
      onError: (error) => {
        const failure = failureOf(error, page, upload.url !== null);
        if (failure instanceof HubFailure && failure.code === "offline")
          page.onBroken(timer());
        reject(failure);
      },
      onSuccess: () => resolve(),
    };
    // The page is read through `fileReader`; this only has to be something.
    const upload = new Upload(new Blob([]) as never, options);
    upload.start();
  });
}

/** Reads only the chunks that are sent. */
function chunkSource(page: PageUpload) {
  return {
    size: page.bytes,
    slice: async (start: number, end: number) => {
      const stop = Math.min(end, page.bytes);
      const value = new Uint8Array(Math.max(0, stop - start));
      for (let at = start; at < stop;) {
        const index = Math.floor(at / CHUNK_BYTES);
        const chunk = await page.chunk(index);
        const offset = at - index * CHUNK_BYTES;
        const part = chunk.subarray(offset, offset + stop - at);
        value.set(part, at - start);
        at += part.length;
      }
      // As a Blob, because tus counts the bytes of a piece by its `size`.
      return { value: new Blob([value]), done: stop >= page.bytes };
    },
    close: () => undefined,
  };
}

function failureOf(
  error: unknown,
  page: PageUpload,
  isCreated: boolean,
): Error {
  const answer = answerOf(error);
  const status = answer?.getStatus() ?? 0;
  const message = error instanceof Error ? error.message : String(error);
  if (status === 401 || status === 403)
    return new HubFailure("refused", message);
  if (status === 404 || status === 410) {
    // The server has forgotten the part that it had: begin anew.
    page.onUrl(null);
    return new HubFailure("failed", message);
  }
  const refusal = parseMaterialRefusal(answer?.getBody());
  if (refusal !== undefined) return new PageRefused(refusal);
  if (isCreated && (status === 409 || status === 423))
    // An earlier piece is still being written there: the next attempt asks how far it got.
    return new HubFailure("failed", message);
  if (status >= 400 && status < 500 && status !== 429)
    return new HubFailure("tooLarge", message);
  const retryAfter = answer?.getHeader("retry-after") ?? null;
  return new HubFailure("offline", message, retryAfterMsOf(retryAfter));
}

/** The county has looked at the page and won't have it, now or later. */
export class PageRefused extends Error {
  readonly reason: MaterialRefusal;

  constructor(reason: MaterialRefusal) {
    super(`the county refused the page: ${reason}`);
    this.reason = reason;
  }
}

interface UploadAnswer {
  getBody(): string;
  getStatus(): number;
  getHeader(name: string): string | undefined;
}

function answerOf(error: unknown): UploadAnswer | null {
  if (typeof error !== "object" || error === null) return null;
  if (!("originalResponse" in error)) return null;
  return error.originalResponse as UploadAnswer | null;
}
