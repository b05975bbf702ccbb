import type { FormSchema } from "@onedoor/domain/formTypes";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { parseForm } from "@onedoor/domain/parseForm";
import type { ItemView, Replica } from "@onedoor/replica/Replica";
import { useEffect, useState } from "react";

/** A served form brings the shared definitions with it: there is no second document to look in. */
export const OWN_DEFINITIONS: FormSchema = {};

/** A catalogue entry with its elements typed. */
export type CatalogueItem = ItemView<ItemVersion> & { schema: FormSchema };

/** Undefined where the form can't be read: the item can't be taken with this version of the app. */
export function parseItem(item: ItemView): CatalogueItem | undefined {
  const form = parseForm(item.form);
  if (!form.ok) return undefined;
  // The replica parsed the elements when it pulled them; here the type is put back.
  return {
    ...item,
    elements: item.elements as ItemVersion,
    schema: form.value,
  };
}

/** The item of a code, once it was read; null while it isn't here, or where there is none. */
export function useItem(
  replica: Replica,
  itemCode: string | null,
  version?: number,
): CatalogueItem | null {
  const [found, setFound] = useState<CatalogueItem | null>(null);
  useEffect(() => {
    let wanted = true;
    if (itemCode !== null)
      void replica.item(itemCode, version).then(async (exact) => {
        const item = exact ?? (await replica.item(itemCode));
        if (wanted) setFound(item === null ? null : (parseItem(item) ?? null));
      });
    return () => {
      wanted = false;
    };
  }, [replica, itemCode, version]);
  return found?.itemCode === itemCode ? found : null;
}
