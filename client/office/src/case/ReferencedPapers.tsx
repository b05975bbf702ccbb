import type { MaterialReference } from "@onedoor/domain/caseState";
import type { ItemVersion } from "@onedoor/domain/itemTypes";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { ReferenceLines } from "@onedoor/ui/ReferenceLines";
import { Button } from "antd";
import { useState } from "react";
import { useKnownNames } from "../hooks/useKnownNames.ts";
import { caseMessages } from "./caseMessages.ts";
import { ScanView } from "./ScanView.tsx";

/** Papers that are taken from what the applicant gave before, and their pages. */
export function ReferencedPapers({
  view,
  item,
}: {
  view: CaseView;
  item: ItemVersion | null;
}) {
  const names = useKnownNames();
  return (
    <ReferenceLines
      references={view.state.references}
      item={item}
      stations={names.stations}
      look={(reference) => (
        <ReferencedPages caseId={view.caseId} reference={reference} />
      )}
    />
  );
}

/** Pages that came with another case: shown on demand, since each look is on record for the applicant to read. */
function ReferencedPages({
  caseId,
  reference,
}: {
  caseId: string;
  reference: MaterialReference;
}) {
  const t = useMessages(caseMessages);
  const [shown, setShown] = useState<string>();
  return (
    <>
      {(reference.resolved?.materialIds ?? []).map((materialId, index) => (
        <Button
          key={materialId}
          type="link"
          className="explain"
          aria-expanded={shown === materialId}
          onClick={() =>
            setShown(shown === materialId ? undefined : materialId)
          }
        >
          {shown === materialId ? t.hide : t.lookOnRecord(index + 1)}
        </Button>
      ))}
      {shown === undefined ? null : (
        <ScanView
          materialId={shown}
          name={t.scanOf(reference.paper)}
          referringCase={caseId}
        />
      )}
    </>
  );
}
