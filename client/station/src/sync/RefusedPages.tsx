import type { RefusedScan } from "@onedoor/replica/Replica";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { useObservable } from "@onedoor/ui/useObservable";
import { materialRefusalWords } from "@onedoor/ui/words/materialRefusalWords";
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { syncMessages } from "../messages/syncMessages.ts";
import { hrefOf } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";

/** Pages that the county has looked at and won't have: which, why, and what to do. They stay readable here. */
export function RefusedPages() {
  const { replica } = useStation();
  const t = useMessages(syncMessages);
  const pages = useObservable(useMemo(() => replica.refusedScans(), [replica]));
  if (pages === undefined || pages.length === 0) return null;
  return (
    <section aria-labelledby="refused-pages">
      <h2 id="refused-pages">{t.refusedPages(pages.length)}</h2>
      <p className="soft">{t.refusedPagesStay}</p>
      <ul className="sync-problems">
        {pages.map((page) => (
          <RefusedPage key={page.materialId} page={page} />
        ))}
      </ul>
    </section>
  );
}

function RefusedPage({ page }: { page: RefusedScan }) {
  const { replica } = useStation();
  const t = useMessages(syncMessages);
  const say = useSay();
  const [source, setSource] = useState<string | null>(null);
  useEffect(
    () => () => {
      if (source !== null) URL.revokeObjectURL(source);
    },
    [source],
  );
  const look = async () => {
    const kept = await replica.scan(page.materialId);
    if (kept !== null) setSource(URL.createObjectURL(kept));
  };
  return (
    <li>
      <p>✗ {say(materialRefusalWords[page.reason])}</p>
      {page.caseId === null ? null : (
        <a href={hrefOf({ page: "case", caseId: page.caseId })}>
          {t.refusedPageCase}
        </a>
      )}{" "}
      {source === null ? (
        <Button type="link" onClick={() => void look()}>
          {t.lookAtPage}
        </Button>
      ) : page.mediaType.startsWith("image/") ? (
        <img className="scan" src={source} alt={t.refusedPage} />
      ) : (
        <a href={source} download={page.materialId}>
          {t.savePage}
        </a>
      )}
    </li>
  );
}
