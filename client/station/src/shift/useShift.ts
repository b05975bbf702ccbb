import type { HandOvers, OfferedDraft } from "@onedoor/replica/Replica";
import { useCallback, useEffect, useState } from "react";
import { useStation } from "../stationContext.tsx";

/** What colleagues have handed over to this desk, looked at anew every half minute; undefined until it is known. */
export function useShift(): {
  shift: HandOvers | undefined;
  offered: readonly OfferedDraft[] | undefined;
  look: () => Promise<void>;
} {
  const { replica, now } = useStation();
  const [shift, setShift] = useState<HandOvers>();
  const [offered, setOffered] = useState<readonly OfferedDraft[]>();
  useEffect(() => {
    void replica.handOvers().then(setShift);
  }, [replica]);
  const look = useCallback(
    async () => setOffered(await shift?.look()),
    [shift],
  );
  useEffect(() => {
    let here = true;
    void shift?.look().then(
      (found) => {
        if (here) setOffered(found);
      },
      (failure: unknown) => {
        // A vault that is closed meanwhile answers nothing any more.
        if (here) throw failure;
      },
    );
    return () => {
      here = false;
    };
  }, [shift, now]);
  return { shift, offered, look };
}
