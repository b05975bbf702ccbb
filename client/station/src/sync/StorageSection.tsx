import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { syncMessages } from "../messages/syncMessages.ts";

interface StorageAnswer {
  persisted: boolean;
  usage: number;
  quota: number;
}

const HIGH_SHARE = 0.7;

/** What the browser says about keeping our data, and how full it is. */
export function StorageSection() {
  const t = useMessages(syncMessages);
  const [answer, setAnswer] = useState<StorageAnswer | null>(null);
  const read = useCallback(() => readStorage().then(setAnswer), []);
  useEffect(() => {
    void read();
  }, [read]);
  if (answer === null) return null;
  const share = answer.quota === 0 ? 0 : answer.usage / answer.quota;
  return (
    <section>
      <h2>{t.storage}</h2>
      <p>
        {answer.persisted ? t.persisted : t.notPersisted}{" "}
        {answer.persisted ? null : (
          <Button
            onClick={() => void navigator.storage.persist().then(() => read())}
          >
            {t.askPersist}
          </Button>
        )}
      </p>
      <p className="soft">
        {t.quota(
          wordBytes(answer.usage),
          wordBytes(answer.quota),
          Math.round(share * 100),
        )}
      </p>
      {share > HIGH_SHARE ? <p className="attention">{t.quotaHigh}</p> : null}
    </section>
  );
}

/** Null where the browser has no answer. */
async function readStorage(): Promise<StorageAnswer | null> {
  // Absent in old browsers and outside of secure contexts, whatever the types say.
  if (!("storage" in navigator)) return null;
  const [persisted, { usage = 0, quota = 0 }] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { persisted, usage, quota };
}

function wordBytes(bytes: number): string {
  return bytes >= 1 << 30
    ? `${(bytes / (1 << 30)).toFixed(1)} GB`
    : `${Math.max(1, Math.round(bytes / (1 << 20)))} MB`;
}
