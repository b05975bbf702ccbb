import * as z from "zod/mini";
import {
  type Instant,
  parseInstant,
  parsePlainDate,
  type PlainDate,
} from "./time.ts";
import { ERASURE_BASES } from "./decideErasure.ts";
import { CONSENTING, REFERENCE_OUTCOMES } from "./decideReuse.ts";
import { itemTermsSchema, limit } from "./itemTermsSchema.ts";
import { IDENTITY_DOCUMENTS } from "./identityDocument.ts";

// Facts are in the clear and hashed; bodies carry what is personal. Both are strict about size,
// since they come from outside, and lenient about nothing: what doesn't parse is quarantined.

const id = z.string().check(z.minLength(1), z.maxLength(80));
const code = z.string().check(z.minLength(1), z.maxLength(50));
const text = (most: number) => z.string().check(z.maxLength(most));
const words = z.string().check(z.minLength(1), z.maxLength(2000));
const none = z.object({});
const date = z.string().check(z.refine((value) => parsePlainDate(value).ok));
const instant = z.pipe(
  z.string().check(z.refine((value) => parseInstant(value).ok)),
  z.transform((value) => value as Instant),
);
const plainDate = z.pipe(
  date,
  z.transform((value) => value as PlainDate),
);

/** The person or legal entity that applies. `personId` is null for somebody the station has just met. */
export const applicantSchema = z.union([
  z.object({
    kind: z.literal("person"),
    personId: z.nullable(id),
    name: text(50),
    residentId: text(18),
    /** Of what paper `residentId` is the number; left out: of a resident's. */
    documentKind: z.optional(z.enum(IDENTITY_DOCUMENTS)),
    phone: text(20),
    address: text(200),
  }),
  z.object({
    kind: z.literal("legalEntity"),
    creditCode: z.nullable(text(18)),
    name: text(200),
    representative: text(50),
    phone: text(20),
    address: text(200),
  }),
]);
export type ApplicantBody = z.infer<typeof applicantSchema>;

const agentSchema = z.nullable(
  z.object({
    name: text(50),
    residentId: text(18),
    phone: text(20),
    relation: text(50),
  }),
);

/** A paper that was handed in, with the scan of it if there is one. */
const presentedSchema = z.object({
  materialCode: code,
  how: z.enum(["original", "copy", "electronic", "licence", "reused"]),
  materialId: z.nullable(id),
});

/** A header holds no more of the longest ids. */
export const MOST_ERASED_TOGETHER = 200;

/** A header holds no more of the longest ids beside the rest. */
export const MOST_PAGES_REFERENCED = 50;

const reasonBody = z.object({ reason: text(4000) });
const opinionBody = z.object({ opinion: text(4000) });
const emptyBody = z.object({});

/** A refusal has to say why, by which rule, and what can be done about it (Administrative License Law, art. 38). */
const refusalBody = z.object({
  facts: text(4000),
  reason: text(4000),
  basis: text(4000),
  remedies: text(2000),
});

const entry = <F extends z.ZodMiniType, B extends z.ZodMiniType>(
  facts: F,
  body: B,
) => ({ facts, body });

/** One line a kind: the shape of its facts and of its body. */
export const ENTRY_SHAPES = {
  submitted: entry(
    z.object({
      terms: itemTermsSchema,
      applicantKind: z.enum(["person", "legalEntity"]),
      /** Division that the case belongs to, 12 digits. */
      division: z.string().check(z.length(12)),
      stationId: z.nullable(id),
      channel: z.enum(["window", "agent", "portal", "hotline"]),
      caseNumber: z.nullable(text(50)),
      provisionalNumber: z.nullable(text(50)),
    }),
    z.object({
      applicant: applicantSchema,
      agent: agentSchema,
      answers: z.record(text(80), text(80)),
      form: z.record(text(80), z.unknown()),
      presented: z.array(presentedSchema).check(z.maxLength(100)),
      queryCode: text(12),
    }),
  ),
  takenIn: entry(
    z.object({ documentNumber: z.nullable(text(50)) }),
    z.object({ presented: z.array(presentedSchema).check(z.maxLength(100)) }),
  ),
  correctedOnSpot: entry(
    z.object({ fields: z.array(text(80)).check(z.maxLength(200)) }),
    z.object({ form: z.record(text(80), z.unknown()) }),
  ),
  correctionRequested: entry(
    z.object({
      documentNumber: z.nullable(text(50)),
      defects: z.number().check(z.positive()),
      /** Why a second request is made at all; null for the first. */
      secondReason: z.nullable(words),
    }),
    z.object({
      defects: z
        .array(
          z.object({
            what: text(200),
            defect: text(1000),
            clause: text(500),
            howToCorrect: text(1000),
          }),
        )
        .check(z.minLength(1), z.maxLength(100)),
    }),
  ),
  supplemented: entry(
    z.object({ complete: z.boolean() }),
    z.object({
      presented: z.array(presentedSchema).check(z.maxLength(100)),
      form: z.record(text(80), z.unknown()),
    }),
  ),
  correctionExpired: entry(z.object({ limitEndedOn: plainDate }), emptyBody),
  deemedAccepted: entry(
    z.object({ receivedOn: plainDate, limitEndedOn: plainDate }),
    emptyBody,
  ),
  acceptanceRefused: entry(
    z.object({
      documentNumber: z.nullable(text(50)),
      ground: z.enum(["notNeeded", "wrongBody", "notEligible", "other"]),
    }),
    z.object({ ...refusalBody.shape, rightBody: text(200) }),
  ),
  accepted: entry(
    z.object({ documentNumber: z.nullable(text(50)) }),
    emptyBody,
  ),
  acceptedWithDeferral: entry(
    z.object({
      documentNumber: z.nullable(text(50)),
      deferred: z
        .array(
          z.object({
            materialCode: code,
            days: z.number().check(z.positive(), z.maximum(60)),
          }),
        )
        .check(z.minLength(1), z.maxLength(30)),
    }),
    z.object({ undertaking: text(2000) }),
  ),
  decidedOnSpot: entry(
    z.object({
      documentNumber: z.nullable(text(50)),
      outcome: z.enum(["approved", "refused"]),
    }),
    z.object({ ...refusalBody.shape, result: text(500) }),
  ),
  assigned: entry(
    z.object({ staffId: id, postId: id, method: z.enum(["random", "byPost"]) }),
    emptyBody,
  ),
  stepPassed: entry(z.object({ step: z.number() }), opinionBody),
  stepReturned: entry(z.object({ step: z.number() }), opinionBody),
  specialProcedureStarted: entry(
    z.object({
      procedure: text(100),
      pausesClock: z.boolean(),
      expectedUntil: z.nullable(plainDate),
      basis: text(500),
    }),
    reasonBody,
  ),
  specialProcedureEnded: entry(
    z.object({ started: id }),
    z.object({ result: text(4000) }),
  ),
  specialProcedureOverran: entry(
    z.object({ started: id, expectedUntil: plainDate }),
    emptyBody,
  ),
  extended: entry(
    z.object({ by: limit, documentNumber: z.nullable(text(50)) }),
    reasonBody,
  ),
  siteVisited: entry(
    z.object({ on: plainDate }),
    z.object({ findings: text(4000) }),
  ),
  consulted: entry(z.object({ body: code, question: text(200) }), reasonBody),
  answered: entry(z.object({ consulted: id }), opinionBody),
  approved: entry(
    z.object({ documentNumber: z.nullable(text(50)) }),
    opinionBody,
  ),
  refused: entry(
    z.object({ documentNumber: z.nullable(text(50)) }),
    refusalBody,
  ),
  closed: entry(none, emptyBody),
  licenceIssued: entry(
    z.object({
      licence: text(200),
      identifier: z.nullable(text(200)),
      validUntil: z.nullable(plainDate),
    }),
    emptyBody,
  ),
  delivered: entry(
    z.object({ how: z.enum(["window", "post", "electronic"]) }),
    z.object({ receivedBy: text(50) }),
  ),
  withdrawn: entry(none, reasonBody),
  terminated: entry(
    z.object({
      ground: z.enum([
        "death",
        "dissolution",
        "objectGone",
        "notSupplied",
        "other",
      ]),
    }),
    reasonBody,
  ),
  transferred: entry(
    z.object({ toBody: code, toCase: z.nullable(id) }),
    reasonBody,
  ),
  rated: entry(
    z.object({
      level: z.enum(["veryGood", "good", "fair", "bad", "veryBad"]),
      channel: z.enum(["window", "qr", "web", "sms", "hotline", "paper"]),
    }),
    z.object({ words: text(1000) }),
  ),
  licenceRevoked: entry(
    z.object({
      basis: text(500),
      /** 撤销 or 吊销; left out: 撤销. */
      how: z.optional(z.enum(["withdrawn", "revoked"])),
    }),
    reasonBody,
  ),
  licenceChanged: entry(
    z.object({ identifier: z.nullable(text(200)) }),
    reasonBody,
  ),
  licenceSuspended: entry(
    z.object({ until: z.nullable(plainDate) }),
    reasonBody,
  ),
  licenceCancelled: entry(z.object({ basis: text(500) }), reasonBody),
  confirmed: entry(z.object({ confirms: id }), opinionBody),
  deferredMaterialSupplied: entry(
    z.object({ materialCode: code }),
    z.object({ presented: z.array(presentedSchema).check(z.maxLength(10)) }),
  ),
  deferralExpired: entry(
    z.object({ materialCode: code, limitEndedOn: plainDate }),
    emptyBody,
  ),
  materialAdded: entry(
    z.object({
      materialId: id,
      materialCode: code,
      bytes: z.number(),
      sha256: z.string().check(z.length(64)),
    }),
    z.object({
      name: text(200),
      mediaType: text(100),
      pages: z.number(),
      /** The last day on which the paper holds, where it says one. */
      validUntil: z.optional(z.nullable(plainDate)),
    }),
  ),
  /** Who examines the case wants the page itself, ahead of the station's budget for pages. */
  originalRequested: entry(z.object({ materialId: id }), emptyBody),
  /** A paper is taken from what the holder gave before: with his consent, and as a reference alone (一证通). */
  materialReferenced: entry(
    z.object({
      materialCode: code,
      /** Which paper it is, by `paperKeyOf` the item's material. */
      paper: text(100),
      /** Whose it is: this case's applicant, whom the hub knows by its own key. */
      holder: z.literal("applicant"),
      consentBy: z.enum(CONSENTING),
    }),
    z.object({
      /** What was shown and agreed to, word for word. */
      words,
      /** Who agreed: the holder, or the guardian of a child. */
      name: text(50),
    }),
  ),
  /** What the hub has found for a reference. Names pages, never the case that they came with. */
  referenceResolved: entry(
    z.object({
      referenced: id,
      outcome: z.enum(REFERENCE_OUTCOMES),
      /** The day on which the paper had been handed in, and the station that took it. */
      takenOn: z.nullable(plainDate),
      stationId: z.nullable(id),
      materialIds: z.array(id).check(z.maxLength(MOST_PAGES_REFERENCED)),
    }),
    emptyBody,
  ),
  voided: entry(none, reasonBody),
  noteAdded: entry(none, z.object({ note: text(4000) })),
  setAsideSettled: entry(
    z.object({ entryId: id, as: z.enum(["noted", "redone", "appealed"]) }),
    reasonBody,
  ),
  numberMapped: entry(
    z.object({ provisionalNumber: text(50), caseNumber: text(50) }),
    emptyBody,
  ),
  accessGranted: entry(
    z.object({
      stationId: id,
      until: z.nullable(plainDate),
      ground: z.enum(["queryCode", "consent", "takeOver"]),
    }),
    emptyBody,
  ),
  accessEnded: entry(
    z.object({
      stationId: id,
      /** `limitPassed` is the hub's: the last day of the access is over. */
      ground: z.enum(["withdrawn", "limitPassed"]),
    }),
    emptyBody,
  ),
  recovered: entry(
    z.object({
      entryId: id,
      epoch: z.int().check(z.positive()),
      seq: z.int().check(z.positive()),
      headerHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      verdict: z.enum(["counted", "setAside"]),
      reason: z.nullable(text(60)),
      effectiveAt: instant,
      receivedAt: instant,
    }),
    emptyBody,
  ),
  /** What the named entries said is gone, here and in every replica, for good. */
  bodiesErased: entry(
    z.object({
      basis: z.enum(ERASURE_BASES),
      /** Number of the access record in which it was agreed to. */
      record: z.int().check(z.positive()),
      entryIds: z
        .array(id)
        .check(z.minLength(1), z.maxLength(MOST_ERASED_TOGETHER)),
    }),
    emptyBody,
  ),
};

export type EntryKind = keyof typeof ENTRY_SHAPES;
export type FactsOf<K extends EntryKind> = z.infer<
  (typeof ENTRY_SHAPES)[K]["facts"]
>;
export type BodyOf<K extends EntryKind> = z.infer<
  (typeof ENTRY_SHAPES)[K]["body"]
>;

export const ENTRY_KINDS = Object.keys(ENTRY_SHAPES) as readonly EntryKind[];

/** Kinds that only the hub may write. */
export const HUB_KINDS: ReadonlySet<EntryKind> = new Set([
  "correctionExpired",
  "deemedAccepted",
  "assigned",
  "specialProcedureOverran",
  "deferralExpired",
  "numberMapped",
  "recovered",
  "bodiesErased",
  "referenceResolved",
]);
