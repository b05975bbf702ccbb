import { waitsFor } from "@onedoor/domain/bundleSchedule";
import type { SituationExit } from "@onedoor/domain/applySituations";
import { useLanguage, useMessages } from "@onedoor/ui/LanguageProvider";
import { Button, Radio } from "antd";
import { withItem } from "../intake/chooseMatter.ts";
import type { IntakeDraft } from "../intake/intakeDraft.ts";
import type { DraftInHand } from "../intake/useDraft.tsx";
import { bundleMessages } from "../messages/bundleMessages.ts";
import { intakeMessages } from "../messages/intakeMessages.ts";
import type { BundleIntake } from "./bundleIntake.ts";
import type { BundleInHand } from "./useBundle.ts";

/** Which items there are, what waits for what, and the questions of all of them, each put once. */
export function BundleWhat(props: {
  draft: IntakeDraft;
  change: DraftInHand["change"];
  inHand: BundleInHand;
  intake: BundleIntake;
}) {
  const { draft, change, intake } = props;
  const { bundle } = props.inHand;
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const words = useMessages(bundleMessages);
  const zh = language === "zh";
  return (
    <>
      <div className="chosen-item">
        <strong>{zh ? bundle.name : bundle.nameEn}</strong>
        <Button onClick={() => change((one) => withItem(one, null))}>
          {words.changeBundle}
        </Button>
      </div>
      <BundleItems inHand={props.inHand} exits={intake.situation.exits} />
      {bundle.external.length === 0 ? null : (
        <p className="soft">{words.external(bundle.external.join("、"))}</p>
      )}
      <div className="questions">
        <h3>{t.questions}</h3>
        {intake.situation.questions.map(({ id, situation }) => (
          <div key={id} className="field">
            <span id={`question-${id}`} className="question">
              {zh ? situation.question : situation.questionEn}
            </span>
            <Radio.Group
              aria-label={zh ? situation.question : situation.questionEn}
              value={draft.answers[id]}
              options={situation.options.map((option) => ({
                value: option.id,
                label: zh ? option.label : option.labelEn,
              }))}
              onChange={(event) => {
                const answer: unknown = event.target.value;
                if (typeof answer === "string")
                  change((one) => ({
                    ...one,
                    answers: { ...one.answers, [id]: answer },
                  }));
              }}
            />
          </div>
        ))}
      </div>
    </>
  );
}

function BundleItems(props: {
  inHand: BundleInHand;
  exits: readonly { key: string; exit: SituationExit }[];
}) {
  const { bundle, items } = props.inHand;
  const { language } = useLanguage();
  const t = useMessages(bundleMessages);
  const zh = language === "zh";
  const nameOf = (code: string) => {
    const elements = items.find((one) => one.itemCode === code)?.elements;
    return (zh ? elements?.name : elements?.nameEn) ?? code;
  };
  const wordState = (code: string) => {
    const exit = props.exits.find(({ key }) => key === code)?.exit;
    if (exit?.kind === "notRequired") return t.notNeeded;
    if (exit?.kind === "redirect")
      return t.anotherItem(
        zh ? exit.redirect.itemName : exit.redirect.itemNameEn,
      );
    const before = waitsFor(bundle, code)
      .filter((one) => !props.exits.some(({ key }) => key === one))
      .map(nameOf);
    return before.length === 0
      ? t.sideBySide
      : t.waitsFor(before.join(zh ? "”“" : "” and “"));
  };
  return (
    <>
      <h3>{t.items}</h3>
      <ol className="bundle-items">
        {bundle.items.map((code) => (
          <li key={code}>
            {nameOf(code)} <span className="soft">· {wordState(code)}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
