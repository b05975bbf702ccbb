import type { Bundle } from "@onedoor/domain/itemTypes";
import { useEffect, useState } from "react";
import { type CatalogueItem, parseItem } from "../itemElements.ts";
import { useStation } from "../stationContext.tsx";

/** A bundle with all its items as they stand here. */
export interface BundleInHand {
  bundle: Bundle;
  items: readonly CatalogueItem[];
}

/** Undefined while it is being read; null where the bundle, or an item of it, isn't on this computer. */
export function useBundle(bundleId: string): BundleInHand | null | undefined {
  const { replica, directory } = useStation();
  const bundle = directory.bundles.find(({ id }) => id === bundleId) ?? null;
  const [read, setRead] = useState<BundleInHand | null>();
  useEffect(() => {
    let wanted = true;
    if (bundle !== null)
      void Promise.all(
        bundle.items.map(async (code) => {
          const item = await replica.item(code);
          return item === null ? [] : (parseItem(item) ?? []);
        }),
      ).then((found) => {
        const items = found.flat();
        if (wanted)
          setRead(
            items.length === bundle.items.length ? { bundle, items } : null,
          );
      });
    return () => {
      wanted = false;
    };
  }, [replica, bundle]);
  return bundle === null ? null : read;
}
