import * as z from "zod/mini";
import type { RowChange } from "./decideRowChanges.ts";
import { LIST_KINDS, type RowContent } from "./listRow.ts";
import { parsePlainDate, type PlainDate } from "./time.ts";

export type RowChangeParse =
  | { ok: true; value: RowChange }
  /** Where and what, for whoever publishes; at most twenty. */
  | { ok: false; problems: string[] };

/** Takes a change of a list as a file or a form brings it. */
export function parseRowChange(data: unknown): RowChangeParse {
  const result = z.safeParse(rowChange, data);
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues
    .slice(0, 20)
    .map(({ path, code }) => `${path.map(String).join(".")}: ${code}`);
  return { ok: false, problems };
}

const text = z.string().check(z.maxLength(4000));
/** Words that somebody has to say. */
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const creditCode = z.string().check(z.length(18));
const level = z.string().check(z.regex(/^[1-7]$/));
const baseCode = z.string().check(z.regex(/^\d{9}(\d{3}|00Y)$/));
const number = z.int().check(z.positive());
const few = <T extends z.ZodMiniType>(one: T) =>
  z.array(one).check(z.maxLength(200));

const common = {
  name,
  nameEn: name,
  body: creditCode,
  level,
  basis: few(
    z.object({
      title: name,
      docNo: z.nullable(text),
      article: z.nullable(text),
      rank: text,
      certainty: text,
    }),
  ),
};
const proof = { ...common, aliases: few(name), instead: text };

const content: z.ZodMiniType<RowContent> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("power"),
    ...common,
    itemType: z.string().check(z.regex(/^(0[1-9]|1[0-9])$/)),
    baseCode: z.nullable(baseCode),
  }),
  z.object({
    kind: z.literal("publicService"),
    ...common,
    baseCode: z.nullable(baseCode),
  }),
  z.object({
    kind: z.literal("responsibility"),
    ...common,
    power: number,
    stage: name,
    duty: text,
    accountability: text,
  }),
  z.object({
    kind: z.literal("marketAccess"),
    ...common,
    sector: name,
    access: z.enum(["forbidden", "licensed"]),
    licence: z.nullable(name),
  }),
  z.object({ kind: z.literal("notToAsk"), ...proof }),
  z.object({ kind: z.literal("abolishedProof"), ...proof }),
  z.object({
    kind: z.literal("supervision"),
    ...common,
    object: name,
    means: text,
    frequency: text,
    outcome: text,
  }),
  z.object({
    kind: z.literal("intermediary"),
    ...common,
    baseCodes: few(baseCode),
    provider: text,
    paidBy: text,
  }),
  z.object({
    kind: z.literal("fee"),
    ...common,
    baseCodes: few(baseCode),
    standard: text,
    fund: z.enum(["administrative", "governmentFund", "examination"]),
  }),
  z.object({
    kind: z.literal("boundary"),
    ...common,
    others: few(creditCode),
    duties: text,
    arbiter: text,
  }),
]);

const date = z.pipe(
  z.string().check(z.refine((value) => parsePlainDate(value).ok)),
  z.transform((value) => value as PlainDate),
);
const said = {
  effectiveFrom: date,
  reason: words,
  approver: words,
  publication: words,
};
const seen = { kind: z.enum(LIST_KINDS), number, version: number };

const rowChange: z.ZodMiniType<RowChange> = z.discriminatedUnion("change", [
  z.object({ change: z.literal("added"), content, ...said }),
  z.object({ change: z.literal("takenOver"), content, ...said }),
  z.object({ change: z.literal("adjusted"), content, ...seen, ...said }),
  z.object({ change: z.literal("cancelled"), ...seen, ...said }),
  z.object({
    change: z.literal("delegated"),
    to: z.object({ body: creditCode, level }),
    ...seen,
    ...said,
  }),
  z.object({
    change: z.literal("transferred"),
    to: z.object({ body: creditCode, level }),
    ...seen,
    ...said,
  }),
  z.object({ change: z.literal("merged"), into: number, ...seen, ...said }),
]);
