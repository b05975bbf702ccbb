import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import type {
  FromPgliteWorker,
  PgliteStart,
  ToPgliteWorker,
} from "./pgliteMessages.ts";
import { durableStartParams, SyncedNodeFS } from "./SyncedNodeFS.ts";

// The thread that PGlite runs in. A statement is synchronous work, often with an fsync at its end: on the
// router's thread it would hold up every other request.

const MOST_LAST_WORDS = 5;
const lastWords: string[] = [];
/** Keeps what PostgreSQL says of a failure: PGlite's own error is only an exit code. */
function listen(line: string): boolean {
  if (/ (FATAL|PANIC): /.test(line)) lastWords.push(line);
  if (lastWords.length > MOST_LAST_WORDS) lastWords.shift();
  return false;
}

let synced: SyncedNodeFS | undefined;

async function start(options: PgliteStart): Promise<PGlite> {
  if (options.folder !== undefined) {
    synced = new SyncedNodeFS(options.folder);
    return PGlite.create({
      fs: synced,
      startParams: durableStartParams(),
      onStderr: listen,
    });
  }
  if (options.template === undefined) return PGlite.create("memory://");
  if (fs.existsSync(options.template))
    return PGlite.create("memory://", {
      loadDataDir: new Blob([fs.readFileSync(options.template)]),
    });
  const database = await PGlite.create("memory://");
  const archive = await database.dumpDataDir("none");
  const unfinished = `${options.template}.${process.pid}`;
  fs.writeFileSync(unfinished, Buffer.from(await archive.arrayBuffer()));
  // Several test files may come here at once: each renames a whole archive into place.
  fs.renameSync(unfinished, options.template);
  return database;
}

const port = parentPort;
if (port === null) throw new Error("pgliteWorker.ts runs in a worker thread.");
const tell = (
  message: FromPgliteWorker,
  transfer: readonly ArrayBuffer[] = [],
): void => port.postMessage(message, [...transfer]);
const database = await start(workerData as PgliteStart);

// PGlite has one backend. A connection that goes must leave nothing of its session to the next one.
async function forgetSession(): Promise<void> {
  await exchange(simpleQuery("ROLLBACK"));
  await exchange(simpleQuery("DISCARD ALL"));
}

function simpleQuery(text: string): Uint8Array {
  const bytes = Buffer.alloc(1 + 4 + Buffer.byteLength(text) + 1);
  bytes.write("Q", 0);
  bytes.writeInt32BE(bytes.length - 1, 1);
  bytes.write(text, 5);
  return bytes;
}

/** The startup message is the only one without a tag. */
const NO_TAG = 0;

// PGlite's plain call parses every answer as well, and keeps what it has read although nobody asks for it.
async function exchange(message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (message[0] === NO_TAG)
    return new Uint8Array(database.execProtocolRawSync(message));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await database.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData: (chunk) => chunks.push(new Uint8Array(chunk)),
  });
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(
    chunks.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function answer(message: ToPgliteWorker): Promise<void> {
  switch (message.type) {
    case "exchange": {
      const bytes = await exchange(message.bytes);
      const { connection } = message;
      tell({ type: "answered", connection, bytes }, [bytes.buffer]);
      return;
    }
    case "disconnect":
      await forgetSession();
      return;
    case "countFsyncs":
      tell({ type: "fsyncs", count: synced?.fsyncs ?? 0 });
      return;
    case "close":
      await database.close();
      tell({ type: "closed" });
      return;
  }
}

let queue = Promise.resolve();
port.on("message", (message: ToPgliteWorker) => {
  queue = queue
    .then(() => answer(message))
    .catch(() => tell({ type: "failed", reason: lastWords.join("; ") }));
});
tell({ type: "ready" });
