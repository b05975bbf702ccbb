import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { checkVersion, type OfferedVersion } from "../commands/checkVersion.ts";
import { catalogue } from "../seed/catalogue.ts";
import { commonDefinitions, forms } from "../seed/forms.ts";
import type { CheckedVersion } from "../store/ItemsStore.ts";

/** An item of the seed as a publisher brings it, with changes to its elements. */
export function anOfferedVersion(
  id: string,
  changes: Partial<ItemVersion> = {},
): OfferedVersion & { elements: ItemVersion } {
  const elements = catalogue.items.find((one) => one.id === id);
  if (elements === undefined) throw new Error(`no item ${id}`);
  return {
    elements: { ...elements, ...changes },
    form: forms[id],
    formDefinitions: commonDefinitions,
  };
}

/** The same after its checks. */
export function aCheckedVersion(
  id: string,
  changes: Partial<ItemVersion> = {},
): CheckedVersion {
  const result = checkVersion(anOfferedVersion(id, changes), 0);
  if (!("checked" in result))
    throw new Error(`the test's version is refused: ${JSON.stringify(result)}`);
  return result.checked;
}
