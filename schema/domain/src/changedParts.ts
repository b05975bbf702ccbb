import type { FormField, FormSection } from "./formTypes.ts";
import type {
  Extension,
  ItemResult,
  ItemState,
  ItemVersion,
  LegalBasis,
  Material,
  PublishedLimit,
  Situation,
  SituationOption,
  SpecialProcedure,
  Step,
} from "./itemTypes.ts";
import { sameValue } from "./sameValue.ts";
import type { TimeLimit } from "./timeLimit.ts";

/** Where at the window a change matters, in the order in which changes are told. */
export const CHANGE_AREAS = [
  "state",
  "materials",
  "limits",
  "form",
  "conditions",
  "rest",
] as const;
export type ChangeArea = (typeof CHANGE_AREAS)[number];

/**
 * The values of each kind of change. `…Added` has no value before it, `…Dropped` none after it. A `…Detail` has of the
 * changed part only what differs and has no kind of its own.
 */
export interface ChangedValues {
  state: ItemState;
  /** The last day on which it can be applied for; null where none is set. */
  lastDay: string;
  materialAdded: Material;
  materialDropped: Material;
  materialNeed: MaterialNeed;
  materialDeferral: MaterialDeferral;
  materialCount: MaterialCount;
  materialLicence: MaterialLicence;
  materialForm: MaterialForm;
  materialDetail: Partial<Material>;
  limit: TimeLimit;
  limitGround: Omit<PublishedLimit, "limit">;
  extension: Extension;
  handlingType: Handling;
  fieldAdded: PlacedField;
  fieldDropped: PlacedField;
  fieldNeed: FieldNeed;
  fieldChoices: FormField["options"];
  fieldDetail: Partial<PlacedField>;
  sectionAdded: FormHeading;
  sectionDropped: FormHeading;
  sectionDetail: FormHeading;
  conditionAdded: string;
  conditionDropped: string;
  refusalAdded: string;
  refusalDropped: string;
  questionAdded: Situation;
  questionDropped: Situation;
  questionDetail: Partial<Situation>;
  optionAdded: SituationOption;
  optionDropped: SituationOption;
  optionDetail: Partial<SituationOption>;
  fee: ItemVersion["fee"];
  stepAdded: Step;
  stepDropped: Step;
  stepLimit: TimeLimit;
  stepDetail: Partial<Step>;
  procedureAdded: SpecialProcedure;
  procedureDropped: SpecialProcedure;
  procedureDetail: Partial<SpecialProcedure>;
  resultAdded: ItemResult;
  resultDropped: ItemResult;
  resultDetail: Partial<ItemResult>;
  basisAdded: LegalBasis;
  basisDropped: LegalBasis;
  basisDetail: Partial<LegalBasis>;
  acceptLevels: string[];
  visits: ItemVersion["visits"];
  phone: string;
  /** The order in which questions or steps come, by their keys. */
  order: string[];
  /** An element that has no kind of its own; `what.id` is its name. */
  element: unknown;
}

export type ChangeKind = keyof ChangedValues;

export type MaterialNeed = Pick<
  Material,
  "necessity" | "necessityText" | "condition" | "conditionText"
>;
export type MaterialDeferral = Pick<Material, "deferrable" | "deferDays">;
export type MaterialCount = Pick<
  Material,
  "originals" | "copies" | "originalUse" | "originalUseText"
>;
export type MaterialLicence = Pick<
  Material,
  "licenceReplaceable" | "licenceName" | "licenceNameEn"
>;
export type MaterialForm = Pick<Material, "form" | "formText">;
export type Handling = Pick<
  ItemVersion,
  "handlingType" | "handlingTypeCode" | "handlingTypeName"
>;
/** A field, with the key of the section that it stands in. */
export type PlacedField = FormField & { section: string };
export type FieldNeed = Pick<FormField, "required" | "shown">;
export type FormHeading = Pick<FormSection, "key" | "title" | "titleEn">;

/** The part of an item that changed. Names are the newer version's; null where the part is no list's element. */
export type ChangedPart = {
  /** Code of the material, path of the field, id of the question, or name of the element. */
  id: string;
  name: string | null;
  nameEn: string | null;
  /** What the part belongs to: the question of an answer, the table of a column. */
  of: { name: string; nameEn: string } | null;
};

export interface Change<Kind extends ChangeKind> {
  kind: Kind;
  what: ChangedPart;
  before: ChangedValues[Kind] | null;
  after: ChangedValues[Kind] | null;
}

/** A change that a clerk can act on. */
export type VersionChange = { [Kind in ChangeKind]: Change<Kind> }[ChangeKind];

/** A part that is told by its name. */
export function namedPart(
  id: string,
  name: string,
  nameEn: string,
  of: ChangedPart["of"] = null,
): ChangedPart {
  return { id, name, nameEn, of };
}

/** An element of the item itself. */
export function elementPart(id: string): ChangedPart {
  return { id, name: null, nameEn: null, of: null };
}

/** The change, if there is one. */
export function changed<Kind extends ChangeKind>(
  kind: Kind,
  what: ChangedPart,
  before: ChangedValues[Kind] | null,
  after: ChangedValues[Kind] | null,
): Change<Kind>[] {
  return sameValue(before, after) ? [] : [{ kind, what, before, after }];
}

/** The same for some keys of one part, with those that differ and are told by no other kind. */
export function changedDetail<T extends object, Key extends keyof T>(
  before: T,
  after: T,
  toldElsewhere: readonly Key[],
): { before: Partial<T>; after: Partial<T> } {
  const told: readonly PropertyKey[] = toldElsewhere;
  const differing = Object.keys({ ...before, ...after }).filter(
    (key) =>
      !told.includes(key) &&
      !sameValue(Reflect.get(before, key), Reflect.get(after, key)),
  );
  return { before: pick(before, differing), after: pick(after, differing) };
}

function pick<T extends object>(one: T, keys: readonly string[]): Partial<T> {
  return Object.fromEntries(
    keys
      .filter((key) => key in one)
      .map((key) => [key, Reflect.get(one, key) as unknown]),
  ) as Partial<T>;
}
