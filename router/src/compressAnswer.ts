import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

/** Below it the frame of gzip costs what it saves. */
const LEAST_BYTES = 1_000;
// On a village's line a byte is dearer than the county's time; beyond this level there is little to gain.
const LEVEL = 6;

/** The same answer as gzip, for who accepts it. A stream of events goes as it is: each has to leave at once. */
export async function compressAnswer(
  request: Request,
  response: Response,
): Promise<Response> {
  const accepted = request.headers.get("accept-encoding") ?? "";
  const type = response.headers.get("content-type") ?? "";
  if (
    !/\bgzip\b/.test(accepted) ||
    type.startsWith("text/event-stream") ||
    response.headers.has("content-encoding")
  )
    return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  const { status } = response;
  if (body.byteLength < LEAST_BYTES)
    return new Response(body, { status, headers });
  const packed = await compress(body, { level: LEVEL });
  headers.set("content-encoding", "gzip");
  // By which a station also learns how quick its line is.
  headers.set("content-length", String(packed.byteLength));
  return new Response(packed, { status, headers });
}
