import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { pipeline, Readable, Transform } from "node:stream";
import { pipeline as piped } from "node:stream/promises";
import { clientAddress, type IsProxy } from "./clientAddress.ts";
import { type Events, eventsOf } from "./eventResponse.ts";
import { keptBody, keptRequest } from "./keptBody.ts";
import type { Subgraph } from "./Subgraph.ts";

/** A slow line may take minutes for a scanned page, and must end some day. */
const REQUEST_LIMIT_MS = 30 * 60_000;
/** On a slow line a question is longer on its way than the five seconds after which Node would hang up. */
const KEEP_ALIVE_MS = 75_000;
/** Each station of a large city holds one for its hints; the descriptors that a process may have are the nearer limit. */
const MOST_CONNECTIONS = 50_000;
/** What is sent at once: more than the longest scan. Whoever takes less, such as the graph, says so himself. */
const MOST_REQUEST_BYTES = 32 * 1024 * 1024;
/** A comment, which no reader of events takes for one. */
const SIGN_OF_LIFE = Buffer.from(":\n\n");
/** Half of what proxies and stations take for a dead line. */
const QUIET_MS = 30_000;
/** Of events that a reader has not taken. */
const MOST_UNREAD_BYTES = 64 * 1024;
/** Answers up to this length are written in one piece. */
const ONE_PIECE_BYTES = 256 * 1024;

/** Longer ones come as a stream. */
const LONGEST_QUESTION_BYTES = 1024 * 1024;

/** Who asks, as the outermost server saw it. What a client says of itself under this name is never believed. */
export const CLIENT_ADDRESS = "x-client-address";

export interface HttpAddress {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Only the router gets here, and it says who the client is. */
  behindRouter?: boolean;
  /** Whose word about the client is taken; nobody's unless it says so. */
  isProxy?: IsProxy;
  /** Of every answer that doesn't have them itself, this server's own refusals among them. */
  headers?: Readonly<Record<string, string>>;
  /** PEM texts; without them it is plain HTTP. */
  tls?: { cert: string; key: string };
}

/** Serves a fetch handler over HTTP or HTTPS: a subgraph in a process of its own, the router, a whole county. */
export async function serveHttp(
  { fetch }: Pick<Subgraph, "fetch">,
  {
    host,
    port: wanted,
    tls,
    behindRouter = false,
    headers = {},
    isProxy = () => false,
  }: HttpAddress,
): Promise<{ url: string; close(): Promise<void> }> {
  const scheme = tls === undefined ? "http" : "https";
  const answer: RequestListener = (incoming, outgoing) => {
    if (!behindRouter)
      incoming.headers[CLIENT_ADDRESS] = clientAddress(
        incoming.socket.remoteAddress,
        forwardedFor(incoming),
        isProxy,
      );
    for (const [name, value] of Object.entries(headers))
      outgoing.setHeader(name, value);
    answerOne(incoming, outgoing, scheme, fetch).catch(() => {
      if (!outgoing.headersSent) outgoing.writeHead(500);
      outgoing.end();
    });
  };
  const server =
    tls === undefined ? createServer(answer) : createTlsServer(tls, answer);
  server.requestTimeout = REQUEST_LIMIT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}/graphql`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function forwardedFor({ headers }: IncomingMessage): string | undefined {
  const said = headers["x-forwarded-for"];
  return Array.isArray(said) ? said.join(",") : said;
}

async function answerOne(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  scheme: string,
  fetch: Subgraph["fetch"],
): Promise<void> {
  if (Number(incoming.headers["content-length"] ?? 0) > MOST_REQUEST_BYTES) {
    outgoing.writeHead(413, { connection: "close" }).end();
    return;
  }
  const abort = new AbortController();
  outgoing.on("close", () => {
    if (!outgoing.writableFinished) abort.abort();
  });
  const request = await requestOf(incoming, scheme, abort.signal);
  if (request === undefined) {
    outgoing.writeHead(400).end();
    return;
  }
  const response = await fetch(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  const events = eventsOf(response);
  if (events !== undefined) {
    giveEvents(events, outgoing);
    return;
  }
  const kept = keptBody(response);
  if (kept !== undefined) {
    outgoing.end(kept);
    return;
  }
  const length = response.headers.get("content-length");
  if (
    response.body === null ||
    (length !== null && Number(length) <= ONE_PIECE_BYTES)
  ) {
    outgoing.end(Buffer.from(await response.arrayBuffer()));
    return;
  }
  // A reader that goes away ends the stream that feeds it: a subscription must not outlive its client. The body
  // may be another implementation's than Node's own, so it is taken for what all have in common.
  const chunks: AsyncIterable<Uint8Array> = response.body;
  await piped(chunks, outgoing).catch(() => undefined);
}

function giveEvents(events: Events, outgoing: ServerResponse): void {
  if (outgoing.destroyed) return;
  const end = events((event) => {
    // Who doesn't read any more is let go: he begins anew and asks for what he has missed.
    if (outgoing.writableLength > MOST_UNREAD_BYTES) outgoing.destroy();
    else outgoing.write(event);
  });
  // Which also sends the headers: who asked knows then that he is heard.
  outgoing.write(SIGN_OF_LIFE);
  const living = setInterval(() => outgoing.write(SIGN_OF_LIFE), QUIET_MS);
  outgoing.on("close", () => {
    clearInterval(living);
    end();
  });
}

/** Undefined where the client's words make no address, such as a host with a blank. */
async function requestOf(
  incoming: IncomingMessage,
  scheme: string,
  signal: AbortSignal,
): Promise<Request | undefined> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined)
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const url = `${scheme}://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`;
  const question = isQuestion(incoming) ? await bytesOf(incoming) : undefined;
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  try {
    if (question !== undefined)
      return keptRequest(url, { headers, signal }, question);
    return new Request(url, {
      method: incoming.method ?? "GET",
      headers,
      signal,
      ...(hasBody ? { body: bodyOf(incoming), duplex: "half" } : {}),
    } as RequestInit);
  } catch {
    return undefined;
  }
}

async function bytesOf(
  incoming: IncomingMessage,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Which is short, and read as a whole by whoever answers it. */
function isQuestion({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers["content-length"]);
  return (
    method === "POST" &&
    headers["content-type"]?.startsWith("application/json") === true &&
    length <= LONGEST_QUESTION_BYTES
  );
}

/** Of an unknown length it ends in an error where it is too long. */
function bodyOf(incoming: IncomingMessage): ReadableStream {
  return Readable.toWeb(
    incoming.headers["content-length"] === undefined
      ? pipeline(incoming, new AtMost(MOST_REQUEST_BYTES), () => undefined)
      : incoming,
  ) as ReadableStream;
}

class AtMost extends Transform {
  constructor(bytes: number) {
    let left = bytes;
    super({
      transform(chunk: Buffer, _, done) {
        left -= chunk.byteLength;
        if (left < 0) done(new Error("The request is too large."));
        else done(null, chunk);
      },
    });
  }
}
