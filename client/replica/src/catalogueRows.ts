import type { GuardianshipKind } from "@onedoor/domain/guardianship";
import type { ItemRow, PersonRow } from "@onedoor/replication/documents";
import type { ItemDocument, PersonDocument } from "@onedoor/replication/wire";

export function itemRowOf(document: ItemDocument): ItemRow {
  const { itemKey, itemCode, version, state, searchText, elements, form } =
    document;
  return {
    itemKey,
    sealed: { itemCode, version, state, searchText, elements, form },
  };
}

export function personRowOf(document: PersonDocument): PersonRow {
  const { personId, deleted: _, guardians, ...sealed } = document;
  return {
    personId,
    sealed: {
      ...sealed,
      guardians: guardians.map((one) => ({ ...one, kind: KINDS[one.kind] })),
    },
  };
}

const KINDS: Record<
  PersonDocument["guardians"][number]["kind"],
  GuardianshipKind
> = {
  PARENT: "parent",
  BY_LAW: "byLaw",
  APPOINTED_BY_COMMITTEE: "appointedByCommittee",
  APPOINTED_BY_COURT: "appointedByCourt",
};
