import { EmptyState } from "@onedoor/ui/EmptyState";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { useCallback, useEffect, useState } from "react";
import { Link } from "react-router";
import { useOffice } from "../hooks/Office.tsx";
import {
  CASE_LICENCE,
  type ShownExtract,
  type ShownLicence,
} from "./caseLicence.ts";
import { ExtractForm } from "./ExtractForm.tsx";
import { ExtractSheet } from "./ExtractSheet.tsx";
import { LicenceFields } from "./LicenceFields.tsx";
import { licencePageMessages } from "./licencePageMessages.ts";
import "./licences.css";

/** A case's licence as the county has it now, and extracts of it for one use each. */
export function LicencePage({ caseId }: { caseId: string }) {
  const { replica } = useOffice();
  const t = useMessages(licencePageMessages);
  const licence = useLicence(caseId);
  const [extract, setExtract] = useState<ShownExtract>();
  const back = <Link to={`/cases/${caseId}`}>← {t.back}</Link>;
  if (licence === undefined) return <p role="status">{t.loading}</p>;
  if (licence === "offline")
    return <EmptyState title={t.offline} action={back} />;
  if (licence === null)
    return <EmptyState title={t.none} hint={t.noneHint} action={back} />;
  if (extract !== undefined)
    return <ExtractSheet extract={extract} back={back} />;
  return (
    <div className="licence-page">
      <p>{back}</p>
      <h1>{t.title}</h1>
      <LicenceFields licence={licence} />
      {licence.state !== "valid" ? (
        <p className="attention">{t.NOT_VALID}</p>
      ) : replica.actor.stationId !== null ? (
        <p className="soft">{t.onlyDepartments}</p>
      ) : (
        <ExtractForm caseId={caseId} onExtract={setExtract} />
      )}
    </div>
  );
}

function useLicence(
  caseId: string,
): ShownLicence | null | "offline" | undefined {
  const { graph } = useOffice();
  const [licence, setLicence] = useState<ShownLicence | null | "offline">();
  const ask = useCallback(
    () => graph.ask(CASE_LICENCE, { caseId }),
    [graph, caseId],
  );
  useEffect(() => {
    let left = false;
    void ask().then((answer) => {
      if (!left) setLicence(answer.ok ? answer.data : "offline");
    });
    return () => {
      left = true;
    };
  }, [ask]);
  return licence;
}
