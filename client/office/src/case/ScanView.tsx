import { thumbnailIdOf } from "@onedoor/domain/materialBytes";
import type { CaseView } from "@onedoor/replica/Replica";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import { useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { caseMessages } from "./caseMessages.ts";

/** A scanned page: from this machine's vault, else from the county. */
export function ScanView({
  materialId,
  name,
  referringCase,
  of = null,
}: {
  materialId: string;
  name: string;
  /** The case that it came with, in which it can be asked for while it hasn't arrived. */
  of?: CaseView | null;
  /** The case through which it is looked at, where the page came with another one. */
  referringCase?: string;
}) {
  const { replica, fetchMaterial } = useOffice();
  const t = useMessages(caseMessages);
  const [scan, setScan] = useState<{
    materialId: string;
    source: string | null;
    isPicture: boolean;
    /** The page itself hasn't arrived. */
    isSmall: boolean;
  }>();
  useEffect(() => {
    let source: string | null = null;
    let left = false;
    void replica
      .scan(materialId)
      .then((kept) => kept ?? fetchMaterial(materialId, referringCase))
      .then(async (page) => ({
        page: page ?? (await fetchMaterial(thumbnailIdOf(materialId))),
        isSmall: page === null,
      }))
      .then(({ page, isSmall }) => {
        if (left) return;
        source = page === null ? null : URL.createObjectURL(page);
        // A PDF is no picture, and is looked at by what the computer has for it.
        const isPicture = page?.type !== "application/pdf";
        setScan({ materialId, source, isPicture, isSmall });
      });
    return () => {
      left = true;
      if (source !== null) URL.revokeObjectURL(source);
    };
  }, [replica, fetchMaterial, materialId, referringCase]);
  if (scan?.materialId !== materialId) return <p role="status">{t.loading}</p>;
  const ask = scan.isSmall ? (
    <AskOriginal of={of} materialId={materialId} />
  ) : null;
  if (scan.source === null)
    return (
      <>
        <p role="status">{t.scanNotHere}</p>
        {ask}
      </>
    );
  if (!scan.isPicture)
    return (
      <a href={scan.source} download={`${name}.pdf`}>
        {t.savePdf}
      </a>
    );
  return (
    <>
      {scan.isSmall ? <p role="status">{t.smallPicture}</p> : null}
      {ask}
      <img className="scan" src={scan.source} alt={name} />
    </>
  );
}

/** Whoever examines the case has the page sent ahead of all others. */
function AskOriginal({
  of,
  materialId,
}: {
  of: CaseView | null;
  materialId: string;
}) {
  const { replica } = useOffice();
  const t = useMessages(caseMessages);
  const say = useSay();
  if (of === null) return null;
  if (of.state.requestedOriginals?.includes(materialId) === true)
    return <p role="status">{t.originalAsked}</p>;
  const facts = { materialId };
  const objection = replica.objection(of, "originalRequested", facts);
  return (
    <ActionButton
      disabledReason={
        objection === undefined ? undefined : say(setAsideWords[objection].why)
      }
      onClick={() =>
        void replica.act("originalRequested", of.caseId, facts, {})
      }
    >
      {t.askOriginal}
    </ActionButton>
  );
}
