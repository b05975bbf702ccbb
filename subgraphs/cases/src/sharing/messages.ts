import { createHmac, timingSafeEqual } from "node:crypto";
import { DATA_CLASSES, DATA_FACTS } from "@onedoor/domain/dataClass";
import type { Instant, PlainDate } from "@onedoor/domain/time";
import * as z from "zod/mini";
import type { DepartmentQuestion } from "./DepartmentSystem.ts";

// What the county and a department send each other: JSON, signed by both with a key that they share.

/** `hex(HMAC-SHA256(key, text))`, where `text` is what `requestText` or `answerText` makes. */
export const SIGNATURE_HEADER = "x-onedoor-signature";
/** When it was sent; part of what is signed. */
export const SENT_AT_HEADER = "x-onedoor-at";
/** The request id: a question that comes again is the same one. */
export const KEY_HEADER = "idempotency-key";

export const QUESTIONS_PATH = "/requests";

/** What the signature of a request is over. `path` with its query. */
export function requestText(
  { method, path, at }: { method: string; path: string; at: string },
  body: string,
): string {
  return ["onedoor-ask-1", method, path, at, body].join("\n");
}

/** What the signature of an answer is over: it is good for this path and the moment of this request alone. */
export function answerText(
  { path, at, status }: { path: string; at: string; status: number },
  body: string,
): string {
  return ["onedoor-answer-1", path, at, String(status), body].join("\n");
}

/** 64 hexadecimal digits. */
export function signatureOf(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** Whether it is that signature, in a time that doesn't tell how much of it was right. */
export function isSignedWith(
  key: string,
  text: string,
  signature: string | null,
): boolean {
  const given = Buffer.from(signature ?? "");
  const expected = Buffer.from(signatureOf(key, text));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const id = z.string().check(z.minLength(1), z.maxLength(128));
const instant = z.custom<Instant>(
  (value) =>
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
);
const day = z.custom<PlainDate>(
  (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value),
);

const question: z.ZodMiniType<DepartmentQuestion> = z.strictObject({
  requestId: id,
  dataClass: z.enum(DATA_CLASSES),
  subject: z.union([
    z.strictObject({
      kind: z.literal("person"),
      name: z.string(),
      residentId: z.string(),
    }),
    z.strictObject({
      kind: z.literal("legalEntity"),
      name: z.string(),
      creditCode: z.string(),
    }),
  ]),
  purpose: z.strictObject({
    caseId: id,
    itemCode: id,
    itemVersion: z.int(),
    materialCode: id,
  }),
  askedBy: z.strictObject({ staffId: id, body: id }),
  askedAt: instant,
});

const answer = z.strictObject({
  facts: z
    .array(z.strictObject({ fact: z.enum(DATA_FACTS), holds: z.boolean() }))
    .check(z.minLength(1), z.maxLength(DATA_FACTS.length)),
  validUntil: z.nullable(day),
});

const word = z.union([
  z.strictObject({ requestId: id, state: z.literal("answered"), answer }),
  z.strictObject({
    requestId: id,
    state: z.enum(["taken", "notFound", "refused", "unknown"]),
  }),
]);
/** A department's word about one question. */
export type DepartmentWord = z.infer<typeof word>;

const list = z.strictObject({
  day,
  requestIds: z.array(id).check(z.maxLength(100_000)),
});
/** A department's list of a day. */
export type DepartmentList = z.infer<typeof list>;

/** Undefined for what isn't a question, to the last field. */
export const parseQuestion = (text: string) => parsed(question, text);
/** Undefined for what isn't a word, to the last field. */
export const parseWord = (text: string) => parsed(word, text);
/** Undefined for what isn't a list, to the last field. */
export const parseList = (text: string) => parsed(list, text);

function parsed<Value>(
  shape: z.ZodMiniType<Value>,
  text: string,
): Value | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = shape.safeParse(json);
  return result.success ? result.data : undefined;
}
