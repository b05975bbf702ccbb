import * as z from "zod/mini";
import type { ItemTerms } from "./itemTerms.ts";

const short = z.string().check(z.minLength(1), z.maxLength(50));
/** Whole units only: no law uses half days, hours say it better. */
export const limit = z.object({
  value: z.int().check(z.nonnegative(), z.maximum(3650)),
  unit: z.enum(["WD", "CD", "H", "INSTANT"]),
});

/** Parses the terms that a case's first entry carries. */
export const itemTermsSchema: z.ZodMiniType<ItemTerms> = z.object({
  itemCode: z.string().check(z.length(31)),
  itemVersion: z.int().check(z.positive()),
  itemName: z.string().check(z.minLength(1), z.maxLength(200)),
  handlingType: z.enum(["instant", "promised", "other"]),
  implementingBody: z.string().check(z.length(18)),
  implementingBodyDivision: z.string().check(z.length(12)),
  statutoryLimit: z.nullable(limit),
  promisedLimit: limit,
  acceptanceLimit: limit,
  correctionLimit: limit,
  deliveryLimit: limit,
  extension: z.nullable(z.object({ limit })),
  specialProcedures: z
    .array(z.object({ kind: short, pausesClock: z.boolean(), limit }))
    .check(z.maxLength(30)),
  deferrable: z
    .array(
      z.object({
        materialCode: short,
        days: z.number().check(z.positive(), z.maximum(60)),
      }),
    )
    .check(z.maxLength(100)),
  steps: z
    .array(
      z.object({
        seq: z.number(),
        body: short,
        limit,
        countsTowardLimit: z.boolean(),
      }),
    )
    .check(z.maxLength(50)),
  acceptLevels: z.array(short).check(z.maxLength(10)),
  fee: z.object({
    charged: z.boolean(),
    basis: z.nullable(z.string().check(z.maxLength(500))),
  }),
});
