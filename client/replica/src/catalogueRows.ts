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
  const { personId, deleted: _, ...sealed } = document;
  return { personId, sealed };
}
