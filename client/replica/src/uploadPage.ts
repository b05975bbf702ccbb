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
  fetch(input: string, init: RequestInit): Promise<Response>;
}

/** Sends one page by tus, in chunks. Throws a `HubFailure` when it breaks off; what was sent stays sent. */
export function uploadPage(page: PageUpload): Promise<void> {
  return new Promise((resolve, reject) => {
    const options: ConstructorParameters<typeof Upload>[1] = {
      endpoint: page.endpoint,
      uploadUrl: page.uploadUrl,
      metadata: page.metadata,
      uploadSize: page.bytes,
      chunkSize: CHUNK_BYTES,
      // Waiting for a lost line is the line's own business.
      retryDelays: [],
      storeFingerprintForResuming: false,
      headers:
        page.token === null ? {} : { authorization: `Bearer ${page.token}` },
      httpStack: new FetchStack(page.fetch) as never,
      fileReader: {
        openFile: () => Promise.resolve(chunkSource(page) as never),
      },
      onUploadUrlAvailable: () => page.onUrl(upload.url),
      onError: (error) => reject(failureOf(error, page)),
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

function failureOf(error: unknown, page: PageUpload): HubFailure {
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
  if (status >= 400 && status < 500 && status !== 429)
    return new HubFailure("tooLarge", message);
  const retryAfter = answer?.getHeader("retry-after") ?? null;
  return new HubFailure("offline", message, retryAfterMsOf(retryAfter));
}

interface UploadAnswer {
  getStatus(): number;
  getHeader(name: string): string | undefined;
}

function answerOf(error: unknown): UploadAnswer | null {
  if (typeof error !== "object" || error === null) return null;
  if (!("originalResponse" in error)) return null;
  return error.originalResponse as UploadAnswer | null;
}
