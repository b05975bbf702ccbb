import type { ItemVersion } from "@onedoor/domain/itemTypes";
import { bodyOf } from "@onedoor/domain/parseEntry";
import type { CaseView } from "@onedoor/replica/Replica";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { presentedWords } from "@onedoor/ui/words/caseWords";
import { Button } from "antd";
import { lazy, Suspense, useState } from "react";
import { caseMessages } from "./caseMessages.ts";
import { Data } from "./Data.tsx";
import { ScanView } from "./ScanView.tsx";

const ReferencedPapers = lazy(() =>
  import("../pages/laterPages.ts").then((pages) => ({
    default: pages.ReferencedPapers,
  })),
);

/** What was handed in, with its scans, and what may still follow. */
export function PapersList({
  view,
  item,
}: {
  view: CaseView;
  item: ItemVersion | null;
}) {
  const t = useMessages(caseMessages);
  const papers = papersOf(view);
  if (papers.length === 0) return <p className="soft">{t.noPapers}</p>;
  return (
    <>
      <ul className="papers">
        {papers.map((paper) => (
          <PaperRow
            key={paper.materialCode}
            paper={paper}
            view={view}
            item={item}
          />
        ))}
      </ul>
      {(view.state.references ?? []).length === 0 ? null : (
        <Suspense fallback={null}>
          <ReferencedPapers view={view} item={item} />
        </Suspense>
      )}
    </>
  );
}

interface Paper {
  materialCode: string;
  how: readonly CaseView["presented"][number]["how"][];
  materialIds: readonly string[];
}

function PaperRow({
  paper,
  view,
  item,
}: {
  paper: Paper;
  view: CaseView;
  item: ItemVersion | null;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(caseMessages);
  const [shown, setShown] = useState<string>();
  const material = item?.materials.find(
    (one) => one.code === paper.materialCode,
  );
  const name =
    language === "en"
      ? (material?.nameEn ?? paper.materialCode)
      : (material?.name ?? paper.materialCode);
  const deferred = view.state.deferred.find(
    (one) => one.materialCode === paper.materialCode,
  );
  return (
    <li>
      <div className="paper-line">
        <span className="material-name">
          {material === undefined ? <Data>{name}</Data> : name}
        </span>
        <span className="soft">
          {[
            ...new Set(paper.how.map((one) => say(presentedWords[one]))),
            ...(deferred === undefined
              ? []
              : [
                  deferred.supplied
                    ? t.deferredIn
                    : deferred.expired
                      ? t.deferredExpired
                      : t.deferredOut(deferred.days),
                ]),
          ].join(" · ")}
        </span>
        {paper.materialIds.map((materialId, index) => (
          <Button
            key={materialId}
            type="link"
            className="explain"
            aria-expanded={shown === materialId}
            onClick={() =>
              setShown(shown === materialId ? undefined : materialId)
            }
          >
            {shown === materialId ? t.hide : t.look}
            {paper.materialIds.length > 1 ? ` ${index + 1}` : ""}
          </Button>
        ))}
      </div>
      {shown === undefined ? null : (
        <ScanView materialId={shown} name={t.scanOf(name)} of={view} />
      )}
    </li>
  );
}

/** By material: from the application, from supplements, and scans that were added later. */
function papersOf(view: CaseView): Paper[] {
  const found = new Map<
    string,
    { how: Set<Paper["how"][number]>; ids: Set<string> }
  >();
  const at = (code: string) => {
    const known = found.get(code) ?? { how: new Set(), ids: new Set() };
    found.set(code, known);
    return known;
  };
  const present = (papers: CaseView["presented"]) => {
    for (const { materialCode, how, materialId } of papers) {
      at(materialCode).how.add(how);
      if (materialId !== null) at(materialCode).ids.add(materialId);
    }
  };
  present(view.presented);
  for (const entry of view.journal) {
    present(bodyOf(entry, "takenIn")?.presented ?? []);
    present(bodyOf(entry, "supplemented")?.presented ?? []);
    present(bodyOf(entry, "deferredMaterialSupplied")?.presented ?? []);
    if (entry.header?.kind === "materialAdded")
      at(entry.header.facts.materialCode).ids.add(
        entry.header.facts.materialId,
      );
  }
  for (const { materialCode } of view.state.deferred) at(materialCode);
  return [...found].map(([materialCode, { how, ids }]) => ({
    materialCode,
    how: [...how],
    materialIds: [...ids],
  }));
}
