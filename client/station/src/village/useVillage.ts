import type { VillageFiles, VillageFileView } from "@onedoor/replica/Replica";
import { useEffect, useState } from "react";
import { useStation } from "../stationContext.tsx";

/** Households' files on this machine; undefined while they are opened. */
export function useVillage():
  { files: VillageFiles; views: readonly VillageFileView[] } | undefined {
  const { replica } = useStation();
  const [village, setVillage] = useState<{
    files: VillageFiles;
    views: readonly VillageFileView[];
  }>();
  useEffect(() => {
    let left = false;
    let stop = () => {
      left = true;
    };
    void replica.villageFiles().then((files) => {
      if (left) return;
      const following = files
        .all()
        .subscribe((views) => setVillage({ files, views }));
      stop = () => following.unsubscribe();
    });
    return () => stop();
  }, [replica]);
  return village;
}
