import * as z from "zod/mini";
import { type Acknowledgement, SET_ASIDE_REASONS } from "./entries.ts";
import { type Hash, hashText } from "./hash.ts";
import { type ParseResult, parsed, unparsed } from "./parseResult.ts";
import type { PublicKey, Signature } from "./signatures.ts";
import type { ChainRegistration } from "./signedTexts.ts";
import { parseInstant } from "./time.ts";
import type { EpochStatement, SignedTreeHead } from "./treeHead.ts";

/**
 * An export of the feed, version 1: a JSON object a line, UTF-8, each with its kind in `line`.
 *
 * First `export`: whose it is, and with which key. Then, each kind together and in this order, what the rows are
 * checked against: `chain`, `segment`, `fork`, `place`, `returned`. Then the feed as it grew: `row` by `row`, each
 * `head` after the last row that it covers, each `epoch` before its first row or head. Last `end`, with the number of lines
 * before it and a sum over them: a file that was broken off shows at once, and nobody is asked to trust it otherwise.
 *
 * It holds no personal data where bodies are withheld. Nothing in it is secret from who reads the whole feed.
 */
export const EXPORT_FORMAT = 1;

export interface ExportLines {
  export: {
    format: number;
    hubId: string;
    publicKey: PublicKey;
    epoch: number;
  };
  chain: ChainRegistration & {
    /** By the device: that it holds the key. */
    proof: Signature | null;
    /** By the hub: that the chain is registered so. */
    registration: Signature | null;
  };
  /** The device's word for everything in its chain up to `to`. */
  segment: {
    chain: string;
    from: number;
    to: number;
    headerHash: Hash;
    signature: Signature;
  };
  /** What a device signed beside what the hub holds: the headers from the first that differs up to `to`. */
  fork: ExportLines["segment"] & { headers: string[] };
  /** A place of a chain without a row: why a chain's rows have a gap. */
  place: {
    chain: string;
    chainNo: number;
    headerHash: Hash;
    /** `later`: its row came after the last of this export. */
    why: "held" | "quarantined" | "later";
    /** Null for what nobody can read. */
    header: string | null;
  };
  /** A row that a restore had cut off, as it was, and what proves it. The hub's row `recoveredAt` says that it is back. */
  returned: ExportedRow & {
    recoveredAt: number;
    head: SignedTreeHead | null;
    path: Hash[] | null;
  };
  row: ExportedRow;
  head: SignedTreeHead;
  epoch: EpochStatement;
  end: { lines: number; sum: Hash };
}

export interface ExportedRow extends Acknowledgement {
  entryId: string;
  caseId: string;
  header: string;
  /** Null where it is withheld from whoever exported, or was erased by law. */
  body: string | null;
}

export type ExportLine = {
  [Kind in keyof ExportLines]: { line: Kind } & ExportLines[Kind];
}[keyof ExportLines];

const text = z.string();
const count = z.int().check(z.nonnegative());
const number = z.int().check(z.positive());
const hash = text.check(z.regex(/^[0-9a-f]{64}$/));
const key = text.check(z.regex(/^[\w-]{43}$/));
const signature = text.check(z.regex(/^[\w-]{86}$/));
const instant = text.check(z.refine((value) => parseInstant(value).ok));
const point = z.strictObject({ size: count, root: hash });

const actor = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("staff"),
    staffId: text,
    postId: text,
    role: text,
    stationId: z.nullable(text),
    body: text,
    division: text,
    delegation: z.nullable(text),
  }),
  z.strictObject({ type: z.literal("applicant"), via: text }),
  z.strictObject({ type: z.literal("hub") }),
]);

const segment = {
  chain: text,
  from: number,
  to: number,
  headerHash: hash,
  signature,
};
const row = {
  epoch: number,
  seq: number,
  entryId: text,
  caseId: text,
  verdict: z.enum(["counted", "setAside"]),
  reason: z.nullable(z.enum(SET_ASIDE_REASONS)),
  effectiveAt: instant,
  receivedAt: instant,
  header: text,
  body: z.nullable(text),
};
const head = { epoch: number, size: count, root: hash, at: instant, signature };

const SHAPES = {
  export: z.strictObject({
    line: z.literal("export"),
    format: number,
    hubId: text.check(z.regex(/^[0-9a-f]{32}$/)),
    publicKey: key,
    epoch: number,
  }),
  chain: z.strictObject({
    line: z.literal("chain"),
    chain: text,
    deviceId: text,
    incarnation: number,
    actor,
    publicKey: key,
    openedAt: instant,
    proof: z.nullable(signature),
    registration: z.nullable(signature),
  }),
  segment: z.strictObject({ line: z.literal("segment"), ...segment }),
  fork: z.strictObject({
    line: z.literal("fork"),
    ...segment,
    headers: z.array(text),
  }),
  place: z.strictObject({
    line: z.literal("place"),
    chain: text,
    chainNo: number,
    headerHash: hash,
    why: z.enum(["held", "quarantined", "later"]),
    header: z.nullable(text),
  }),
  returned: z.strictObject({
    line: z.literal("returned"),
    ...row,
    recoveredAt: number,
    head: z.nullable(z.strictObject(head)),
    path: z.nullable(z.array(hash)),
  }),
  row: z.strictObject({ line: z.literal("row"), ...row }),
  head: z.strictObject({ line: z.literal("head"), ...head }),
  epoch: z.strictObject({
    line: z.literal("epoch"),
    epoch: number,
    begins: point,
    furthest: point,
    signature,
  }),
  end: z.strictObject({ line: z.literal("end"), lines: count, sum: hash }),
};

/** A line in its one spelling: whatever differs from it by a byte is another line, or none. */
export function parseExportLine(
  line: string,
): ParseResult<ExportLine, "malformed"> {
  try {
    const value: unknown = JSON.parse(line);
    if (JSON.stringify(value) !== line || !isLine(value))
      return unparsed("malformed");
    const shaped = SHAPES[value.line].safeParse(value);
    return shaped.success
      ? parsed(shaped.data as unknown as ExportLine)
      : unparsed("malformed");
  } catch {
    return unparsed("malformed");
  }
}

function isLine(value: unknown): value is { line: keyof ExportLines } {
  return (
    typeof value === "object" &&
    value !== null &&
    "line" in value &&
    typeof value.line === "string" &&
    Object.hasOwn(SHAPES, value.line)
  );
}

export function writeExportLine(line: ExportLine): string {
  return JSON.stringify(line);
}

/** Of the lines so far: the sum before, and the next line. */
export function addToSum(sum: Hash, line: string): Hash {
  return hashText(`${sum}\n${line}`);
}

/** The sum over no line. */
export const EMPTY_SUM: Hash = hashText("");

/** A head as it is kept elsewhere, by a station, by supervision or on paper. */
export interface KeptHead extends SignedTreeHead {
  hubId: string;
}

const keptHead = z.strictObject({
  hubId: text.check(z.regex(/^[0-9a-f]{32}$/)),
  ...head,
});

/** Kept heads as text: a JSON object, or one a line. */
export function parseKeptHeads(
  written: string,
): ParseResult<readonly KeptHead[], "malformed"> {
  const whole = parseKeptHead(written);
  if (whole !== undefined) return parsed([whole]);
  const heads = written
    .split("\n")
    .filter((one) => one.trim() !== "")
    .map(parseKeptHead);
  return heads.length > 0 && heads.every((one) => one !== undefined)
    ? parsed(heads)
    : unparsed("malformed");
}

function parseKeptHead(written: string): KeptHead | undefined {
  try {
    const head = keptHead.safeParse(JSON.parse(written));
    return head.success ? (head.data as KeptHead) : undefined;
  } catch {
    return undefined;
  }
}
