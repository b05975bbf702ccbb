import { objectionToCase } from "@onedoor/domain/decideFirmEvent";
import { mayKeepFirms } from "@onedoor/domain/officePermits";
import type { CaseView } from "@onedoor/replica/Replica";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useOffice } from "../hooks/Office.tsx";
import type { OfficeItem } from "../hooks/useItem.ts";
import { useToday } from "../hooks/useToday.ts";
import { FirmEventForm, type FirmEventFormProps } from "./FirmEventForm.tsx";
import { firmMessages } from "./firmMessages.ts";
import { asksForFirm, firmInForm, type FirmInForm } from "./firmInForm.ts";

const OF_A_KNOWN_FIRM = [
  "nameChanged",
  "representativeChanged",
  "addressChanged",
  "cancelled",
  "revoked",
  "registered",
] as const;

/** The way from a case that the own body approved to the register of firms; nothing where the case is about no firm. */
export function FirmOfCase(props: {
  view: CaseView;
  item: OfficeItem;
  isCovered: boolean;
}) {
  const { view, item, isCovered } = props;
  const { replica } = useOffice();
  const t = useMessages(firmMessages);
  const today = useToday();
  const [step, setStep] = useState<
    { is: "closed" | "open" } | { is: "done"; creditCode: string }
  >({ is: "closed" });
  if (!isOffered(view, item, replica.actor)) return null;
  const { state, applicant } = view;
  const creditCode =
    applicant?.kind === "legalEntity" ? applicant.creditCode : null;
  const kinds: FirmEventFormProps["kinds"] =
    creditCode === null ? ["registered"] : OF_A_KNOWN_FIRM;
  return (
    <section aria-label={t.fromCase}>
      <h3>{t.fromCase}</h3>
      {step.is === "done" ? (
        <p role="status">
          ✓ {t.entered}{" "}
          <Link to={`/lists?firm=${step.creditCode}`}>{t.see}</Link>
        </p>
      ) : null}
      {step.is !== "open" ? (
        <Button onClick={() => setStep({ is: "open" })}>{t.fromCase}</Button>
      ) : (
        <>
          <p className="soft">{t.fromCaseHint}</p>
          <FirmEventForm
            caseId={view.caseId}
            kinds={kinds}
            creditCode={creditCode}
            docNo={documentOf(view)}
            on={state.decision?.on ?? today}
            applied={appliedFor(view, item)}
            isCovered={isCovered}
            onDone={(done) => setStep({ is: "done", creditCode: done })}
            onCancel={() => setStep({ is: "closed" })}
          />
        </>
      )}
    </section>
  );
}

function isOffered(
  { state }: CaseView,
  { sections }: OfficeItem,
  actor: Parameters<typeof mayKeepFirms>[0] & { body: string },
): boolean {
  const { stage, decision, erased, terms } = state;
  return (
    mayKeepFirms(actor) &&
    asksForFirm(sections) &&
    objectionToCase(
      {
        stage,
        outcome: decision?.outcome ?? null,
        isErased: erased !== null,
        body: terms?.implementingBody ?? "",
      },
      actor.body,
    ) === undefined
  );
}

/** As the form says it, and where it doesn't, as the firm applied. */
function appliedFor(view: CaseView, { sections }: OfficeItem): FirmInForm {
  const { applicant, form, state } = view;
  const inForm = firmInForm(sections, form);
  const firm = applicant?.kind === "legalEntity" ? applicant : null;
  return {
    ...inForm,
    name: inForm.name ?? firm?.name ?? null,
    representative: inForm.representative ?? firm?.representative ?? null,
    phone: inForm.phone ?? firm?.phone ?? null,
    address: inForm.address ?? firm?.address ?? null,
    division: inForm.division ?? state.opened?.division ?? null,
  };
}

/** The number of the decision, where it has one. */
function documentOf({ journal, state }: CaseView): string {
  const header = journal.find(
    ({ entryId }) => entryId === state.decision?.entryId,
  )?.header;
  return header?.kind === "approved" ? (header.facts.documentNumber ?? "") : "";
}
