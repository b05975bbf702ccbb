import { timeOfDayOf } from "@onedoor/domain/time";
import { ActionButton } from "@onedoor/ui/ActionButton";
import { EmptyState } from "@onedoor/ui/EmptyState";
import { useLanguage, useMessages, useSay } from "@onedoor/ui/LanguageProvider";
import { setAsideWords } from "@onedoor/ui/words/setAsideWords";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { askToKeep } from "../askToKeep.ts";
import { allowsTestRegion } from "../allowsTestRegion.ts";
import { withItem } from "../intake/chooseMatter.ts";
import { DiscardButton } from "../intake/DiscardButton.tsx";
import { FoldingStep } from "../intake/FoldingStep.tsx";
import { FormStep } from "../intake/FormStep.tsx";
import {
  type DraftBundle,
  INTAKE_STEPS,
  type IntakeDraft,
  type IntakeStep,
  withoutScan,
  withPaper,
  withScan,
  withScanMovedUp,
} from "../intake/intakeDraft.ts";
import { whoGaps } from "../intake/intakeGaps.ts";
import { PapersStep } from "../intake/PapersStep.tsx";
import { PersonCard } from "../intake/PersonCard.tsx";
import type { DraftInHand } from "../intake/useDraft.tsx";
import { usePerson } from "../intake/usePerson.ts";
import { WhoStep } from "../intake/WhoStep.tsx";
import { bundleMessages } from "../messages/bundleMessages.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { goTo } from "../navigation.tsx";
import { useStation } from "../stationContext.tsx";
import { BundleAside } from "./BundleAside.tsx";
import { BundleFiled } from "./BundleFiled.tsx";
import { bundleIntake } from "./bundleIntake.ts";
import { BundleWhat } from "./BundleWhat.tsx";
import { takeInBundle } from "./takeInBundle.ts";
import { type BundleInHand, useBundle } from "./useBundle.ts";

/** A bundle being taken: the steps of one case, once for all its items, and a case for each in the end. */
export function BundlePage(props: {
  draft: IntakeDraft;
  drafted: DraftBundle;
  inHand: DraftInHand;
}) {
  const t = useMessages(bundleMessages);
  const found = useBundle(props.drafted.bundleId);
  if (found === undefined) return null;
  if (found === null)
    return (
      <EmptyState
        title={t.gone}
        action={
          <Button
            onClick={() => props.inHand.change((one) => withItem(one, null))}
          >
            {t.changeBundle}
          </Button>
        }
      />
    );
  return <DraftedBundle {...props} found={found} />;
}

function DraftedBundle(props: {
  draft: IntakeDraft;
  drafted: DraftBundle;
  inHand: DraftInHand;
  found: BundleInHand;
}) {
  const { draft, drafted, inHand, found } = props;
  const { change } = inHand;
  const { bundle } = found;
  const { replica, today, calendar } = useStation();
  const { language } = useLanguage();
  const say = useSay();
  const t = useMessages(intakeMessages);
  const words = useMessages(bundleMessages);
  const person = usePerson(
    draft.applicant.kind === "person" ? draft.applicant.personId : null,
  );
  const [attempts, setAttempts] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [filed, setFiled] =
    useState<readonly { itemCode: string; caseId: string }[]>();
  const identities = {
    today,
    allowTestRegion: allowsTestRegion(replica.actor),
  };
  if (filed !== undefined) return <BundleFiled inHand={found} cases={filed} />;

  const intake = bundleIntake(draft, found, {
    person,
    calendar,
    ...identities,
  });
  const { situation, ready } = intake;
  const [firstGap] = whoGaps(draft, identities);
  const formCount = ready?.form.problems.length ?? 0;
  const whatIsMissing = !situation.isAnswered
    ? t.needAnswers
    : ready === null
      ? words.nothingLeft
      : undefined;
  const disabledReason = busy
    ? t.takingIn
    : firstGap === undefined
      ? whatIsMissing
      : t[firstGap.message];
  const name = language === "zh" ? bundle.name : bundle.nameEn;

  const open = (step: IntakeStep) => change((one) => ({ ...one, step }));
  const submit = async () => {
    setAttempts((before) => before + 1);
    if (ready === null) return;
    if (formCount > 0) {
      open("form");
      return;
    }
    setBusy(true);
    try {
      await inHand.flush();
      const result = await takeInBundle(
        replica,
        draft,
        { bundle, drafted },
        ready,
        (next) => {
          change((one) => ({ ...one, bundle: next }));
          return inHand.flush();
        },
      );
      if (result.ok) {
        void askToKeep();
        await inHand.discard();
        setFiled(result.cases);
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
      done: firstGap === undefined,
      summary: draft.applicant.name,
      body: () => <WhoStep draft={draft} change={change} />,
    },
    what: {
      done: ready !== null,
      summary: name,
      body: () => (
        <BundleWhat
          draft={draft}
          change={change}
          inHand={found}
          intake={intake}
        />
      ),
    },
    papers: {
      done: ready !== null && ready.checklist.missing.length === 0,
      summary:
        ready === null
          ? ""
          : t.missingCount(
              ready.checklist.missing.length,
              ready.checklist.deferrableMissing.length,
            ),
      body: () =>
        ready === null ? (
          <p className="soft">{t.papersLater}</p>
        ) : (
          <PapersStep
            lines={ready.checklist.lines}
            materials={ready.papers.map(({ material }) => material)}
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
          />
        ),
    },
    form: {
      done: ready !== null && formCount === 0,
      summary:
        ready === null
          ? ""
          : formCount === 0
            ? t.formGood
            : t.formProblems(formCount),
      body: () =>
        ready === null ? (
          <p className="soft">{t.papersLater}</p>
        ) : (
          <FormStep
            draft={draft}
            change={change}
            form={ready.form}
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
              ? name
              : words.titleFor(name, draft.applicant.name)}
          </h1>
          <span className="soft" role="status">
            {inHand.savedAt === null
              ? ""
              : t.saved(timeOfDayOf(inHand.savedAt))}
          </span>
        </div>
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
            {busy
              ? t.takingIn
              : ready === null
                ? t.takeIn
                : words.takeInAll(ready.parts.length)}
          </ActionButton>
          <ActionButton
            disabledReason={whatIsMissing}
            onClick={() =>
              void inHand
                .flush()
                .then(() =>
                  goTo({ page: "notification", draftId: draft.draftId }),
                )
            }
          >
            {words.printNotification}
          </ActionButton>
          {disabledReason === undefined && formCount > 0 ? (
            <span className="soft">{t.formProblems(formCount)}</span>
          ) : null}
          <DiscardButton onDiscard={() => inHand.discard()} />
        </div>
      </div>
      <BundleAside ready={ready} />
    </div>
  );
}
