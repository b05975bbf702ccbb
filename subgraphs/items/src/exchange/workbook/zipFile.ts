import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { UnreadableFile } from "../UnreadableFile.ts";

// The parts of PKWARE's APPNOTE that a workbook needs: no encryption, no second disk, no file of more than 4 GB.

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 0x0800;
/** 1 January 1980, midnight: a file that is made twice is the same. */
const NO_DATE = 0x00210000;

export interface ZipBounds {
  /** Of all files together, when they are unpacked. */
  mostBytes: number;
  mostFiles: number;
}

/** The files of an archive by name, each unpacked when it is asked for. Throws `UnreadableFile`. */
export function readZip(
  bytes: Buffer,
  { mostBytes, mostFiles }: ZipBounds,
): { names: readonly string[]; read(name: string): Buffer | undefined } {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostFiles) throw new UnreadableFile("tooLarge", `${count} files`);
  const places = new Map<string, number>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    mustHold(bytes, at, CENTRAL_BYTES, CENTRAL);
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString(
      "utf8",
      at + CENTRAL_BYTES,
      at + CENTRAL_BYTES + nameBytes,
    );
    places.set(name, at);
    at +=
      CENTRAL_BYTES +
      nameBytes +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
  }
  let left = mostBytes;
  return {
    names: [...places.keys()],
    read(name) {
      const place = places.get(name);
      if (place === undefined) return undefined;
      const file = unpack(bytes, place, left, name);
      left -= file.length;
      return file;
    },
  };
}

export function writeZip(files: ReadonlyMap<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(IS_UTF8, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt32LE(NO_DATE, 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    local.push(mark(LOCAL), common, nameBytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    const version = Buffer.alloc(2);
    version.writeUInt16LE(20, 0);
    central.push(mark(CENTRAL), version, common, tail, nameBytes);
    at += LOCAL_BYTES + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(END_BYTES - 4);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, mark(END), end]);
}

function mark(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new UnreadableFile("notSpreadsheet", "zip");
}

function unpack(
  bytes: Buffer,
  place: number,
  most: number,
  name: string,
): Buffer {
  const flags = bytes.readUInt16LE(place + 8);
  const method = bytes.readUInt16LE(place + 10);
  const packedBytes = bytes.readUInt32LE(place + 20);
  const at = bytes.readUInt32LE(place + 42);
  mustHold(bytes, at, LOCAL_BYTES, LOCAL);
  const from =
    at +
    LOCAL_BYTES +
    bytes.readUInt16LE(at + 26) +
    bytes.readUInt16LE(at + 28);
  if ((flags & IS_ENCRYPTED) !== 0 || from + packedBytes > bytes.length)
    throw new UnreadableFile("notSpreadsheet", name);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === STORED && packed.length <= most) return packed;
  if (method !== DEFLATED)
    throw new UnreadableFile(
      method === STORED ? "tooLarge" : "notSpreadsheet",
      name,
    );
  try {
    // Whatever the archive says of its size: what counts is what comes out of it.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooLarge =
      error instanceof Error &&
      "code" in error &&
      error.code === "ERR_BUFFER_TOO_LARGE";
    throw new UnreadableFile(isTooLarge ? "tooLarge" : "notSpreadsheet", name);
  }
}

function mustHold(
  bytes: Buffer,
  at: number,
  length: number,
  signature: number,
): void {
  if (at + length > bytes.length || bytes.readUInt32LE(at) !== signature)
    throw new UnreadableFile("notSpreadsheet", "zip");
}
