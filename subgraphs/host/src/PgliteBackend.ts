import { EventEmitter, once } from "node:events";
import { Worker } from "node:worker_threads";
import type {
  FromPgliteWorker,
  PgliteStart,
  ToPgliteWorker,
} from "./pgliteMessages.ts";
import { PgliteSocket } from "./PgliteSocket.ts";

/** PGlite in a worker thread, as something to connect to. Emits `stopped` with an Error when it goes by itself. */
export class PgliteBackend extends EventEmitter {
  readonly #worker: Worker;
  readonly #sockets = new Map<number, PgliteSocket>();
  #connections = 0;
  #stopped: Error | undefined;

  /** Starts it; a fresh folder takes some seconds for PostgreSQL's own tables. */
  static async start(options: PgliteStart): Promise<PgliteBackend> {
    const backend = new PgliteBackend(options);
    await backend.#heard("ready");
    return backend;
  }

  private constructor(options: PgliteStart) {
    super();
    this.#worker = new Worker(new URL("./pgliteWorker.ts", import.meta.url), {
      workerData: options,
    });
    this.#worker.on("message", (message: FromPgliteWorker) =>
      this.#hear(message),
    );
    this.#worker.on("error", (error) => this.#stop(error));
    this.#worker.on("exit", () =>
      this.#stop(new Error("The embedded database has stopped.")),
    );
  }

  /** A new connection, for a node-postgres client. All of them share PGlite's only session: hold one at a time. */
  connect(): PgliteSocket {
    this.#connections += 1;
    const connection = this.#connections;
    const socket = new PgliteSocket({
      exchange: (bytes) => this.#tell({ type: "exchange", connection, bytes }),
      disconnect: () => {
        this.#sockets.delete(connection);
        this.#tell({ type: "disconnect", connection });
      },
    });
    this.#sockets.set(connection, socket);
    if (this.#stopped !== undefined) socket.destroy(this.#stopped);
    return socket;
  }

  /** How often PostgreSQL has asked the file system to make a file durable. */
  async countFsyncs(): Promise<number> {
    this.#tell({ type: "countFsyncs" });
    return (await this.#heard("fsyncs")).count;
  }

  /** Checkpoints, stops the thread and frees its memory. */
  async close(): Promise<void> {
    if (this.#stopped === undefined) {
      this.#tell({ type: "close" });
      await this.#heard("closed");
    }
    this.#stopped ??= new Error("The embedded database is closed.");
    await this.#worker.terminate();
  }

  #tell(message: ToPgliteWorker): void {
    if (this.#stopped === undefined) this.#worker.postMessage(message);
  }

  async #heard<Type extends FromPgliteWorker["type"]>(
    type: Type,
  ): Promise<Extract<FromPgliteWorker, { type: Type }>> {
    const stop = new AbortController();
    try {
      return await Promise.race([
        once(this, `heard:${type}`, { signal: stop.signal }).then(
          ([message]) => message as Extract<FromPgliteWorker, { type: Type }>,
        ),
        once(this, "stopped", { signal: stop.signal }).then(([error]) => {
          throw error;
        }),
      ]);
    } finally {
      stop.abort();
    }
  }

  #hear(message: FromPgliteWorker): void {
    if (message.type === "answered")
      this.#sockets
        .get(message.connection)
        ?.receive(Buffer.from(message.bytes));
    else if (message.type === "failed")
      this.#stop(
        new Error(`The embedded database has failed: ${message.reason}`),
      );
    else this.emit(`heard:${message.type}`, message);
  }

  #stop(error: Error): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = error;
    for (const socket of this.#sockets.values()) socket.destroy(error);
    this.emit("stopped", error);
  }
}
