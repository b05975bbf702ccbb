import { fieldsOf } from "@onedoor/domain/formSchema";
import type { FormSection } from "@onedoor/domain/formTypes";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { parseForm } from "@onedoor/domain/parseForm";
import { parseItemVersion } from "@onedoor/domain/parseItemVersion";
import type { ItemView, Replica } from "@onedoor/replica/Replica";
import { useEffect, useState } from "react";
import { useOffice } from "./Office.tsx";

export interface OfficeItem {
  elements: ItemVersion;
  /** Empty where the form can't be read by this version of the app. */
  sections: readonly FormSection[];
}

/** The version that a case was begun under; undefined while it is read, null when this machine doesn't hold it. */
export function useItem(
  terms: { itemCode: string; itemVersion: number } | null,
): OfficeItem | null | undefined {
  const { replica } = useOffice();
  const [found, setFound] = useState<{
    key: string;
    item: OfficeItem | null;
  }>();
  const key = terms === null ? "" : `${terms.itemCode}:${terms.itemVersion}`;
  const itemCode = terms?.itemCode;
  const itemVersion = terms?.itemVersion;
  useEffect(() => {
    let left = false;
    if (itemCode === undefined || itemVersion === undefined) return undefined;
    void readItem(replica, itemCode, itemVersion).then((item) => {
      if (!left) setFound({ key, item });
    });
    return () => {
      left = true;
    };
  }, [replica, key, itemCode, itemVersion]);
  if (terms === null) return null;
  return found?.key === key ? found.item : undefined;
}

// Versions never change, so each is read and parsed once, however many rows of a list name it.
const read = new WeakMap<Replica, Map<string, Promise<OfficeItem | null>>>();

function readItem(
  replica: Replica,
  itemCode: string,
  version: number,
): Promise<OfficeItem | null> {
  const known =
    read.get(replica) ?? new Map<string, Promise<OfficeItem | null>>();
  read.set(replica, known);
  const key = `${itemCode}:${version}`;
  const reading = known.get(key);
  if (reading !== undefined) return reading;
  const item = replica.item(itemCode, version).then((view) => {
    const parsed = view === null ? null : parseItem(view);
    // The catalogue may arrive later: what wasn't there is asked for again.
    if (parsed === null) known.delete(key);
    return parsed;
  });
  known.set(key, item);
  return item;
}

function parseItem(view: ItemView): OfficeItem | null {
  const elements = parseItemVersion(view.elements);
  if (!elements.ok) return null;
  const form = parseForm(view.form);
  return {
    elements: elements.value,
    sections: form.ok ? fieldsOf(form.value, form.value) : [],
  };
}
