import * as z from "zod/mini";
import type { AnyHeader, JournalEntry } from "./entries.ts";
import { type BodyOf, ENTRY_SHAPES, type EntryKind } from "./facts.ts";
import { hashText } from "./hash.ts";
import { type ParseResult, parsed, unparsed } from "./parseResult.ts";
import { parseInstant, type Instant } from "./time.ts";
import { upcastBody, upcastFacts, UPCASTS, versionOf } from "./upcasts.ts";

/** Sizes in characters beyond which nothing is even parsed. */
export const MAX_HEADER = 20_000;
export const MAX_BODY = 200_000;

const id = z.string().check(z.minLength(1), z.maxLength(80));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const instant = z.pipe(
  z.string().check(z.refine((value) => parseInstant(value).ok)),
  z.transform((value) => value as Instant),
);

const actor = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("staff"),
    staffId: id,
    postId: id,
    role: z.enum([
      "windowClerk",
      "townOfficer",
      "reviewer",
      "approver",
      "supervisor",
      "operator",
    ]),
    stationId: z.nullable(id),
    body: z.string().check(z.length(18)),
    division: z.string().check(z.length(12)),
    delegation: z.nullable(id),
  }),
  z.object({
    type: z.literal("applicant"),
    via: z.enum(["portal", "hotline"]),
  }),
  z.object({ type: z.literal("hub") }),
]);

/** Looked at no closer: its kind's own shape takes it apart. */
const parts = z.custom<Record<string, unknown>>(isRecord);

const envelope = z.object({
  entryId: id,
  caseId: id,
  kind: z.string().check(z.minLength(1), z.maxLength(60)),
  version: z.int().check(z.positive()),
  at: z.object({ wall: instant, counter: z.int().check(z.nonnegative()) }),
  witness: z.nullable(
    z.object({ epoch: z.int(), size: z.int(), root: hash, at: instant }),
  ),
  actor,
  chain: id,
  chainNo: z.int().check(z.positive()),
  prev: hash,
  facts: parts,
  body: hash,
});
export type EntryEnvelope = z.infer<typeof envelope>;

/** `unknownKind` is no fault: a newer station wrote it, and it is held until this side is upgraded. */
export type HeaderProblem =
  "tooLarge" | "notJson" | "malformed" | "malformedFacts";

export type ParsedHeader =
  | { recognised: true; header: AnyHeader }
  | { recognised: false; envelope: EntryEnvelope };

/** Headers come from other machines: parse them here, and nowhere else. Older versions are brought up to date [E8]. */
export function parseHeader(
  text: string,
  upcasts = UPCASTS,
): ParseResult<ParsedHeader, HeaderProblem> {
  if (text.length > MAX_HEADER) return unparsed("tooLarge");
  const json = parseJson(text);
  if (json === undefined) return unparsed("notJson");
  const outer = envelope.safeParse(json);
  if (!outer.success) return unparsed("malformed");
  const { kind, version } = outer.data;
  if (!isEntryKind(kind) || version > versionOf(kind, upcasts))
    return parsed({ recognised: false, envelope: outer.data });
  const facts = ENTRY_SHAPES[kind].facts.safeParse(
    upcastFacts(kind, version, outer.data.facts, upcasts),
  );
  if (!facts.success) return unparsed("malformedFacts");
  return parsed({
    recognised: true,
    header: { ...outer.data, kind, facts: facts.data } as AnyHeader,
  });
}

/** What kind a header says that it is of, known or not; undefined where it can't be read. */
export function kindOf(headerText: string): string | undefined {
  const header = parseHeader(headerText);
  if (!header.ok) return undefined;
  return header.value.recognised
    ? header.value.header.kind
    : header.value.envelope.kind;
}

export type BodyProblem =
  "tooLarge" | "notJson" | "malformed" | "commitmentDiffers";

/** The body of an entry, if it is the one that the header commits to. */
export function parseBody<K extends EntryKind>(
  header: { kind: K; version: number; body: string },
  text: string,
  upcasts = UPCASTS,
): ParseResult<BodyOf<K>, BodyProblem> {
  const { kind, version } = header;
  if (text.length > MAX_BODY) return unparsed("tooLarge");
  if (hashText(text) !== header.body) return unparsed("commitmentDiffers");
  const json = parseJson(text.slice(text.indexOf(".") + 1));
  if (json === undefined) return unparsed("notJson");
  if (!isRecord(json)) return unparsed("malformed");
  const body = ENTRY_SHAPES[kind].body.safeParse(
    upcastBody(kind, version, json, upcasts),
  );
  return body.success ? parsed(body.data as BodyOf<K>) : unparsed("malformed");
}

/** The body of a stored entry; undefined where it is withheld, erased or of another kind. */
export function bodyOf<K extends EntryKind>(
  entry: JournalEntry,
  kind: K,
): BodyOf<K> | undefined {
  if (entry.header?.kind !== kind || entry.bodyText === null) return undefined;
  const { version, body: commitment } = entry.header;
  const body = parseBody({ kind, version, body: commitment }, entry.bodyText);
  return body.ok ? body.value : undefined;
}

/** An entry of a replica's or the hub's store. Text that doesn't parse stays, without a header. */
export function toJournalEntry(
  stored: Pick<
    JournalEntry,
    "entryId" | "headerText" | "bodyText" | "acknowledgement" | "held"
  >,
): JournalEntry {
  const header = parseHeader(stored.headerText);
  return {
    ...stored,
    header: header.ok && header.value.recognised ? header.value.header : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEntryKind(kind: string): kind is EntryKind {
  return Object.hasOwn(ENTRY_SHAPES, kind);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
