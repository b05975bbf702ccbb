import { Duplex } from "node:stream";

const LENGTH_BYTES = 4;
const TAG_BYTES = 1;
// Sync, Query, Flush, CopyDone, CopyFail: after these a client waits for an answer.
const ASKS_FOR_AN_ANSWER = new Set(["S", "Q", "H", "c", "f"]);

/**
 * What node-postgres takes for its TCP socket. It cuts what the client writes into messages of PostgreSQL's wire
 * protocol and hands them over in runs that end where the client waits: one hop between threads a statement.
 */
export class PgliteSocket extends Duplex {
  readonly #backend: {
    exchange(bytes: Uint8Array): void;
    disconnect(): void;
  };
  #unread: Buffer = Buffer.alloc(0);
  #run: Buffer[] = [];
  #started = false;

  constructor(backend: {
    exchange(bytes: Uint8Array): void;
    disconnect(): void;
  }) {
    super();
    this.#backend = backend;
  }

  /** Part of the socket's face: there is nowhere to connect to, so it is connected at once. */
  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  /** The database's answer. */
  receive(bytes: Buffer): void {
    if (!this.destroyed) this.push(bytes);
  }

  override _read(): void {}

  override _write(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void {
    this.#unread =
      this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    for (
      let message = this.#nextMessage();
      message !== undefined;
      message = this.#nextMessage()
    )
      this.#take(message);
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }

  override _destroy(
    error: Error | null,
    done: (error?: Error | null) => void,
  ): void {
    this.#backend.disconnect();
    done(error);
  }

  #nextMessage(): Buffer | undefined {
    // The startup message is the only one without a tag.
    const lengthAt = this.#started ? TAG_BYTES : 0;
    if (this.#unread.length < lengthAt + LENGTH_BYTES) return undefined;
    const end = lengthAt + this.#unread.readInt32BE(lengthAt);
    if (this.#unread.length < end) return undefined;
    const message = this.#unread.subarray(0, end);
    this.#unread = this.#unread.subarray(end);
    return message;
  }

  #take(message: Buffer): void {
    const tag = String.fromCharCode(message[0] ?? 0);
    // Terminate: the client ends the stream after it, which gives the session up.
    if (this.#started && tag === "X") return;
    this.#run.push(message);
    if (this.#started && !ASKS_FOR_AN_ANSWER.has(tag)) return;
    this.#started = true;
    const run = this.#run;
    this.#run = [];
    // A copy of its own: Node's pool of small buffers must not travel to the other thread.
    this.#backend.exchange(new Uint8Array(Buffer.concat(run)));
  }
}
