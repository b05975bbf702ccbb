import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/**
 * A line between browsers and their county that can be pulled out and cut, and that counts what of uploads has gone up
 * over it: the bytes of the bodies of PATCH requests, as they leave the browser, and how often each upload was begun.
 */
export class CountedLine {
  isDown = false;
  uploaded = 0;
  cuts = 0;
  /** By the id of its material, how often an upload was created. */
  readonly begun = new Map<string, number>();
  #cutAt: number[] = [];
  #url = "";
  readonly #sockets = new Set<Socket>();
  #close: () => void = () => undefined;

  static async to(target: string): Promise<CountedLine> {
    const line = new CountedLine();
    const { hostname, port } = new URL(target);
    const server = createServer((near) => {
      if (line.isDown) near.destroy();
      else line.#join(near, connect(Number(port), hostname));
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    line.#close = () => server.close();
    line.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return line;
  }

  get url(): string {
    return this.#url;
  }

  down(): void {
    this.isDown = true;
    this.#cut();
  }

  up(): void {
    this.isDown = false;
  }

  /** Every connection breaks each time so many bytes of uploads have gone up. */
  cutAt(uploaded: readonly number[]): void {
    this.#cutAt = uploaded.toSorted((a, b) => a - b);
  }

  close(): void {
    this.#cut();
    this.#close();
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(near: Socket, far: Socket): void {
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    const patchBytesOf = patchCounter((head) => {
      const materialId = createdIn(head);
      if (materialId !== undefined)
        this.begun.set(materialId, (this.begun.get(materialId) ?? 0) + 1);
    });
    near.on("data", (chunk: Buffer) => {
      this.uploaded += patchBytesOf(chunk);
      const [next] = this.#cutAt;
      if (next === undefined || this.uploaded < next) return;
      this.#cutAt.shift();
      this.cuts += 1;
      this.#cut();
    });
    near.pipe(far);
    far.pipe(near);
  }
}

const END_OF_HEAD = Buffer.from("\r\n\r\n");

/** The material whose upload a request creates. */
function createdIn(head: string): string | undefined {
  if (!head.startsWith("POST /materials ")) return undefined;
  const said = /^upload-metadata:.*?\bmaterialId ([\w+/=]+)/im.exec(head)?.[1];
  return said === undefined ? undefined : atob(said);
}

/**
 * Follows the requests of one connection, and tells of each piece how many bytes of it are of a PATCH's body; `onHead`
 * hears of each request.
 */
function patchCounter(
  onHead: (head: string) => void,
): (chunk: Buffer) => number {
  let head = Buffer.alloc(0);
  let left = 0;
  let isPatch = false;
  return (chunk) => {
    let counted = 0;
    for (let rest = chunk; rest.length > 0;) {
      if (left > 0) {
        const body = rest.subarray(0, left);
        left -= body.length;
        if (isPatch) counted += body.length;
        rest = rest.subarray(body.length);
        continue;
      }
      head = Buffer.concat([head, rest]);
      const end = head.indexOf(END_OF_HEAD);
      if (end < 0) return counted;
      const text = head.subarray(0, end).toString("latin1");
      rest = head.subarray(end + END_OF_HEAD.length);
      head = Buffer.alloc(0);
      onHead(text);
      isPatch = text.startsWith("PATCH ");
      left = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
    }
    return counted;
  };
}
