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
/** Of TCP and IP before each packet. */
const FRAME_BYTES = 40;

/** A line between a station and its county, byte for byte counted and, once `shape` is set, as slow as villages have it:
 * packet by packet. */
export class SlowLine {
  shape: LineShape | null = null;
  /** Nobody gets through, and nobody is connected. */
  isDown = false;
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
      if (line.isDown) {
        near.destroy();
        return;
      }
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

  /** The cable is out until it is put in again. */
  down(): void {
    this.isDown = true;
    this.cut();
  }

  up(): void {
    this.isDown = false;
  }

  #join(from: Socket, to: Socket, count: (bytes: number) => void): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    // Who calls learns after one round trip that the connection is there.
    const openAt = performance.now() + (this.shape?.roundTripMs ?? 0);
    let last = Promise.resolve();
    from.on("data", (chunk: Buffer) => {
      count(chunk.byteLength);
      for (let at = 0; at < chunk.byteLength; at += PACKET_BYTES) {
        const packet = chunk.subarray(at, at + PACKET_BYTES);
        const arrival = this.#arrivalOf(packet.byteLength, openAt);
        last = last.then(async () => {
          await wait(arrival - performance.now());
          if (!to.destroyed) to.write(packet);
        });
      }
    });
    from.on("end", () => void last.then(() => to.end()));
    from.on("error", () => to.destroy());
    from.on("close", () => {
      this.#sockets.delete(from);
      void last.then(() => to.destroy());
    });
  }

  /** A lost packet is sent again one round trip later, and those behind it wait for it. */
  #arrivalOf(bytes: number, openAt: number): number {
    const now = performance.now();
    if (this.shape === null) return now;
    const { bitsPerSecond, roundTripMs, loss } = this.shape;
    let times = 1;
    while (this.#random() < loss) times += 1;
    this.#freeAt =
      Math.max(this.#freeAt, now, openAt) +
      (times * (bytes + FRAME_BYTES) * 8_000) / bitsPerSecond;
    return this.#freeAt + roundTripMs / 2 + (times - 1) * roundTripMs;
  }
}

function wait(ms: number): Promise<void> {
  return ms <= 0
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, ms));
}
