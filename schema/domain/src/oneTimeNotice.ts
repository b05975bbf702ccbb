import {
  applySituations,
  type Answers,
  type SituationExit,
  type UnansweredSituations,
} from "./applySituations.ts";
import { buildTerms } from "./itemTerms.ts";
import type {
  ItemResult,
  ItemVersion,
  LegalBasis,
  Material,
  SpecialProcedure,
  Step,
} from "./itemTypes.ts";
import type { TimeLimit } from "./timeLimit.ts";

/**
 * What the printed one-time notification (一次性告知书) says, as data for the page that words it. The window
 * adds its own address and hours, the date, the officer and the applicant's signature.
 */
export type OneTimeNotice = {
  ok: true;
  itemCode: string;
  itemVersion: number;
  /** The day from which the version stands. */
  effectiveFrom: string;
  itemName: string;
  itemNameEn: string;
  implementingBody: string;
  implementingBodyEn: string;
  legalBasis: LegalBasis[];
  conditions: string[];
  refusalGrounds: string[];
  /** The answers that this notification is for. */
  situation: {
    question: string;
    questionEn: string;
    answer: string;
    answerEn: string;
    note: string | null;
  }[];
  exit: SituationExit | null;
  materials: NoticeMaterial[];
  steps: Step[];
  acceptanceLimit: TimeLimit;
  statutoryLimit: TimeLimit | null;
  statutoryBasis: string | null;
  promisedLimit: TimeLimit;
  correctionLimit: TimeLimit;
  deliveryLimit: TimeLimit;
  extension: TimeLimit | null;
  specialProcedures: (SpecialProcedure & {
    /** This situation is bound to need it. */
    expected: boolean;
  })[];
  fee: { charged: boolean; basis: string | null };
  results: ItemResult[];
  visits: number;
  visitReason: string;
  consultPhone: string;
  supervisePhone: string;
  remedy: string;
};

export type NoticeMaterial = Pick<
  Material,
  | "code"
  | "name"
  | "nameEn"
  | "originals"
  | "copies"
  | "originalUse"
  | "form"
  | "source"
  | "issuer"
  | "format"
  | "notes"
> & {
  required: boolean;
  /** The item's own form, which is filled in here. */
  isForm: boolean;
  replacedByLicence: string | null;
  replacedByLicenceEn: string | null;
  /** Working days after acceptance; null when it has to be there from the start. */
  deferDays: number | null;
};

/** Made from the item version and the answers alone, so that the same notification can be printed again. */
export function oneTimeNotice(
  item: ItemVersion,
  answers: Answers,
): OneTimeNotice | UnansweredSituations {
  const applied = applySituations(item, answers);
  if (!applied.ok) return applied;
  const terms = buildTerms(item, applied);
  const expected = applied.chosen.flatMap(
    ({ option }) => option.specialProcedures,
  );
  return {
    ok: true,
    itemCode: item.itemCode,
    itemVersion: item.version,
    effectiveFrom: item.effectiveFrom,
    itemName: item.name,
    itemNameEn: item.nameEn,
    implementingBody: item.authority.name,
    implementingBodyEn: item.authority.nameEn,
    legalBasis: item.legalBasis,
    conditions: item.conditions,
    refusalGrounds: item.refusal,
    situation: applied.chosen.map(({ situation, option }) => ({
      question: situation.question,
      questionEn: situation.questionEn,
      answer: option.label,
      answerEn: option.labelEn,
      note: option.note,
    })),
    exit: applied.exit,
    materials: applied.materials.map(({ material, required }) =>
      noticeMaterial(material, required),
    ),
    steps: item.steps,
    acceptanceLimit: terms.acceptanceLimit,
    statutoryLimit: terms.statutoryLimit,
    statutoryBasis: item.statutoryLimit.basis,
    promisedLimit: terms.promisedLimit,
    correctionLimit: terms.correctionLimit,
    deliveryLimit: terms.deliveryLimit,
    extension: terms.extension?.limit ?? null,
    specialProcedures: item.specialProcedures.map((procedure) => ({
      ...procedure,
      expected: expected.includes(procedure.kind),
    })),
    fee: terms.fee,
    results: item.results,
    visits: item.visits.onsite,
    visitReason: item.visits.reason,
    consultPhone: item.consultPhone,
    supervisePhone: item.supervisePhone,
    remedy: item.oneTimeNotice.remedy,
  };
}

function noticeMaterial(material: Material, required: boolean): NoticeMaterial {
  const { code, name, nameEn, originals, copies, originalUse, form } = material;
  const { source, issuer, format, notes, licenceReplaceable } = material;
  return {
    code,
    name,
    nameEn,
    originals,
    copies,
    originalUse,
    form,
    source,
    issuer,
    format,
    notes,
    required,
    isForm: material.sample === "form",
    replacedByLicence: licenceReplaceable ? material.licenceName : null,
    replacedByLicenceEn: licenceReplaceable ? material.licenceNameEn : null,
    deferDays: material.deferrable ? material.deferDays : null,
  };
}
