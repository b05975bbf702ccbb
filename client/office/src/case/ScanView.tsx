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
  }>();
  useEffect(() => {
    let source: string | null = null;
    let left = false;
    void replica
      .scan(materialId)
      .then((kept) => kept ?? fetchMaterial(materialId, referringCase))
      .then((page) => {
        if (left) return;
        source = page === null ? null : URL.createObjectURL(page);
        setScan({ materialId, source });
      });
    return () => {
      left = true;
      if (source !== null) URL.revokeObjectURL(source);
    };
  }, [replica, fetchMaterial, materialId, referringCase]);
  if (scan?.materialId !== materialId) return <p role="status">{t.loading}</p>;
  return scan.source === null ? (
    <p role="status">{t.scanNotHere}</p>
  ) : (
    <img className="scan" src={scan.source} alt={name} />
  );
}
