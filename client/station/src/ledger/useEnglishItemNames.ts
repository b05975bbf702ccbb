import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { useEffect, useState } from "react";
import { useStation } from "../stationContext.tsx";

/** English names of items by code, as far as the catalogue on this machine has them; cases carry the Chinese ones. */
export function useEnglishItemNames(
  itemCodes: readonly string[],
): ReadonlyMap<string, string> {
  const { replica } = useStation();
  const wanted = [...new Set(itemCodes)].sort().join();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let left = false;
    if (wanted !== "")
      void Promise.all(
        wanted.split(",").map(async (itemCode) => {
          const item = await replica.item(itemCode);
          // The replica parsed the elements when it pulled them.
          const elements = item?.elements as ItemVersion | undefined;
          return [itemCode, elements?.nameEn ?? ""] as const;
        }),
      ).then((found) => {
        if (!left) setNames(new Map(found.filter(([, name]) => name !== "")));
      });
    return () => {
      left = true;
    };
  }, [replica, wanted]);
  return names;
}
