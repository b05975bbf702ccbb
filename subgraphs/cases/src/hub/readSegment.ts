import type { ActorRef, AnyHeader } from "@onedoor/domain/entries";
import type { BodyOf, EntryKind } from "@onedoor/domain/facts";
import { type Hash, hashText } from "@onedoor/domain/hash";
import {
  type EntryEnvelope,
  parseBody,
  parseHeader,
} from "@onedoor/domain/parseEntry";
import { parseSignature, type Signature } from "@onedoor/domain/signatures";

/** A push as it came: opaque text, kept and hashed as received. */
export interface ChainSegment {
  chain: string;
  from: number;
  to: number;
  signature: string;
  entries: readonly { header: string; body: string }[];
}

/** An entry of a segment, read as far as it can be. */
export type ReadEntry = {
  chainNo: number;
  headerText: string;
  headerHash: Hash;
  bodyText: string;
} & (
  | { read: "unreadable"; reason: string }
  | { read: "unknownKind"; envelope: EntryEnvelope }
  | {
      read: "whole";
      header: AnyHeader;
      /** The body isn't the one that the header commits to. */
      bodyDiffers: boolean;
      /** What a `submitted` asks for; null where its body differs, and of any other kind. */
      application: BodyOf<"submitted"> | null;
    }
);

export type WholeEntry = Extract<ReadEntry, { read: "whole" }>;

export interface ReadSegment {
  chain: string;
  from: number;
  to: number;
  /** Null where what came isn't one. */
  signature: Signature | null;
  entries: readonly ReadEntry[];
}

export type UnplaceableSegment = "BROKEN_SEGMENT" | "TOO_LARGE";

export const MOST_ENTRIES = 1000;
export const MOST_CHARACTERS = 3_500_000;

/**
 * Everything that can be said of a segment without asking the store: its size, its numbers, whether each header
 * names the hash of the one before it. What can't be read keeps its place and harms no other entry [H4].
 */
export function readSegment(
  segment: ChainSegment,
):
  | { ok: true; segment: ReadSegment }
  | { ok: false; reason: UnplaceableSegment } {
  const { chain, from, to, entries } = segment;
  const signature = parseSignature(segment.signature);
  const characters = entries.reduce(
    (sum, { header, body }) => sum + header.length + body.length,
    0,
  );
  if (entries.length > MOST_ENTRIES || characters > MOST_CHARACTERS)
    return { ok: false, reason: "TOO_LARGE" };
  if (from < 1 || entries.length === 0 || to - from + 1 !== entries.length)
    return { ok: false, reason: "BROKEN_SEGMENT" };
  const read = entries.map(({ header, body }, index) =>
    readEntry(from + index, header, body),
  );
  const linked = read.every(
    (entry, index) =>
      isAtPlace(entry, chain) &&
      (index === 0 || linksTo(entry, read[index - 1]?.headerHash)),
  );
  return linked
    ? {
        ok: true,
        segment: {
          chain,
          from,
          to,
          signature: signature.ok ? signature.value : null,
          entries: read,
        },
      }
    : { ok: false, reason: "BROKEN_SEGMENT" };
}

/** Whether the entry names this hash as its predecessor's. What can't be read names none, and is believed. */
export function linksTo(entry: ReadEntry, hash: Hash | undefined): boolean {
  const place = placeOf(entry);
  return place === undefined || place.prev === hash;
}

/** What a readable entry says of itself. */
export function placeOf(entry: ReadEntry):
  | (Pick<
      EntryEnvelope,
      "entryId" | "caseId" | "chain" | "chainNo" | "prev" | "at"
    > & {
      kind: string;
      actor: ActorRef;
    })
  | undefined {
  switch (entry.read) {
    case "unreadable":
      return undefined;
    case "unknownKind":
      return entry.envelope;
    case "whole":
      return entry.header;
  }
}

/** Reads one entry as it was received. */
export function readEntry(
  chainNo: number,
  headerText: string,
  bodyText: string,
): ReadEntry {
  const text = {
    chainNo,
    headerText,
    headerHash: hashText(headerText),
    bodyText,
  };
  const unreadable = (reason: string): ReadEntry => ({
    ...text,
    read: "unreadable",
    reason,
  });
  if (!isStorable(headerText) || !isStorable(bodyText))
    return unreadable("notText");
  const header = parseHeader(headerText);
  if (!header.ok) return unreadable(header.reason);
  if (!header.value.recognised) {
    const { envelope } = header.value;
    if (hashText(bodyText) !== envelope.body)
      return unreadable("commitmentDiffers");
    return { ...text, read: "unknownKind", envelope };
  }
  const known = header.value.header;
  const body = parseBody<EntryKind>(known, bodyText);
  if (!body.ok && body.reason !== "commitmentDiffers")
    return unreadable(`body:${body.reason}`);
  return {
    ...text,
    read: "whole",
    header: known,
    bodyDiffers: !body.ok,
    application:
      known.kind === "submitted" && body.ok
        ? (body.value as BodyOf<"submitted">)
        : null,
  };
}

/** Whether the body is the one that the header commits to. */
export function isCommitted(entry: ReadEntry): boolean {
  switch (entry.read) {
    case "unknownKind":
      return true;
    case "whole":
      return !entry.bodyDiffers;
    case "unreadable": {
      const header = parseHeader(entry.headerText);
      if (!header.ok) return false;
      const { value } = header;
      const { body } = value.recognised ? value.header : value.envelope;
      return hashText(entry.bodyText) === body;
    }
  }
}

function isAtPlace(entry: ReadEntry, chain: string): boolean {
  const place = placeOf(entry);
  return (
    place === undefined ||
    (place.chain === chain && place.chainNo === entry.chainNo)
  );
}

// Neither database keeps a NUL or half of a surrogate pair, written as such or as an escape: a text that holds one
// would make the transaction fail, and with it the whole push, for ever.
function isStorable(text: string): boolean {
  if (text.includes("\0") || !text.isWellFormed()) return false;
  if (!text.includes("\\u")) return true;
  const withoutPairs = text.replace(
    /\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}/gi,
    "",
  );
  return !/\\u(0000|d[89a-f])/i.test(withoutPairs);
}
