import { DEFAULT_DELIVERY_LIMIT } from "@onedoor/domain/itemTerms";
import {
  type ItemVersion as ItemElements,
  type ItemState as ElementsState,
  VERSION_CHANGE_KINDS,
  type VersionChange,
  type VersionChangeKind,
} from "@onedoor/domain/itemTypes";
import { selfContainedForm } from "../commands/formReferences.ts";
import type {
  Audience,
  ItemDocument,
  ItemState,
  ItemVersion,
  Material,
  VersionChange as VersionChangeInGraph,
  VersionChangeKind as ChangeKindInGraph,
} from "../generated/graphql.ts";
import { itemKeyOf, type VersionRecord } from "../store/ItemsStore.ts";

const STATES: Readonly<Record<ElementsState, ItemState>> = {
  inForce: "IN_FORCE",
  suspended: "SUSPENDED",
  cancelled: "CANCELLED",
};
const AUDIENCES: Readonly<Record<ItemElements["audience"], Audience>> = {
  natural: "NATURAL_PERSON",
  legal: "LEGAL_ENTITY",
};

export function presentVersion(record: VersionRecord): ItemVersion {
  const { elements, itemCode, version } = record;
  const promisedLimit = elements.promisedLimit.limit;
  if (promisedLimit === null)
    throw new Error(`item version ${itemKeyOf(record)} has no promised limit`);
  return {
    itemCode,
    version,
    name: elements.name,
    nameEn: elements.nameEn,
    state: STATES[elements.state],
    effectiveFrom: elements.effectiveFrom,
    effectiveUntil: elements.effectiveUntil,
    handlingType: elements.handlingType,
    statutoryLimit: elements.statutoryLimit.limit,
    promisedLimit,
    deliveryLimit: elements.deliveryLimit.limit ?? DEFAULT_DELIVERY_LIMIT,
    extension: elements.extension?.limit ?? null,
    acceptLevels: elements.acceptLevels,
    conditions: elements.conditions,
    materials: elements.materials.map(presentMaterial),
    situations: elements.situations,
    steps: elements.steps,
    legalBasis: elements.legalBasis,
    results: elements.results,
    consultPhone: elements.consultPhone,
    supervisePhone: elements.supervisePhone,
    form: record.form,
    formDefinitions: record.formDefinitions,
    elements,
    department: { creditCode: elements.authority.creditCode },
    change: record.change === null ? null : presentChange(record.change),
  };
}

function presentChange(change: VersionChange): VersionChangeInGraph {
  return {
    kind: CHANGE_KINDS[change.kind],
    words: change.words,
    draftedBy: { staffId: change.draftedBy },
    approvedBy: { staffId: change.approvedBy },
    publishedAt: change.publishedAt,
  };
}

const CHANGE_KINDS: Readonly<Record<VersionChangeKind, ChangeKindInGraph>> = {
  added: "ADDED",
  adjusted: "ADJUSTED",
  suspended: "SUSPENDED",
  resumed: "RESUMED",
  cancelled: "CANCELLED",
  delegated: "DELEGATED",
  takenOver: "TAKEN_OVER",
  merged: "MERGED",
};

export function readChangeKind(kind: ChangeKindInGraph): VersionChangeKind {
  const found = VERSION_CHANGE_KINDS.find((one) => CHANGE_KINDS[one] === kind);
  if (found === undefined) throw new Error(`no kind of change: ${kind}`);
  return found;
}

/** The version as a replica keeps it. */
export function presentDocument(record: VersionRecord): ItemDocument {
  const { itemCode, version, searchText, elements } = record;
  return {
    itemKey: itemKeyOf(record),
    itemCode,
    version,
    state: STATES[elements.state],
    searchText,
    elements,
    form: selfContainedForm(record.form, record.formDefinitions),
    deleted: false,
  };
}

export function presentAudience(audience: ItemElements["audience"]): Audience {
  return AUDIENCES[audience];
}

export function readAudience(audience: Audience): ItemElements["audience"] {
  return audience === "NATURAL_PERSON" ? "natural" : "legal";
}

function presentMaterial(
  material: ItemElements["materials"][number],
): Material {
  return { ...material, when: material.conditionText };
}
