import { useMessages, useLanguage } from "@onedoor/ui/LanguageProvider";
import { labelled } from "@onedoor/ui/words/labelled";
import { Button } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { intakeMessages } from "../messages/intakeMessages.ts";
import { INTAKE_STEPS, type IntakeStep } from "./intakeDraft.ts";

/** One step of taking a case in: open, or folded to what was said in it. Enter leads on to the next. */
export function FoldingStep(props: {
  step: IntakeStep;
  isOpen: boolean;
  done: boolean;
  /** What a folded step shows. */
  summary: string;
  onOpen: (step: IntakeStep) => void;
  children: () => ReactNode;
}) {
  const { step, isOpen, done, onOpen } = props;
  const { language } = useLanguage();
  const t = useMessages(intakeMessages);
  const index = INTAKE_STEPS.indexOf(step);
  const next = INTAKE_STEPS[index + 1];
  return (
    <section
      className={`step${isOpen ? " step-open" : ""}${done ? " step-done" : ""}`}
      onKeyDown={(event) => {
        if (isOpen && isNextKey(event) && next !== undefined) {
          event.preventDefault();
          onOpen(next);
        }
      }}
    >
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`step-${step}`}
          onClick={() => onOpen(step)}
        >
          <span className="step-number" aria-hidden="true">
            {done ? "✓" : index + 1}
          </span>
          <span>{t[step]}</span>
          <span className="step-summary">{isOpen ? "" : props.summary}</span>
        </button>
      </h2>
      {isOpen ? (
        <StepBody id={`step-${step}`}>
          {props.children()}
          {next === undefined ? null : (
            <Button onClick={() => onOpen(next)} className="step-next">
              {labelled(t.next, t[next], language)}
            </Button>
          )}
        </StepBody>
      ) : null}
    </section>
  );
}

/** Brings what was just opened into view, and puts the cursor into its first field. */
function StepBody(props: { id: string; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current
      ?.querySelector<HTMLElement>("input:not([type=file]), textarea")
      ?.focus({ preventScroll: true });
    body.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div id={props.id} className="step-body" ref={body}>
      {props.children}
    </div>
  );
}

function isNextKey(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.defaultPrevented) return false;
  const { target } = event;
  return (
    target instanceof HTMLInputElement &&
    target.type !== "search" &&
    target.getAttribute("role") !== "combobox"
  );
}
