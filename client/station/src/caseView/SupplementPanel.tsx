import { checklistOf, type PresentedMaterial } from "@onedoor/domain/checklist";
import type { BodyOf } from "@onedoor/domain/facts";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import type { CaseView } from "@onedoor/replica/Replica";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import {
  type DraftScan,
  withoutScan,
  withScanMovedUp,
} from "../intake/intakeDraft.ts";
import { PapersStep } from "../intake/PapersStep.tsx";
import type { CatalogueItem } from "../itemElements.ts";
import { caseMessages } from "../messages/caseMessages.ts";

/** Papers that came after the request for correction. */
export function SupplementPanel(props: {
  view: CaseView;
  item: CatalogueItem | null;
  onConfirm: (
    presented: BodyOf<"supplemented">["presented"],
    scans: readonly DraftScan[],
    complete: boolean,
  ) => Promise<void>;
  onCancel: () => void;
}) {
  const { view, item } = props;
  const t = useMessages(caseMessages);
  const [papers, setPapers] = useState<readonly PresentedMaterial[]>([]);
  const [scans, setScans] = useState<readonly DraftScan[]>([]);
  const [complete, setComplete] = useState<boolean | null>(null);
  const [busy, setBusy] = useState(false);
  const checklist =
    item === null
      ? null
      : checklistOf(item.elements, view.answers, [
          ...view.presented,
          ...papers,
        ]);
  const lines = checklist?.ok === true ? checklist.lines : [];
  const isComplete =
    complete ?? (checklist?.ok === true && checklist.missing.length === 0);
  const confirm = async () => {
    setBusy(true);
    await props.onConfirm(
      papers.map(({ materialCode, how }) => ({
        materialCode,
        how,
        materialId:
          scans.find((one) => one.materialCode === materialCode)?.materialId ??
          null,
      })),
      scans,
      isComplete,
    );
    setBusy(false);
  };
  return (
    <section className="act-panel" aria-label={t.supplement}>
      <h2>{t.supplement}</h2>
      <p>{t.supplementHint}</p>
      <PapersStep
        lines={lines}
        materials={(item?.elements.materials ?? []).map((material) =>
          // A form that was filled in wrongly comes back on paper.
          material.sample === "form" ? { ...material, sample: null } : material,
        )}
        papers={papers}
        scans={scans}
        onHow={(materialCode, how) =>
          setPapers((before) => [
            ...before.filter((one) => one.materialCode !== materialCode),
            ...(how === null ? [] : [{ materialCode, how }]),
          ])
        }
        onScan={(scan) => {
          setScans((before) => [...before, scan]);
          setPapers((before) =>
            before.some((one) => one.materialCode === scan.materialCode)
              ? before
              : [
                  ...before,
                  { materialCode: scan.materialCode, how: "original" },
                ],
          );
        }}
        onRemoveScan={(materialId) =>
          setScans((before) => withoutScan(before, materialId))
        }
        onMoveScan={(materialId) =>
          setScans((before) => withScanMovedUp(before, materialId))
        }
      />
      <Checkbox
        checked={isComplete}
        onChange={(event) => setComplete(event.target.checked)}
      >
        {t.complete}
      </Checkbox>
      <p className="soft">{t.completeHint}</p>
      <div className="panel-actions">
        <Button
          type="primary"
          size="large"
          disabled={busy}
          onClick={() => void confirm()}
        >
          {t.confirm(t.supplement)}
        </Button>
        <Button onClick={props.onCancel}>{t.cancel}</Button>
      </div>
    </section>
  );
}
