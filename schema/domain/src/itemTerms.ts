import {
  applySituations,
  type Answers,
  type AppliedSituations,
  type UnansweredSituations,
} from "./applySituations.ts";
import type { ItemVersion } from "./itemTypes.ts";
import type { TimeLimit } from "./timeLimit.ts";

/**
 * What a case needs of its item for its whole life. It is embedded in the case's first entry, so
 * that a station can fold, clock and finish the case without asking the catalogue again, and so that
 * a later version of the item never changes a case that was begun under an earlier one.
 *
 * Plain JSON, no personal data: it may stand in an entry's header.
 */
export type ItemTerms = {
  /** The implementation code (实施编码), 31 characters, GB/T 39554.1. */
  itemCode: string;
  /** The published version of the item, from 1. */
  itemVersion: number;
  itemName: string;
  handlingType: HandlingType;
  /** Unified social credit code of the body that decides. */
  implementingBody: string;
  /** Division of that body, 12 digits. */
  implementingBodyDivision: string;
  /** `null` where no rule of law sets a limit. */
  statutoryLimit: TimeLimit | null;
  promisedLimit: TimeLimit;
  /** From receipt of materials to a word on acceptance; 5 working days unless the item says otherwise. */
  acceptanceLimit: TimeLimit;
  /** The applicant's time to correct; 15 working days unless the item says otherwise. */
  correctionLimit: TimeLimit;
  /** From the decision to its delivery. */
  deliveryLimit: TimeLimit;
  /** What one extension adds; `null` when this item cannot be extended. */
  extension: { limit: TimeLimit } | null;
  specialProcedures: SpecialProcedureTerms[];
  /** Materials, needed in this applicant's situation, that may follow after acceptance. */
  deferrable: DeferrableTerms[];
  /** The review path as published; `body` is a credit code. */
  steps: StepTerms[];
  /** Exercise levels of the windows that may accept (GB/T 39046: 4 county, 5 town, 6 village). */
  acceptLevels: string[];
  fee: { charged: boolean; basis: string | null };
};

/** 即办件, 承诺件, 其他. */
export type HandlingType = "instant" | "promised" | "other";

export type SpecialProcedureTerms = {
  /** Stable within the item, e.g. `publicity`. */
  kind: string;
  pausesClock: boolean;
  /** How long it may take. */
  limit: TimeLimit;
};

/** `days` are working days after acceptance. */
export type DeferrableTerms = { materialCode: string; days: number };

export type StepTerms = {
  seq: number;
  body: string;
  limit: TimeLimit;
  countsTowardLimit: boolean;
};

/** The terms of this applicant's situation. The same version and answers give the same terms, everywhere. */
export function termsOf(
  item: ItemVersion,
  answers: Answers,
): { ok: true; terms: ItemTerms } | UnansweredSituations {
  const applied = applySituations(item, answers);
  return applied.ok ? { ok: true, terms: buildTerms(item, applied) } : applied;
}

/** The terms for questions that were walked already. A later answer's change stands over an earlier one's. */
export function buildTerms(
  item: ItemVersion,
  applied: AppliedSituations,
): ItemTerms {
  const changes = applied.chosen
    .flatMap(({ option }) => option.changes ?? [])
    .reverse();
  const promisedLimit =
    changes.find((one) => one.promisedLimit !== null)?.promisedLimit ??
    item.promisedLimit.limit;
  if (promisedLimit === null)
    throw new Error(`item ${item.itemCode} has no promised limit`);
  return {
    itemCode: item.itemCode,
    itemVersion: item.version,
    itemName: item.name,
    handlingType:
      changes.find((one) => one.handlingType !== null)?.handlingType ??
      item.handlingType,
    implementingBody: item.authority.creditCode,
    implementingBodyDivision: item.authority.division,
    statutoryLimit:
      changes.find((one) => one.statutoryLimit !== null)?.statutoryLimit ??
      item.statutoryLimit.limit,
    promisedLimit,
    acceptanceLimit: item.acceptanceLimit.limit ?? DEFAULT_ACCEPTANCE_LIMIT,
    correctionLimit: item.correctionLimit.limit ?? DEFAULT_CORRECTION_LIMIT,
    deliveryLimit: item.deliveryLimit.limit ?? DEFAULT_DELIVERY_LIMIT,
    extension: item.extension === null ? null : { limit: item.extension.limit },
    specialProcedures: item.specialProcedures.map(
      ({ kind, pausesClock, limit }) => ({
        kind,
        pausesClock,
        limit,
      }),
    ),
    deferrable: deferrableAmong(applied),
    steps: item.steps.map(({ seq, creditCode, limit, countsTowardLimit }) => ({
      seq,
      body: creditCode,
      limit,
      countsTowardLimit,
    })),
    acceptLevels: [...item.acceptLevels],
    fee: { charged: item.fee.charged, basis: item.fee.basis },
  };
}

/** Whether two terms say the same, whatever the order of their keys. */
export function sameTerms(a: ItemTerms, b: ItemTerms): boolean {
  return sameData(a, b);
}

/** Administrative License Law, art. 32. */
const DEFAULT_ACCEPTANCE_LIMIT: TimeLimit = { value: 5, unit: "WD" };
const DEFAULT_CORRECTION_LIMIT: TimeLimit = { value: 15, unit: "WD" };
/** Administrative License Law, art. 44. */
export const DEFAULT_DELIVERY_LIMIT: TimeLimit = { value: 10, unit: "WD" };

function deferrableAmong(applied: AppliedSituations): DeferrableTerms[] {
  return applied.materials.flatMap(
    ({ material: { code, deferrable, deferDays } }) =>
      deferrable && deferDays !== null
        ? [{ materialCode: code, days: deferDays }]
        : [],
  );
}

function sameData(a: unknown, b: unknown): boolean {
  if (
    typeof a !== "object" ||
    typeof b !== "object" ||
    a === null ||
    b === null
  )
    return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(
      ([key, value]) =>
        Object.hasOwn(b, key) &&
        sameData(value, Object.getOwnPropertyDescriptor(b, key)?.value),
    )
  );
}
