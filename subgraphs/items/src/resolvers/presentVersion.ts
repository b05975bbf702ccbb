import { DEFAULT_DELIVERY_LIMIT } from "@onedoor/domain/itemTerms";
import {
  type ItemVersion as ItemElements,
  type ItemState as ElementsState,
  APPROVAL_KINDS,
  type VersionApproval,
  type ApprovalKind,
} from "@onedoor/domain/itemTypes";
import { selfContainedForm } from "../commands/formReferences.ts";
import type {
  Audience,
  ItemDocument,
  ItemState,
  ItemVersion,
  Material,
  VersionApproval as VersionApprovalInGraph,
  ApprovalKind as ApprovalKindInGraph,
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

/** A version as the graph shows it, but for what is compared with another one. */
export type PresentedVersion = Omit<ItemVersion, "changesSince">;

export function presentVersion(record: VersionRecord): PresentedVersion {
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
    approval:
      record.approval === null ? null : presentApproval(record.approval),
  };
}

function presentApproval(approval: VersionApproval): VersionApprovalInGraph {
  return {
    kind: APPROVALS_IN_GRAPH[approval.kind],
    words: approval.words,
    draftedBy: { staffId: approval.draftedBy },
    approvedBy: { staffId: approval.approvedBy },
    publishedAt: approval.publishedAt,
  };
}

const APPROVALS_IN_GRAPH: Readonly<Record<ApprovalKind, ApprovalKindInGraph>> =
  {
    added: "ADDED",
    adjusted: "ADJUSTED",
    suspended: "SUSPENDED",
    resumed: "RESUMED",
    cancelled: "CANCELLED",
    delegated: "DELEGATED",
    takenOver: "TAKEN_OVER",
    merged: "MERGED",
  };

export function readApprovalKind(kind: ApprovalKindInGraph): ApprovalKind {
  const found = APPROVAL_KINDS.find((one) => APPROVALS_IN_GRAPH[one] === kind);
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
