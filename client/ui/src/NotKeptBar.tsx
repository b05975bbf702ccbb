import { useEffect, useState } from "react";
import { useMessages } from "./LanguageProvider.tsx";
import { PlainButton } from "./plain/PlainButton.tsx";
import { defineMessages } from "./words/messages.ts";

/**
 * Says that this machine's disk didn't take something. What the rules refuse is worded where it was asked for; a disk
 * fails wherever something is written, and must not do so in silence.
 */
export function NotKeptBar() {
  const t = useMessages(messages);
  const [failure, setFailure] = useState<"diskIsFull" | "diskIsGone">();
  useEffect(() => {
    const hear = ({ reason }: PromiseRejectionEvent) => {
      const text = String(reason);
      // IndexedDB's and Dexie's names, which RxDB passes on in its own errors.
      if (/QuotaExceeded/.test(text)) setFailure("diskIsFull");
      else if (/DatabaseClosed/.test(text)) setFailure("diskIsGone");
    };
    window.addEventListener("unhandledrejection", hear);
    return () => window.removeEventListener("unhandledrejection", hear);
  }, []);
  if (failure === undefined) return null;
  return (
    <div className="update-bar not-printed" role="alert">
      <span>{t[failure]}</span>
      <PlainButton look="text" onClick={() => setFailure(undefined)}>
        {t.understood}
      </PlainButton>
    </div>
  );
}

const messages = defineMessages({
  diskIsFull: {
    zh: "没有保存：本机磁盘已满。请腾出空间后再办一次，已保存的不受影响",
    en: "Not saved: this computer's disk is full. Make room and do it again; what was saved before is safe",
  },
  diskIsGone: {
    zh: "没有保存：浏览器已清除本站的数据。请重新打开页面，再办一次",
    en: "Not saved: the browser has cleared this site's data. Open the page again and do it once more",
  },
  understood: { zh: "知道了", en: "Understood" },
});
