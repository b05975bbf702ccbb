import type { BodyOf } from "@onedoor/domain/facts";
import { useMessages } from "@onedoor/ui/LanguageProvider";
import { Button } from "antd";
import { useState } from "react";
import { TextField } from "../intake/TextField.tsx";
import { caseMessages } from "../messages/caseMessages.ts";

type Defect = BodyOf<"correctionRequested">["defects"][number];

/** One request that lists everything: each defect with its rule and its cure. */
export function CorrectionPanel(props: {
  /** What is known to be missing, to begin with. */
  initial: readonly Defect[];
  /** A second request has to say why. */
  isSecond: boolean;
  onConfirm: (
    defects: readonly Defect[],
    secondReason: string | null,
  ) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useMessages(caseMessages);
  const [defects, setDefects] = useState<readonly Defect[]>(
    props.initial.length === 0 ? [EMPTY] : props.initial,
  );
  const [secondReason, setSecondReason] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [busy, setBusy] = useState(false);
  const isWrong = (text: string) => attempted && text.trim() === "";
  const note = (text: string) => (isWrong(text) ? { error: t.mustFill } : {});
  const complete =
    defects.length > 0 &&
    defects.every(({ what, defect, clause, howToCorrect }) =>
      [what, defect, clause, howToCorrect].every((text) => text.trim() !== ""),
    ) &&
    (!props.isSecond || secondReason.trim() !== "");
  const set = (index: number, fields: Partial<Defect>) =>
    setDefects((before) =>
      before.map((one, at) => (at === index ? { ...one, ...fields } : one)),
    );
  const confirm = async () => {
    setAttempted(true);
    if (!complete) return;
    setBusy(true);
    await props.onConfirm(defects, props.isSecond ? secondReason : null);
    setBusy(false);
  };
  return (
    <section className="act-panel" aria-label={t.requestCorrection}>
      <h2>{t.defects}</h2>
      <p>{t.defectsHint}</p>
      <ol className="defects">
        {defects.map((one, index) => (
          <li key={index}>
            <div className="fields">
              <TextField
                label={t.defectWhat}
                value={one.what}
                required
                maxLength={200}
                onChange={(what) => set(index, { what })}
                {...note(one.what)}
              />
              <TextField
                label={t.defect}
                value={one.defect}
                required
                maxLength={1000}
                onChange={(defect) => set(index, { defect })}
                {...note(one.defect)}
              />
              <TextField
                label={t.clause}
                value={one.clause}
                required
                maxLength={500}
                onChange={(clause) => set(index, { clause })}
                {...note(one.clause)}
              />
              <TextField
                label={t.howToCorrect}
                value={one.howToCorrect}
                required
                maxLength={1000}
                onChange={(howToCorrect) => set(index, { howToCorrect })}
                {...note(one.howToCorrect)}
              />
            </div>
            {defects.length > 1 ? (
              <Button
                type="link"
                onClick={() =>
                  setDefects((before) => before.filter((_, at) => at !== index))
                }
              >
                {t.removeDefect(index + 1)}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      <Button onClick={() => setDefects((before) => [...before, EMPTY])}>
        {t.addDefect}
      </Button>
      {props.isSecond ? (
        <TextField
          label={t.secondReason}
          value={secondReason}
          required
          multiline
          maxLength={2000}
          onChange={setSecondReason}
          {...note(secondReason)}
        />
      ) : null}
      <div className="panel-actions">
        <Button
          type="primary"
          size="large"
          disabled={busy}
          onClick={() => void confirm()}
        >
          {t.sendCorrection}
        </Button>
        <Button onClick={props.onCancel}>{t.cancel}</Button>
      </div>
    </section>
  );
}

const EMPTY: Defect = { what: "", defect: "", clause: "", howToCorrect: "" };
