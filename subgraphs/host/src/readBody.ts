import { createGunzip } from "node:zlib";

/** Bytes of a question's body, before and after it is inflated. */
const MAX_BODY_BYTES = 4_000_000;

export type BodyRead =
  | { ok: true; text: string }
  | { ok: false; status: 400 | 413 | 415; code: string; message: string };

const TOO_LARGE: BodyRead = {
  ok: false,
  status: 413,
  code: "TOO_LARGE",
  message: `A request's body may have ${MAX_BODY_BYTES} bytes, also when inflated.`,
};

/** Reads a request's body, gzip or plain, and stops as soon as it is too large. */
export async function readBody(request: Request): Promise<BodyRead> {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity" && encoding !== "gzip")
    return {
      ok: false,
      status: 415,
      code: "UNSUPPORTED_ENCODING",
      message: "A request's body comes plain or as gzip.",
    };
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES)
    return TOO_LARGE;
  if (request.body === null) return { ok: true, text: "" };
  const sent = await collect(request.body);
  if (sent === undefined) return TOO_LARGE;
  if (encoding === "identity") return { ok: true, text: sent.toString("utf8") };
  return inflate(sent);
}

async function collect(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Buffer | undefined> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

async function inflate(sent: Buffer): Promise<BodyRead> {
  const gunzip = createGunzip();
  gunzip.end(sent);
  try {
    const inflated = await collect(gunzip);
    return inflated === undefined
      ? TOO_LARGE
      : { ok: true, text: inflated.toString("utf8") };
  } catch {
    return {
      ok: false,
      status: 400,
      code: "BAD_REQUEST",
      message: "The request's body says that it is gzip, and is not.",
    };
  } finally {
    gunzip.destroy();
  }
}
