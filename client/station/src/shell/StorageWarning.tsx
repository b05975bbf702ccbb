import { useMessages } from "@onedoor/ui/LanguageProvider";
import { defineMessages } from "@onedoor/ui/words/messages";
import { useEffect, useState } from "react";
import { hrefOf } from "../navigation.tsx";

/** From which share on somebody should know of it, and from which on he has to act. */
const HIGH = 0.7;
const FULL = 0.9;
const LOOK_AGAIN_MS = 5 * 60_000;

/** Above whatever page is open, before this computer has no room for another case. */
export function StorageWarning() {
  const t = useMessages(messages);
  const share = useStorageShare();
  if (share < HIGH) return null;
  const percent = Math.round(share * 100);
  return (
    <p className="storage-warning not-printed" role="status">
      <a href={hrefOf({ page: "sync" })}>
        {share < FULL ? t.storageHigh(percent) : t.storageFull(percent)}
      </a>
    </p>
  );
}

/** 0 where the browser doesn't say. */
function useStorageShare(): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    let left = false;
    const look = () =>
      void readShare().then((found) => {
        if (!left) setShare(found);
      });
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, []);
  return share;
}

async function readShare(): Promise<number> {
  // Absent in old browsers and outside of secure contexts, whatever the types say.
  if (!("storage" in navigator)) return 0;
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return quota === 0 ? 0 : usage / quota;
}

const messages = defineMessages({
  storageHigh: {
    zh: (share: number) => `本机空间已用 ${share}%，请告诉技术员`,
    en: (share: number) =>
      `${share}% of this computer's space is used: tell the technician`,
  },
  storageFull: {
    zh: (share: number) =>
      `▲ 本机空间已用 ${share}%：先联网上传，再腾空间，不然新办件可能存不下`,
    en: (share: number) =>
      `▲ ${share}% of this computer's space is used: send what waits and make room, or new cases may not be kept`,
  },
});
