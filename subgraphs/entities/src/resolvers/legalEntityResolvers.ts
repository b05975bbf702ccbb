import { maskName, maskPhone } from "@onedoor/domain/masking";
import type { Claims } from "@onedoor/subgraph-host/claims";
import type {
  LegalEntityKind,
  LegalEntityResolvers,
  LegalEntityStatus,
} from "../generated/graphql.ts";
import type { LegalEntityRecord } from "../store/EntityStore.ts";

/** The register of firms is public by law, who stands behind a firm is personal: masked for all but the firm. */
export const legalEntityResolvers: LegalEntityResolvers = {
  __resolveReference: async ({ creditCode }, { reader, loaders }) =>
    reader === null ? null : loaders.legalEntity.load(creditCode),
  kind: ({ kind }) => FIRM_KINDS_IN_GRAPH[kind],
  status: ({ status }) => STATUSES[status],
  registrar: ({ registeredBy }, _, { loaders }) =>
    registeredBy === null ? null : loaders.department.load(registeredBy),
  representative: (entity, _, { reader }) =>
    isOwn(reader, entity)
      ? entity.representative
      : maskName(entity.representative),
  phone: (entity, _, { reader }) =>
    isOwn(reader, entity) ? entity.phone : maskPhone(entity.phone),
};

function isOwn(
  reader: Claims | null,
  { creditCode }: LegalEntityRecord,
): boolean {
  return reader?.role === "company" && reader.creditCode === creditCode;
}

export const FIRM_KINDS_IN_GRAPH: Record<
  LegalEntityRecord["kind"],
  LegalEntityKind
> = {
  company: "COMPANY",
  soleTrader: "SOLE_TRADER",
  cooperative: "COOPERATIVE",
  institution: "INSTITUTION",
  association: "ASSOCIATION",
  other: "OTHER",
};

const STATUSES: Record<LegalEntityRecord["status"], LegalEntityStatus> = {
  registered: "REGISTERED",
  cancelled: "CANCELLED",
  revoked: "REVOKED",
};
