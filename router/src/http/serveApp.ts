import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { pageHeaders } from "./pageHeaders.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const COMPRESSED_ALREADY = new Set([".png", ".woff2", ".ico"]);
const HASHED = /-[\w-]{8,}\.\w+$/;
const LEAST_COMPRESSED_BYTES = 1_000;

const compress = promisify(gzip);
const compressed = new Map<string, { etag: string; bytes: Buffer }>();

/** The built files of an app below a path. Any address without a file of its own is the app's to route. */
export function serveApp(
  folder: string,
  prefix: `/${string}/`,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return text(405, "Only GET.");
    const { pathname } = new URL(request.url);
    const wanted = fileOf(folder, pathname.slice(prefix.length));
    if (wanted === undefined) return text(400, "That is no address.");
    const found =
      (await readFile(wanted, request)) ??
      (path.extname(wanted) === ""
        ? await readFile(path.join(folder, "index.html"), request)
        : undefined);
    if (found !== undefined) return found;
    const built = await exists(path.join(folder, "index.html"));
    return built
      ? text(404, "There is nothing here.")
      : text(503, "This app has not been built. Run: npm run build");
  };
}

/** Undefined for a path that leads out of the folder. */
function fileOf(folder: string, relative: string): string | undefined {
  try {
    const file = path.resolve(folder, decodeURIComponent(relative));
    const within = file === folder || file.startsWith(folder + path.sep);
    return within && !file.includes("\0") ? file : undefined;
  } catch {
    return undefined;
  }
}

async function readFile(
  file: string,
  request: Request,
): Promise<Response | undefined> {
  const stat = await fs.stat(file).catch(() => undefined);
  if (stat?.isFile() !== true) return undefined;
  const etag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
  const headers = new Headers({
    ...pageHeaders,
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "cache-control": HASHED.test(file)
      ? "public, max-age=31536000, immutable"
      : "no-cache",
    vary: "accept-encoding",
    etag,
  });
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  const { bytes, encoding } = await encode(file, etag, stat.size, request);
  if (encoding !== undefined) headers.set("content-encoding", encoding);
  headers.set("content-length", String(bytes.length));
  return new Response(
    request.method === "HEAD" ? null : new Uint8Array(bytes),
    { headers },
  );
}

async function encode(
  file: string,
  etag: string,
  size: number,
  request: Request,
): Promise<{ bytes: Buffer; encoding?: "br" | "gzip" }> {
  const accepted = request.headers.get("accept-encoding") ?? "";
  for (const [encoding, ending] of [
    ["br", ".br"],
    ["gzip", ".gz"],
  ] as const) {
    if (!accepted.includes(encoding)) continue;
    const bytes = await fs.readFile(file + ending).catch(() => undefined);
    if (bytes !== undefined) return { bytes, encoding };
  }
  const bytes = await fs.readFile(file);
  if (
    size < LEAST_COMPRESSED_BYTES ||
    !accepted.includes("gzip") ||
    COMPRESSED_ALREADY.has(path.extname(file))
  )
    return { bytes };
  const kept = compressed.get(file);
  if (kept?.etag === etag) return { bytes: kept.bytes, encoding: "gzip" };
  const fresh = await compress(bytes);
  compressed.set(file, { etag, bytes: fresh });
  return { bytes: fresh, encoding: "gzip" };
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}

function text(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { ...pageHeaders, "content-type": "text/plain; charset=utf-8" },
  });
}
