import { checklistOf } from "@onedoor/domain/checklist";
import { resolveSituations } from "@onedoor/domain/situations";
import { timeOfDayOf } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { wordMoment } from "@onedoor/ui/words/dateWords";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import { Button } from "antd";
import { lazy, type ReactNode, useState } from "react";
import { askToKeep } from "../askToKeep.ts";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { useItem } from "../itemElements.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { goTo, type Route } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { DiscardButton } from "./DiscardButton.tsx";
import { FoldingStep } from "./FoldingStep.tsx";
import { FormStep } from "./FormStep.tsx";
import { IntakeAside } from "./IntakeAside.tsx";
import {
  INTAKE_STEPS,
  type IntakeDraft,
  type IntakeStep,
  withConsent,
  withoutScan,
  withPaper,
  withScan,
  withScanMovedUp,
} from "./intakeDraft.ts";
import { intakeForm, presentedOf } from "./intakeForm.ts";
import { intakeGaps } from "./intakeGaps.ts";
import { PapersStep } from "./PapersStep.tsx";
import { PersonCard } from "./PersonCard.tsx";
import { ReuseConsent } from "./ReuseConsent.tsx";
import { guardianConsents, holderOf, referencesOf } from "./reuseConsent.ts";
import { takeIn } from "./takeIn.ts";
import { type DraftInHand, useDraft } from "./useDraft.tsx";
import { usePerson } from "./usePerson.ts";
import { WhatStep } from "./WhatStep.tsx";
import { WhoStep } from "./WhoStep.tsx";

const BundlePage = lazy(() =>
  import("../bundle/BundlePage.tsx").then(({ BundlePage: page }) => ({
    default: page,
  })),
);

/** A case being taken: who, what, papers and form on one page, each folding as it is done. */
export function IntakePage(props: {
  route: Extract<Route, { page: "intake" }>;
}) {
  const { replica, directory } = useStation();
  const t = useMessages(intakeMessages);
  const inHand = useDraft(replica, props.route, directory.bundles);
  const { draft } = inHand;
  if (draft === undefined) return null;
  if (draft === null)
    return (
      <EmptyState
        title={t.gone}
        action={
          <Button onClick={() => goTo({ page: "today" })}>{t.toToday}</Button>
        }
      />
    );
  if (draft.bundle === null) return <DraftPage draft={draft} inHand={inHand} />;
  return <BundlePage draft={draft} drafted={draft.bundle} inHand={inHand} />;
}

function DraftPage(props: { draft: IntakeDraft; inHand: DraftInHand }) {
  const { draft, inHand } = props;
  const { change, takenOverFrom } = inHand;
  const { replica, today } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(intakeMessages);
  const item = useItem(replica, draft.itemCode);
  const person = usePerson(
    draft.applicant.kind === "person" ? draft.applicant.personId : null,
  );
  const [attempts, setAttempts] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const identities = {
    today,
    allowTestRegion: allowsTestRegion(replica.actor),
  };

  const situation =
    item === null ? null : resolveSituations(item.elements, draft.answers);
  const resolved = situation?.ok === true ? situation : null;
  const form =
    item === null || resolved === null || resolved.exit !== null
      ? null
      : intakeForm(draft, item.schema, { person, ...identities });
  const references = referencesOf(
    draft,
    item?.elements.materials ?? [],
    identities,
  );
  // Without consent nothing is taken from before.
  const presented = presentedOf(draft, item?.elements ?? null, form).filter(
    ({ how, materialCode }) =>
      how !== "reused" ||
      references.some(({ facts }) => facts.materialCode === materialCode),
  );
  const checklist =
    item === null ? null : checklistOf(item.elements, draft.answers, presented);
  const lines = checklist?.ok === true ? checklist.lines : [];
  const gaps = intakeGaps(draft, resolved, identities);
  const firstGap = gaps[0];
  const formCount = form?.problems.length ?? 0;
  const disabledReason = busy
    ? t.takingIn
    : firstGap !== undefined
      ? t[firstGap.message]
      : undefined;

  const open = (step: IntakeStep) => change((one) => ({ ...one, step }));
  const submit = async () => {
    setAttempts((before) => before + 1);
    if (item === null || resolved === null || form === null) return;
    if (formCount > 0) {
      open("form");
      return;
    }
    setBusy(true);
    try {
      await inHand.flush();
      const result = await takeIn(
        replica,
        draft,
        { terms: resolved.terms, form: item.schema, data: form.data },
        presented.map((paper) => ({
          ...paper,
          materialId:
            draft.scans.find((one) => one.materialCode === paper.materialCode)
              ?.materialId ?? null,
        })),
        references,
      );
      if (result.ok) {
        void askToKeep();
        goTo({ page: "case", caseId: result.caseId });
      } else setRefusal(say(setAsideWords[result.reason].why));
    } finally {
      // Also where the disk didn't take it: the form stays, and can be handed in again.
      setBusy(false);
    }
  };

  const steps: Record<
    IntakeStep,
    { done: boolean; summary: string; body: () => ReactNode }
  > = {
    who: {
      done: !gaps.some(({ step }) => step === "who"),
      summary: draft.applicant.name,
      body: () => <WhoStep draft={draft} change={change} />,
    },
    what: {
      done: resolved !== null && resolved.exit === null,
      summary:
        item === null
          ? ""
          : [
              language === "zh" ? item.elements.name : item.elements.nameEn,
              ...(resolved?.chosen.map(({ option }) =>
                language === "zh" ? option.label : option.labelEn,
              ) ?? []),
            ].join(" · "),
      body: () => (
        <WhatStep
          draft={draft}
          change={change}
          item={item}
          resolved={resolved}
        />
      ),
    },
    papers: {
      done: checklist?.ok === true && checklist.missing.length === 0,
      summary:
        checklist?.ok === true
          ? t.missingCount(
              checklist.missing.length,
              checklist.deferrableMissing.length,
            )
          : "",
      body: () =>
        lines.length === 0 || item === null ? (
          <p className="soft">{t.papersLater}</p>
        ) : (
          <PapersStep
            lines={lines}
            materials={item.elements.materials}
            papers={draft.papers}
            scans={draft.scans}
            onHow={(materialCode, how) =>
              change((one) => withPaper(one, materialCode, how))
            }
            onScan={(scan) => change((one) => withScan(one, scan))}
            onRemoveScan={(materialId) =>
              change((one) => ({
                ...one,
                scans: withoutScan(one.scans, materialId),
              }))
            }
            onMoveScan={(materialId) =>
              change((one) => ({
                ...one,
                scans: withScanMovedUp(one.scans, materialId),
              }))
            }
            {...(holderOf(draft, identities) === null
              ? {}
              : {
                  consent: (material) => (
                    <ReuseConsent
                      materialCode={material.code}
                      materialName={material.name}
                      applicantName={draft.applicant.name}
                      guardian={guardianConsents(draft, identities)}
                      consent={draft.consents?.find(
                        ({ materialCode }) => materialCode === material.code,
                      )}
                      onConsent={(consent) =>
                        change((one) =>
                          withConsent(one, material.code, consent),
                        )
                      }
                    />
                  ),
                })}
          />
        ),
    },
    form: {
      done: form !== null && formCount === 0,
      summary:
        form === null
          ? ""
          : formCount === 0
            ? t.formGood
            : t.formProblems(formCount),
      body: () =>
        form === null || item === null ? (
          <p className="soft">{t.papersLater}</p>
        ) : (
          <FormStep
            draft={draft}
            change={change}
            form={form}
            attempts={attempts}
          />
        ),
    },
  };

  return (
    <div className="intake">
      <PersonCard draft={draft} person={person} />
      <div className="intake-main">
        <div className="page-head">
          <h1>
            {draft.applicant.name === ""
              ? t.title
              : t.titleFor(draft.applicant.name)}
          </h1>
          <span className="soft" role="status">
            {inHand.savedAt === null
              ? ""
              : t.saved(timeOfDayOf(inHand.savedAt))}
          </span>
        </div>
        {takenOverFrom === null ? null : (
          <p className="soft">
            {t.takenOverFrom(
              takenOverFrom.displayName,
              wordMoment(takenOverFrom.at, language),
            )}
          </p>
        )}
        {INTAKE_STEPS.map((step) => {
          const { done, summary, body } = steps[step];
          return (
            <FoldingStep
              key={step}
              step={step}
              isOpen={draft.step === step}
              done={done}
              summary={summary}
              onOpen={open}
            >
              {body}
            </FoldingStep>
          );
        })}
        {refusal === undefined ? null : (
          <p className="field-error" role="alert">
            ✗ {t.refused(refusal)}
          </p>
        )}
        <div className="intake-actions">
          <ActionButton
            type="primary"
            size="large"
            disabledReason={disabledReason}
            onClick={() => void submit()}
          >
            {busy ? t.takingIn : t.takeIn}
          </ActionButton>
          <ActionButton
            disabledReason={situation?.ok === true ? undefined : t.needAnswers}
            onClick={() =>
              void inHand
                .flush()
                .then(() =>
                  goTo({ page: "notification", draftId: draft.draftId }),
                )
            }
          >
            {t.printNotification}
          </ActionButton>
          {firstGap === undefined && formCount === 0 ? null : (
            <span className="soft">
              {firstGap === undefined
                ? t.formProblems(formCount)
                : t[firstGap.message]}
            </span>
          )}
          <DiscardButton onDiscard={() => inHand.discard()} />
        </div>
      </div>
      <IntakeAside
        lines={lines}
        terms={resolved?.exit === null ? resolved.terms : null}
        missing={checklist?.ok === true ? checklist.missing.length : null}
        deferrable={
          checklist?.ok === true ? checklist.deferrableMissing.length : 0
        }
      />
    </div>
  );
}
