import type { ChangedItem } from "@onedoor/replica/Replica";
import { useObservable } from "@onedoor/ui/useObservable";
import { useMemo } from "react";
import { useStation } from "../stationContext.tsx";

/** Items that changed since this official knew them; undefined until it is known. */
export function useChangedItems(): readonly ChangedItem[] | undefined {
  const { replica } = useStation();
  return useObservable(useMemo(() => replica.changedItems(), [replica]));
}
