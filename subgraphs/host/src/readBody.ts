import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { keptBody } from "./keptBody.ts";

const unpack = promisify(gunzip);

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

const NO_GZIP: BodyRead = {
  ok: false,
  status: 400,
  code: "BAD_REQUEST",
  message: "The request's body says that it is gzip, and is not.",
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
  const kept = keptBody(request);
  if (kept !== undefined) return readKept(kept, encoding);
  if (request.body === null) return { ok: true, text: "" };
  const sent = await collect(request.body);
  return sent === undefined ? TOO_LARGE : readKept(sent, encoding);
}

async function readKept(
  body: string | Uint8Array,
  encoding: "identity" | "gzip",
): Promise<BodyRead> {
  if (typeof body === "string") return { ok: true, text: body };
  return encoding === "identity"
    ? { ok: true, text: textOf(body) }
    : inflate(body);
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
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

async function inflate(sent: Uint8Array): Promise<BodyRead> {
  try {
    const inflated = await unpack(sent, { maxOutputLength: MAX_BODY_BYTES });
    return { ok: true, text: textOf(inflated) };
  } catch (error) {
    return isTooLarge(error) ? TOO_LARGE : NO_GZIP;
  }
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_BUFFER_TOO_LARGE"
  );
}
