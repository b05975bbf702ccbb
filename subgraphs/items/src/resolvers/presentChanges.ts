import type { ChangeArea, ChangeKind } from "@onedoor/domain/changedParts";
import { AREA_OF, versionChanges } from "@onedoor/domain/versionChanges";
import type {
  VersionChange,
  VersionChangeArea,
  VersionChangeKind,
} from "../generated/graphql.ts";
import type { VersionRecord } from "../store/ItemsStore.ts";

/** In what a version differs from another of its item, by the domain's own comparison. */
export function presentChanges(
  before: VersionRecord,
  after: VersionRecord,
): VersionChange[] {
  return versionChanges(withForm(before), withForm(after)).map(
    ({ kind, what, before: old, after: now }) => ({
      area: AREAS[AREA_OF[kind]],
      kind: KINDS[kind],
      part: {
        id: what.id,
        name: what.name,
        nameEn: what.nameEn,
        of: what.of?.name ?? null,
        ofEn: what.of?.nameEn ?? null,
      },
      before: old,
      after: now,
    }),
  );
}

function withForm({ elements, form, formDefinitions }: VersionRecord) {
  return { elements, form, definitions: formDefinitions };
}

const AREAS: Readonly<Record<ChangeArea, VersionChangeArea>> = {
  state: "STATE",
  materials: "MATERIALS",
  limits: "LIMITS",
  form: "FORM",
  conditions: "CONDITIONS",
  rest: "REST",
};

const KINDS: Readonly<Record<ChangeKind, VersionChangeKind>> = {
  state: "STATE",
  lastDay: "LAST_DAY",
  materialAdded: "MATERIAL_ADDED",
  materialDropped: "MATERIAL_DROPPED",
  materialNeed: "MATERIAL_NEED",
  materialDeferral: "MATERIAL_DEFERRAL",
  materialCount: "MATERIAL_COUNT",
  materialLicence: "MATERIAL_LICENCE",
  materialForm: "MATERIAL_FORM",
  materialDetail: "MATERIAL_DETAIL",
  limit: "LIMIT",
  limitGround: "LIMIT_GROUND",
  extension: "EXTENSION",
  handlingType: "HANDLING_TYPE",
  fieldAdded: "FIELD_ADDED",
  fieldDropped: "FIELD_DROPPED",
  fieldNeed: "FIELD_NEED",
  fieldChoices: "FIELD_CHOICES",
  fieldDetail: "FIELD_DETAIL",
  sectionAdded: "SECTION_ADDED",
  sectionDropped: "SECTION_DROPPED",
  sectionDetail: "SECTION_DETAIL",
  conditionAdded: "CONDITION_ADDED",
  conditionDropped: "CONDITION_DROPPED",
  refusalAdded: "REFUSAL_ADDED",
  refusalDropped: "REFUSAL_DROPPED",
  questionAdded: "QUESTION_ADDED",
  questionDropped: "QUESTION_DROPPED",
  questionDetail: "QUESTION_DETAIL",
  optionAdded: "OPTION_ADDED",
  optionDropped: "OPTION_DROPPED",
  optionDetail: "OPTION_DETAIL",
  fee: "FEE",
  stepAdded: "STEP_ADDED",
  stepDropped: "STEP_DROPPED",
  stepLimit: "STEP_LIMIT",
  stepDetail: "STEP_DETAIL",
  procedureAdded: "PROCEDURE_ADDED",
  procedureDropped: "PROCEDURE_DROPPED",
  procedureDetail: "PROCEDURE_DETAIL",
  resultAdded: "RESULT_ADDED",
  resultDropped: "RESULT_DROPPED",
  resultDetail: "RESULT_DETAIL",
  basisAdded: "BASIS_ADDED",
  basisDropped: "BASIS_DROPPED",
  basisDetail: "BASIS_DETAIL",
  acceptLevels: "ACCEPT_LEVELS",
  visits: "VISITS",
  phone: "PHONE",
  order: "ORDER",
  element: "ELEMENT",
};
