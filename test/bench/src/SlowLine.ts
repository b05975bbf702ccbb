import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

export interface LineShape {
  /** Both ways together, as on a half-duplex radio line. */
  bitsPerSecond: number;
  roundTripMs: number;
  /** The share of packets that have to be sent again; each costs one more round trip. */
  loss: number;
}

const PACKET_BYTES = 1_460;

/** A line between a station and its county, byte for byte counted and, once `shape` is set, as slow as villages have it. */
export class SlowLine {
  shape: LineShape | null = null;
  bytesUp = 0;
  bytesDown = 0;
  #url = "";
  readonly #sockets = new Set<Socket>();
  /** When the line is next free, in milliseconds of `performance.now`. */
  #freeAt = 0;
  #random: () => number;

  /** `random`: seeded, so that two runs lose the same packets. */
  constructor(random: () => number) {
    this.#random = random;
  }

  static async to(target: string, random: () => number): Promise<SlowLine> {
    const line = new SlowLine(random);
    const { hostname, port } = new URL(target);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      line.#join(near, far, (bytes) => (line.bytesUp += bytes));
      line.#join(far, near, (bytes) => (line.bytesDown += bytes));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    server.unref();
    line.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return line;
  }

  get url(): string {
    return this.#url;
  }

  /** Every connection breaks; the next one begins anew. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(from: Socket, to: Socket, count: (bytes: number) => void): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    let last = Promise.resolve();
    // A connection is there after one round trip.
    if (this.shape !== null) last = wait(this.shape.roundTripMs / 2);
    from.on("data", (chunk: Buffer) => {
      count(chunk.byteLength);
      const arrival = this.#arrivalOf(chunk.byteLength);
      last = last.then(async () => {
        await wait(arrival - performance.now());
        if (!to.destroyed) to.write(chunk);
      });
    });
    from.on("end", () => void last.then(() => to.end()));
    from.on("error", () => to.destroy());
    from.on("close", () => {
      this.#sockets.delete(from);
      void last.then(() => to.destroy());
    });
  }

  #arrivalOf(bytes: number): number {
    const now = performance.now();
    if (this.shape === null) return now;
    const { bitsPerSecond, roundTripMs, loss } = this.shape;
    const packets = Math.ceil(bytes / PACKET_BYTES);
    let again = 0;
    for (let packet = 0; packet < packets; packet += 1)
      if (this.#random() < loss) again += 1;
    const sent = bytes + again * PACKET_BYTES;
    this.#freeAt = Math.max(this.#freeAt, now) + (sent * 8_000) / bitsPerSecond;
    return this.#freeAt + roundTripMs / 2 + again * roundTripMs;
  }
}

function wait(ms: number): Promise<void> {
  return ms <= 0
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, ms));
}
