import type {
  ChecklistLine,
  PresentedMaterial,
} from "@onedoor/domain/checklist";
import type { Material } from "@onedoor/domain/itemTypes";
import { ChecklistView } from "@onedoor/ui/ChecklistView";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { presentedWords } from "@onedoor/ui/words/caseWords";
import { Select } from "antd";
import type { ReactNode } from "react";
import { PageList } from "../capture/PageList.tsx";
import { intakeMessages } from "../messages/intakeMessages.ts";
import type { DraftScan } from "./intakeDraft.ts";
import { ScanButton } from "./ScanButton.tsx";

type How = PresentedMaterial["how"];

/** What was brought: how each paper came, and pages of it as pictures. */
export function PapersStep(props: {
  lines: readonly ChecklistLine[];
  materials: readonly Material[];
  papers: readonly PresentedMaterial[];
  scans: readonly DraftScan[];
  /** Null takes the paper away again. */
  onHow: (materialCode: string, how: How | null) => void;
  onScan: (scan: DraftScan) => void;
  onRemoveScan: (materialId: string) => void;
  /** Before the page of the same paper that stands above it. */
  onMoveScan: (materialId: string) => void;
  /** How consent to reuse is asked for; without it no paper is taken from before. */
  consent?: (material: Material) => ReactNode;
}) {
  const t = useMessages(intakeMessages);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <ChecklistView
      lines={props.lines}
      controls={(line) => {
        const { materialCode } = line;
        const material = props.materials.find(
          (one) => one.code === materialCode,
        );
        if (material?.sample === "form")
          return <p className="paper-controls soft">{t.formFilledHere}</p>;
        const name = language === "zh" ? line.name : line.nameEn;
        const how =
          props.papers.find((one) => one.materialCode === materialCode)?.how ??
          null;
        const pages = props.scans.filter(
          (one) => one.materialCode === materialCode,
        );
        return (
          <div className="paper-controls">
            <Select
              aria-label={t.howBrought(name)}
              value={how ?? "none"}
              options={[
                { value: "none", label: t.notBrought },
                ...waysFor(material, props.consent !== undefined).map(
                  (way) => ({
                    value: way,
                    label: say(presentedWords[way]),
                  }),
                ),
              ]}
              onChange={(chosen: How | "none") =>
                props.onHow(materialCode, chosen === "none" ? null : chosen)
              }
            />
            {how === "reused" && material !== undefined
              ? props.consent?.(material)
              : null}
            <ScanButton
              materialCode={materialCode}
              name={name}
              onScan={props.onScan}
            />
            {pages.length === 0 ? null : (
              <>
                <span className="soft">
                  {t.pages(
                    pages.length,
                    Math.ceil(
                      pages.reduce((sum, page) => sum + page.bytes, 0) / 1024,
                    ),
                  )}
                </span>
                <PageList
                  pages={pages}
                  onMoveUp={props.onMoveScan}
                  onRemove={props.onRemoveScan}
                />
              </>
            )}
          </div>
        );
      }}
    />
  );
}

/** The ways in which this material may come (the checklist decides the same way whether it will do). */
function waysFor(material: Material | undefined, reusable: boolean): How[] {
  const ways: How[] = ["original"];
  if (material === undefined || material.originals === 0) ways.push("copy");
  if (material?.form !== "paper") ways.push("electronic");
  if (material?.licenceReplaceable === true) ways.push("licence");
  if (reusable) ways.push("reused");
  return ways;
}
