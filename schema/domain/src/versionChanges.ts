import {
  CHANGE_AREAS,
  type ChangeArea,
  changed,
  changedDetail,
  type ChangeKind,
  elementPart,
  type Handling,
  namedPart,
  type VersionChange,
} from "./changedParts.ts";
import { formChanges } from "./formChanges.ts";
import { fieldsOf } from "./formSchema.ts";
import type { FormSchema } from "./formTypes.ts";
import type { ItemVersion, LegalBasis, PublishedLimit } from "./itemTypes.ts";
import { materialChanges } from "./materialChanges.ts";
import { pairedLists, reordered } from "./pairedLists.ts";
import { sameValue } from "./sameValue.ts";
import { situationChanges } from "./situationChanges.ts";

/** A version with its form, and the definitions that the form refers to. */
export type VersionWithForm = {
  elements: ItemVersion;
  form: FormSchema;
  definitions: FormSchema;
};

/**
 * All in which two versions of an item differ but their number and the day from which each stands [I18], in the order
 * in which it matters at a window. Equal versions differ in nothing.
 */
export function versionChanges(
  before: VersionWithForm,
  after: VersionWithForm,
): VersionChange[] {
  const [old, now] = [before.elements, after.elements];
  return [
    ...stateChanges(old, now),
    ...materialChanges(old.materials, now.materials),
    ...limitChanges(old, now),
    ...formChanges(
      fieldsOf(before.form, before.definitions),
      fieldsOf(after.form, after.definitions),
    ),
    ...conditionChanges(old, now),
    ...situationChanges(old.situations, now.situations),
    ...changed("fee", elementPart("fee"), old.fee, now.fee),
    ...stepChanges(old, now),
    ...procedureChanges(old, now),
    ...resultChanges(old, now),
    ...basisChanges(old, now),
    ...changed(
      "acceptLevels",
      elementPart("acceptLevels"),
      [...old.acceptLevels].sort(),
      [...now.acceptLevels].sort(),
    ),
    ...changed("visits", elementPart("visits"), old.visits, now.visits),
    ...PHONES.flatMap((id) =>
      changed("phone", elementPart(id), old[id], now[id]),
    ),
    ...elementChanges(old, now),
  ];
}

/** The changes by area, in the order of areas, without areas in which nothing changed. */
export function changesByArea(
  changes: readonly VersionChange[],
): { area: ChangeArea; changes: VersionChange[] }[] {
  return CHANGE_AREAS.map((area) => ({
    area,
    changes: changes.filter(({ kind }) => AREA_OF[kind] === area),
  })).filter((one) => one.changes.length > 0);
}

export const AREA_OF: Readonly<Record<ChangeKind, ChangeArea>> = {
  state: "state",
  lastDay: "state",
  materialAdded: "materials",
  materialDropped: "materials",
  materialNeed: "materials",
  materialDeferral: "materials",
  materialCount: "materials",
  materialLicence: "materials",
  materialForm: "materials",
  materialDetail: "materials",
  limit: "limits",
  limitGround: "limits",
  extension: "limits",
  handlingType: "limits",
  fieldAdded: "form",
  fieldDropped: "form",
  fieldNeed: "form",
  fieldChoices: "form",
  fieldDetail: "form",
  sectionAdded: "form",
  sectionDropped: "form",
  sectionDetail: "form",
  conditionAdded: "conditions",
  conditionDropped: "conditions",
  refusalAdded: "conditions",
  refusalDropped: "conditions",
  questionAdded: "conditions",
  questionDropped: "conditions",
  questionDetail: "conditions",
  optionAdded: "conditions",
  optionDropped: "conditions",
  optionDetail: "conditions",
  fee: "rest",
  stepAdded: "rest",
  stepDropped: "rest",
  stepLimit: "rest",
  stepDetail: "rest",
  procedureAdded: "rest",
  procedureDropped: "rest",
  procedureDetail: "rest",
  resultAdded: "rest",
  resultDropped: "rest",
  resultDetail: "rest",
  basisAdded: "rest",
  basisDropped: "rest",
  basisDetail: "rest",
  acceptLevels: "rest",
  visits: "rest",
  phone: "rest",
  order: "rest",
  element: "rest",
};

/** How each element is compared; a new one has to be given its place here. */
const COMPARED: Record<keyof ItemVersion, "ownKind" | "asElement" | "itself"> =
  {
    id: "asElement",
    itemCode: "itself",
    version: "itself",
    state: "ownKind",
    effectiveFrom: "itself",
    effectiveUntil: "ownKind",
    name: "asElement",
    nameEn: "asElement",
    audience: "asElement",
    itemType: "asElement",
    serviceObjects: "asElement",
    baseCode: "asElement",
    handlingItems: "asElement",
    codeStatus: "asElement",
    department: "asElement",
    decisionOrg: "asElement",
    authority: "asElement",
    exerciseLevels: "asElement",
    acceptLevels: "ownKind",
    handlingType: "ownKind",
    handlingTypeCode: "ownKind",
    handlingTypeName: "ownKind",
    statutoryLimit: "ownKind",
    promisedLimit: "ownKind",
    acceptanceLimit: "ownKind",
    correctionLimit: "ownKind",
    deliveryLimit: "ownKind",
    extension: "ownKind",
    legalBasis: "ownKind",
    conditions: "ownKind",
    refusal: "ownKind",
    situations: "ownKind",
    materials: "ownKind",
    steps: "ownKind",
    specialProcedures: "ownKind",
    fee: "ownKind",
    results: "ownKind",
    visits: "ownKind",
    channels: "asElement",
    onlineDepth: "asElement",
    crossRegion: "asElement",
    noticeAndCommitment: "asElement",
    publicity: "asElement",
    bundles: "asElement",
    responsibilityList: "asElement",
    oneTimeNotice: "asElement",
    consultPhone: "ownKind",
    supervisePhone: "ownKind",
    certainty: "asElement",
    remarks: "asElement",
  };

const LIMITS = [
  "promisedLimit",
  "statutoryLimit",
  "acceptanceLimit",
  "correctionLimit",
  "deliveryLimit",
] as const;

const PHONES = ["consultPhone", "supervisePhone"] as const;

function stateChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  return [
    ...changed("state", elementPart("state"), old.state, now.state),
    ...changed(
      "lastDay",
      elementPart("effectiveUntil"),
      old.effectiveUntil,
      now.effectiveUntil,
    ),
  ];
}

function limitChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  return [
    ...LIMITS.flatMap((id): VersionChange[] => [
      ...changed("limit", elementPart(id), old[id].limit, now[id].limit),
      ...changed(
        "limitGround",
        elementPart(id),
        groundOf(old[id]),
        groundOf(now[id]),
      ),
    ]),
    ...changed(
      "extension",
      elementPart("extension"),
      old.extension,
      now.extension,
    ),
    ...changed(
      "handlingType",
      elementPart("handlingType"),
      handlingOf(old),
      handlingOf(now),
    ),
  ];
}

function groundOf({
  basis,
  certainty,
  note,
}: PublishedLimit): Omit<PublishedLimit, "limit"> {
  return { basis, certainty, note };
}

function handlingOf(item: ItemVersion): Handling {
  const { handlingType, handlingTypeCode, handlingTypeName } = item;
  return { handlingType, handlingTypeCode, handlingTypeName };
}

function conditionChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  const itself = (text: string) => text;
  return [
    ...pairedLists(old.conditions, now.conditions, itself).flatMap(
      ({ before, after }): VersionChange[] => {
        const what = elementPart("conditions");
        if (before === null)
          return changed("conditionAdded", what, null, after);
        return after === null
          ? changed("conditionDropped", what, before, null)
          : [];
      },
    ),
    ...pairedLists(old.refusal, now.refusal, itself).flatMap(
      ({ before, after }): VersionChange[] => {
        const what = elementPart("refusal");
        if (before === null) return changed("refusalAdded", what, null, after);
        return after === null
          ? changed("refusalDropped", what, before, null)
          : [];
      },
    ),
  ];
}

/** Steps are known by their names: where one is put in, those after it are only renumbered. */
function stepChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  const inOrder = ({ steps }: ItemVersion) =>
    [...steps].sort((a, b) => a.seq - b.seq);
  const nameOf = ({ name }: { name: string }) => name;
  const order = reordered(inOrder(old), inOrder(now), nameOf);
  return [
    ...pairedLists(inOrder(old), inOrder(now), nameOf).flatMap(
      ({ key, before, after }): VersionChange[] => {
        const one = after ?? before;
        if (one === null) return [];
        const what = namedPart(key, one.name, one.nameEn);
        if (before === null) return changed("stepAdded", what, null, after);
        if (after === null) return changed("stepDropped", what, before, null);
        const detail = changedDetail(before, after, ["seq", "name", "limit"]);
        return [
          ...changed("stepLimit", what, before.limit, after.limit),
          ...changed("stepDetail", what, detail.before, detail.after),
        ];
      },
    ),
    ...(order === undefined
      ? []
      : changed("order", elementPart("steps"), order.before, order.after)),
  ];
}

function procedureChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  return pairedLists(
    old.specialProcedures,
    now.specialProcedures,
    ({ kind }) => kind,
  ).flatMap(({ key, before, after }): VersionChange[] => {
    const one = after ?? before;
    if (one === null) return [];
    const what = namedPart(key, one.name, one.nameEn);
    if (before === null) return changed("procedureAdded", what, null, after);
    if (after === null) return changed("procedureDropped", what, before, null);
    const detail = changedDetail(before, after, ["kind"]);
    return changed("procedureDetail", what, detail.before, detail.after);
  });
}

function resultChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  return pairedLists(old.results, now.results, ({ name }) => name).flatMap(
    ({ key, before, after }): VersionChange[] => {
      const one = after ?? before;
      if (one === null) return [];
      const what = namedPart(key, one.name, one.nameEn);
      if (before === null) return changed("resultAdded", what, null, after);
      if (after === null) return changed("resultDropped", what, before, null);
      const detail = changedDetail(before, after, ["name"]);
      return changed("resultDetail", what, detail.before, detail.after);
    },
  );
}

function basisChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  return pairedLists(old.legalBasis, now.legalBasis, basisKeyOf).flatMap(
    ({ key, before, after }): VersionChange[] => {
      const one = after ?? before;
      if (one === null) return [];
      const what = namedPart(key, one.title, one.title);
      if (before === null) return changed("basisAdded", what, null, after);
      if (after === null) return changed("basisDropped", what, before, null);
      const detail = changedDetail(before, after, [
        "title",
        "docNo",
        "article",
      ]);
      return changed("basisDetail", what, detail.before, detail.after);
    },
  );
}

function basisKeyOf({ title, docNo, article }: LegalBasis): string {
  return JSON.stringify([title, docNo, article]);
}

function elementChanges(old: ItemVersion, now: ItemVersion): VersionChange[] {
  return ELEMENTS.filter((id) => !sameValue(old[id], now[id])).flatMap((id) =>
    changed("element", elementPart(id), old[id], now[id]),
  );
}

const ELEMENTS = Object.entries(COMPARED).flatMap(([id, how]) =>
  how === "asElement" && isElement(id) ? [id] : [],
);

function isElement(id: string): id is keyof ItemVersion {
  return id in COMPARED;
}
