import { thumbnailIdOf } from "@onedoor/domain/materialBytes";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useEffect, useState } from "react";
import { useOffice } from "../hooks/Office.tsx";
import { caseMessages } from "./caseMessages.ts";

/** A scanned page: from this machine's vault, else from the county. */
export function ScanView({
  materialId,
  name,
  referringCase,
}: {
  materialId: string;
  name: string;
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
  if (scan.source === null) return <p role="status">{t.scanNotHere}</p>;
  if (!scan.isPicture)
    return (
      <a href={scan.source} download={`${name}.pdf`}>
        {t.savePdf}
      </a>
    );
  return (
    <>
      {scan.isSmall ? <p role="status">{t.smallPicture}</p> : null}
      <img className="scan" src={scan.source} alt={name} />
    </>
  );
}
