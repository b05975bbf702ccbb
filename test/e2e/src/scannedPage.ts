import { crc32, deflateSync } from "node:zlib";

const WIDTH = 640;
const HEIGHT = 900;

/** A page as a scanner would hand it over: a grey PNG with some lines of "writing". */
export function scannedPage(): {
  name: string;
  mimeType: string;
  buffer: Buffer;
} {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT, 0xff);
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = y * (WIDTH + 1);
    rows[row] = 0; // This row is not filtered.
    if (y % 40 < 20 && y > 60)
      for (let x = 40; x < WIDTH - 40; x += 1)
        if ((x * 7 + y * 13) % 11 < 4) rows[row + 1 + x] = 0x20;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header[8] = 8; // Bits a pixel, of grey.
  return {
    name: "page.png",
    mimeType: "image/png",
    buffer: Buffer.concat([
      Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  };
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
